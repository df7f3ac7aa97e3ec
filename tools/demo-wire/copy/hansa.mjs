// @ts-check
// Alle Agenturen, Firmen und Personen sind erfunden; ebenso, was ihnen geschieht.

/** @type {readonly import('../story.mjs').Story[]} */
export const HANSA = [
  {
    key: 'sturmflut',
    language: 'de',
    section: 'Wetter',
    urgency: 3,
    place: 'Hamburg',
    byline: 'Wiebke Harms',
    headline: 'Sturmflut erreicht Hamburg: Fischmarkt unter Wasser',
    slug: 'sturmflut',
    keywords: ['Sturmflut', 'Hamburg'],
    text: `
Eine Sturmflut hat am Montagmorgen Teile des Hamburger Hafens überschwemmt. Das Wasser stieg am Pegel St. Pauli auf 2,31 Meter über das mittlere Hochwasser, wie das Lagezentrum mitteilte.

Der Fischmarkt stand rund 80 Zentimeter tief unter Wasser. Zwölf Autos, deren Halter die Warnungen nicht beachtet hatten, wurden abgeschleppt oder schwammen davon.

Verletzt wurde niemand. Die Fähren auf der Elbe stellten den Betrieb bis zum Mittag ein.

Für die Nacht erwartet der Wetterdienst eine weitere, etwas schwächere Flut.`,
    versions: [
      {
        signal: 'update',
        headline: 'Zweite Sturmflut in Hamburg schwächer als erwartet',
        urgency: 4,
        text: `
Die zweite Sturmflut innerhalb von zwölf Stunden ist in Hamburg schwächer ausgefallen als erwartet. Der Pegel St. Pauli zeigte in der Nacht zum Dienstag 1,74 Meter über dem mittleren Hochwasser, wie das Lagezentrum mitteilte.

Am Montagmorgen hatte das Wasser 2,31 Meter erreicht und den Fischmarkt rund 80 Zentimeter tief überschwemmt. Zwölf Autos wurden abgeschleppt oder schwammen davon; zehn sind inzwischen wieder bei ihren Haltern.

"Die Tore haben gehalten, die Leute haben aufgepasst. Mehr kann man nicht verlangen", sagte Einsatzleiter Ole Petersen.

Verletzt wurde niemand. Die Fähren auf der Elbe fahren seit dem Morgen wieder nach Plan. Auch in Bremerhaven und Cuxhaven blieb es bei kleineren Schäden.`,
      },
    ],
  },
  {
    key: 'solarpflicht',
    language: 'de',
    section: 'Politik',
    urgency: 5,
    place: 'Wien',
    byline: 'Lukas Brandtner',
    headline: 'Wien schreibt Solaranlagen auf neuen Schulen vor',
    slug: 'solar-schulen',
    keywords: ['Solarenergie', 'Schulen'],
    text: `
Neue Schulen in Wien müssen künftig eine Solaranlage auf dem Dach haben. Das beschloss der Gemeinderat am Mittwoch mit den Stimmen von vier Fraktionen.

Bestehende Gebäude sollen bis 2035 nachgerüstet werden, sofern die Statik es erlaubt. Die Stadt rechnet mit Kosten von 46 Millionen Euro und einer Ersparnis von jährlich fünf Millionen.

Den Strom sollen auch die Nachbarn nutzen können, etwa in den Ferien, wenn er in den Klassenzimmern nicht gebraucht wird.

"Mathematik auf dem Dach" nannte Bildungsstadträtin Mira Steindl das Vorhaben: Jede Klasse bekommt Zugang zu den Messwerten.

Kritik kam von der Opposition. Sie hält die Summe für zu hoch und verweist auf undichte Turnhallen.`,
  },
  {
    key: 'bahnstrecke',
    language: 'de',
    section: 'Verkehr',
    urgency: 5,
    place: 'Leipzig',
    byline: 'Katrin Vogel',
    headline: 'Bahnstrecke Leipzig-Chemnitz wird zweigleisig, aber später',
    slug: 'leipzig-chemnitz',
    keywords: ['Bahn', 'Sachsen'],
    text: `
Die Bahnstrecke zwischen Leipzig und Chemnitz wird durchgehend zweigleisig, allerdings zwei Jahre später als geplant. Das teilte das sächsische Verkehrsministerium am Donnerstag in Dresden mit.

Grund sind Kammmolche. An einem Einschnitt bei Geithain hatten Gutachter mehr als 400 der geschützten Tiere gezählt, die vor dem Bau umgesiedelt werden müssen.

Danach soll die Fahrt noch 54 Minuten dauern, 14 weniger als heute. Zwischen den beiden Städten pendeln täglich rund 6.000 Menschen.

Die Kosten steigen nach Angaben des Ministeriums von 1,0 auf 1,2 Milliarden Euro.`,
  },
  {
    key: 'ki-notiz',
    language: 'de',
    section: 'Wirtschaft',
    urgency: 6,
    place: 'Zürich',
    byline: 'Reto Imhof',
    headline: 'Schweizer Uhrenhersteller Valtorre repariert statt zu verkaufen',
    slug: 'uhren-reparatur',
    keywords: ['Uhren', 'Schweiz'],
    aiNote: 'Dieser Text wurde mit Hilfe künstlicher Intelligenz aus dem Französischen übersetzt und von der Redaktion geprüft.',
    text: `
Der Schweizer Uhrenhersteller Valtorre hat im vergangenen Jahr erstmals mehr mit Reparaturen als mit neuen Uhren eingenommen. Das teilte das Unternehmen aus La Chaux-de-Fonds am Dienstag mit.

Der Umsatz stieg um vier Prozent auf 212 Millionen Franken. 53 Prozent davon entfielen auf Wartung, Ersatzteile und aufgearbeitete Stücke.

"Eine gute Uhr verkauft man einmal und betreut sie hundert Jahre", sagte Geschäftsführerin Odile Perrenoud. In Genf und Singapur eröffnet Valtorre Werkstätten, in denen Kunden zusehen können.

In der Branche gilt der Kurs als ungewöhnlich. Die Exporte von Schweizer Uhren gingen zuletzt leicht zurück, vor allem nach China.

Das Unternehmen beschäftigt 640 Menschen. 40 Lehrstellen für Uhrmacher sind noch frei.`,
  },
  {
    key: 'wolf',
    language: 'de',
    section: 'Panorama',
    urgency: 7,
    place: 'Lüneburg',
    byline: 'Wiebke Harms',
    headline: 'Vermeintlicher Wolf in der Heide war ein Schlittenhund',
    slug: 'heide-wolf',
    keywords: ['Wolf', 'Lüneburger Heide'],
    text: `
Der Wolf, der seit Tagen Spaziergänger in der Lüneburger Heide beschäftigte, ist ein Schlittenhund. Das Tier ließ sich am Sonntag mit einem Käsebrot einfangen, wie die Polizei mitteilte.

Der vier Jahre alte Rüde gehört einem Paar aus Kopenhagen, das auf der Durchreise war. Er hatte sich auf einem Rastplatz davongemacht.

Acht Anrufer hatten ihn gemeldet, einer mit dem Hinweis, das Tier habe "gegrüßt". Die Wolfsberaterin des Landkreises hatte früh Zweifel: "Wölfe setzen sich nicht an Bushaltestellen."

Der Hund wurde am Abend abgeholt. Er hört auf den Namen Kaj, allerdings nicht immer.`,
  },
  {
    key: 'klinik',
    language: 'de',
    section: 'Gesundheit',
    urgency: 4,
    place: 'Rostock',
    byline: 'Anja Möller',
    headline: 'Krankenhäuser in Rostock und Wismar teilen sich Nachtdienste',
    slug: 'klinik-nacht',
    keywords: ['Krankenhaus', 'Telemedizin'],
    text: `
Fünf Krankenhäuser an der Ostsee teilen sich künftig die Nachtdienste in der Radiologie. Aufnahmen aus Wismar, Güstrow und drei weiteren Orten werden zwischen 22 und 6 Uhr in Rostock ausgewertet, wie die Träger mitteilten.

Bislang musste in jedem Haus ein Arzt wach bleiben, auch wenn in manchen Nächten kein einziges Bild anfiel. Nun sind es zwei für alle.

In der Erprobung lag ein Befund im Mittel nach 19 Minuten vor, vorher nach 34. Patienten müssen der Übermittlung zustimmen; im Notfall genügt die Entscheidung des Arztes.

Die Ärztekammer begrüßte das Vorhaben, mahnte aber eine zweite Datenleitung an. Bei einem Ausfall im Herbst hatte ein Taxi die Bilder gebracht.`,
  },
  {
    key: 'hafenkran-de',
    language: 'de',
    section: 'Unglücke',
    urgency: 2,
    place: 'Rotterdam',
    byline: 'Anja Möller',
    nearCopyOf: 'harbour-crane',
    headline: 'Kran stürzt in Rotterdam auf Containerschiff - keine Verletzten',
    slug: 'rotterdam-kran',
    keywords: ['Hafen', 'Unfall'],
    text: `
Ein Containerkran ist am Mittwochabend im Hafen von Rotterdam auf ein Schiff gestürzt. Die 21 Besatzungsmitglieder blieben unverletzt, wie die Hafenbehörde mitteilte.

Der Kranführer hatte die Kabine nach einem Alarm wenige Minuten zuvor verlassen. Drei Container fielen ins Wasser, Gefahrgut enthielten sie nicht.

Das Becken wurde gesperrt. Schiffe warten vor Hoek van Holland oder laufen Antwerpen an.`,
  },
  {
    key: 'brot',
    language: 'de',
    section: 'Leben',
    urgency: 8,
    place: 'Freiburg',
    byline: 'Simon Keller',
    headline: 'Bäckerei verkauft Brot von gestern zum Preis von gestern',
    slug: 'brot-von-gestern',
    keywords: ['Bäckerei', 'Lebensmittel'],
    text: `
Eine Bäckerei in Freiburg verkauft Brot vom Vortag zu dem Preis, den es vor zwanzig Jahren kostete. Die Idee kam Inhaberin Rosa Weidner beim Aufräumen: In einer Schublade lag die Preisliste von damals.

Ein Kilo Bauernbrot kostet so 2,40 statt 5,60 Euro. Nach drei Wochen ist am Abend nichts mehr übrig.

"Früher haben wir jede Woche 90 Kilo weggegeben oder verfüttert. Jetzt beschweren sich die Hühner", sagte Weidner.

Zwei Kollegen in Basel und Straßburg wollen die Idee übernehmen. In Straßburg sucht man noch nach einer Preisliste in Franc.`,
  },
  {
    key: 'handball',
    language: 'de',
    section: 'Sport',
    urgency: 6,
    place: 'Flensburg',
    byline: 'Jan Thomsen',
    headline: 'Torwart wirft in letzter Sekunde das Siegtor',
    slug: 'handball-torwart',
    keywords: ['Handball'],
    text: `
Der Torwart Mads Kjeldsen hat den HC Förde Flensburg am Sonntag mit einem Wurf über das ganze Feld ins Halbfinale gebracht. Sein Ball landete eine Sekunde vor dem Ende zum 29:28 im leeren Tor des TSV Aaretal Bern.

Die Gäste hatten in der Schlussphase den Torwart gegen einen siebten Feldspieler getauscht und führten bis zur 58. Minute mit zwei Treffern.

"Ich wollte den Ball eigentlich nur loswerden", sagte Kjeldsen. Es war das vierte Tor in seiner Laufbahn.

Im Halbfinale trifft Flensburg auf Ademar Leona aus Spanien oder auf Lagune Montpellier.`,
  },
  {
    key: 'inflation',
    language: 'de',
    section: 'Wirtschaft',
    urgency: 4,
    place: 'Frankfurt',
    byline: 'Katrin Vogel',
    headline: 'Umfrage: Preise im Euroraum steigen langsamer',
    slug: 'inflation',
    keywords: ['Inflation', 'Euro'],
    text: `
Die Preise im Euroraum dürften in diesem Jahr um 1,9 Prozent steigen und damit langsamer als bislang erwartet. Das ergab eine Umfrage des Instituts Mainblick unter 48 Ökonomen, die am Freitag in Frankfurt veröffentlicht wurde.

Im Herbst hatten die Befragten noch mit 2,2 Prozent gerechnet. Grund sind vor allem die Kosten für Energie. Dienstleistungen verteuern sich mit 3,1 Prozent weiterhin stärker.

Für Deutschland lautet die Prognose 2,0 Prozent, für Frankreich 1,4, für Spanien 2,3 und für Estland 3,6 Prozent.

"Der Weg nach unten ist zu Ende, der Weg zur Seite beginnt", sagte Studienleiterin Henrike Aumann.`,
    versions: [
      {
        signal: 'correction',
        headline: 'BERICHTIGUNG: Umfrage: Preise im Euroraum steigen langsamer',
        urgency: 3,
        edNote: 'Berichtigt im dritten Absatz die Prognose für Estland auf 3,3 Prozent (statt 3,6).',
        text: `
Die Preise im Euroraum dürften in diesem Jahr um 1,9 Prozent steigen und damit langsamer als bislang erwartet. Das ergab eine Umfrage des Instituts Mainblick unter 48 Ökonomen, die am Freitag in Frankfurt veröffentlicht wurde.

Im Herbst hatten die Befragten noch mit 2,2 Prozent gerechnet. Grund sind vor allem die Kosten für Energie. Dienstleistungen verteuern sich mit 3,1 Prozent weiterhin stärker.

Für Deutschland lautet die Prognose 2,0 Prozent, für Frankreich 1,4, für Spanien 2,3 und für Estland 3,3 Prozent.

"Der Weg nach unten ist zu Ende, der Weg zur Seite beginnt", sagte Studienleiterin Henrike Aumann.`,
      },
    ],
  },
  {
    key: 'moor',
    language: 'de',
    section: 'Umwelt',
    urgency: 6,
    place: 'Greifswald',
    byline: 'Anja Möller',
    headline: 'Bauern in Vorpommern ernten erstmals Rohrkolben vom nassen Moor',
    slug: 'moor-ernte',
    keywords: ['Moor', 'Landwirtschaft'],
    text: `
Auf einem wiedervernässten Moor in Vorpommern ist zum ersten Mal Rohrkolben geerntet worden. 14 Tonnen kamen am Dienstag von elf Hektar zusammen, wie die beteiligten Betriebe bei Greifswald mitteilten.

Aus den Pflanzen sollen Dämmplatten werden. Ein Werk in Polen hat die ganze Ernte gekauft.

Nasse Moore binden Kohlendioxid, trockene setzen es frei. Für die Bauern rechnete sich das bisher nicht. "Mit der Platte rechnet es sich knapp, mit der Förderung ordentlich", sagte Landwirtin Frauke Brüssow.

Gemäht wurde mit einer Pistenraupe aus Österreich. Gewöhnliche Traktoren versinken.`,
  },
  {
    key: 'sternwarte',
    language: 'de',
    section: 'Wissenschaft',
    urgency: 7,
    place: 'Heidelberg',
    byline: 'Simon Keller',
    headline: 'Schülerin entdeckt Asteroiden auf alter Fotoplatte',
    slug: 'asteroid',
    keywords: ['Astronomie'],
    text: `
Eine 16 Jahre alte Schülerin aus Mannheim hat auf einer Fotoplatte von 1923 einen bis dahin unbekannten Asteroiden gefunden. Die Sternwarte in Heidelberg bestätigte am Freitag den Fund.

Samira Haddad hatte in den Ferien geholfen, 3.000 Platten zu digitalisieren. Auf einer war ein Strich, der nicht im Katalog stand. "Ich dachte an einen Kratzer. Aber Kratzer haben keine Umlaufbahn", sagte sie.

Der Brocken hat etwa zwei Kilometer Durchmesser und kommt der Erde nicht nahe. Im März war er mit dem Teleskop wieder zu sehen, genau dort, wo die Schülerin ihn berechnet hatte.

Einen Namen darf sie vorschlagen. Ihr Bruder hat bereits abgelehnt.`,
  },
  {
    key: 'seilbahn',
    language: 'de',
    section: 'Panorama',
    urgency: 3,
    place: 'Innsbruck',
    byline: 'Lukas Brandtner',
    headline: 'Seilbahn bei Innsbruck steht still: 38 Menschen geborgen',
    slug: 'seilbahn',
    keywords: ['Seilbahn', 'Tirol'],
    text: `
Nach einem Stillstand der Karspitzbahn bei Innsbruck sind am Samstag alle 38 Fahrgäste unverletzt geborgen worden. Das sagte ein Sprecher der Bergrettung Tirol.

Die Bahn war gegen 13.20 Uhr stehen geblieben, nachdem ein Blitz in die Talstation eingeschlagen hatte. Drei Hubschrauber und 60 Helfer waren im Einsatz. Der letzte Gast, ein 81 Jahre alter Mann aus Bozen, war um 17.05 Uhr wieder am Boden.

"Er hat gefragt, ob die Karte für morgen noch gilt", sagte der Einsatzleiter. Sie gilt.

Die Bahn bleibt bis Montag geschlossen.`,
  },
];
