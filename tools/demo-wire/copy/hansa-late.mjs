// @ts-check

/** @type {readonly import('../story.mjs').Story[]} */
export const HANSA_LATE = [
  {
    key: 'warnstreik',
    language: 'de',
    section: 'Wirtschaft',
    urgency: 4,
    place: 'Köln',
    byline: 'Katrin Vogel',
    headline: 'Warnstreik legt Straßenbahnen in Köln und Bonn lahm',
    slug: 'warnstreik',
    keywords: ['Streik', 'Nahverkehr'],
    text: `
Ein Warnstreik hat am Freitag die Straßenbahnen in Köln und Bonn lahmgelegt. Von drei Uhr an verließ kein Zug die Depots, wie die Verkehrsbetriebe mitteilten. Busse privater Betreiber fuhren zum Teil.

Die Gewerkschaft verlangt 6,5 Prozent mehr Lohn und zusätzliche freie Tage für Schichtarbeiter. Die Arbeitgeber bieten 3,8 Prozent in zwei Schritten.

Auf den Rheinbrücken stauten sich die Autos bis in den Vormittag. Viele stiegen aufs Rad: Die Zählstelle an der Hohenzollernbrücke meldete mit 11.400 Fahrten einen Rekord.

Die Verhandlungen gehen am Dienstag in Düsseldorf weiter.`,
  },
  {
    key: 'kuehe',
    language: 'de',
    section: 'Panorama',
    urgency: 8,
    place: 'Bern',
    byline: 'Reto Imhof',
    headline: 'Kühe fahren Postauto: Fahrer nimmt ausgebüxte Herde mit',
    slug: 'postauto',
    keywords: ['Schweiz', 'Kühe'],
    text: `
Ein Postautofahrer im Berner Oberland hat sieben ausgerissene Kühe vor sich her ins Dorf gelenkt und dabei den Fahrplan eingehalten. Das teilte die Kantonspolizei am Montag in Bern mit.

Die Tiere waren oberhalb von Adelboden durch ein offenes Gatter entkommen. Der Fahrer schaltete den Warnblinker ein und ließ an jeder Haltestelle das Horn erklingen, worauf die Herde jeweils stehen blieb.

"Sie sind pünktlicher als manche Anschlüsse", sagte er dem Bauern. Die zwölf Fahrgäste kamen zwei Minuten zu früh an.`,
  },
  {
    key: 'landrat',
    language: 'de',
    section: 'Politik',
    urgency: 3,
    place: 'Seeborn',
    byline: 'Jan Thomsen',
    headline: 'Landrat Kasimir Behnke tritt nach Streit um Deichbau zurück',
    slug: 'landrat-ruecktritt',
    keywords: ['Kommunalpolitik', 'Deichbau'],
    text: `
Der Landrat des Kreises Seeborn, Kasimir Behnke, ist am Mittwoch zurückgetreten. Das erfuhr Hansa aus dem Umfeld der Kreisverwaltung.

Auslöser war demnach der Streit um einen neuen Deich, dessen Kosten sich binnen eines Jahres von 18 auf 41 Millionen Euro erhöht hatten. Der Kreistag hatte am Vorabend einen Nachtrag abgelehnt.

Behnke war seit neun Jahren im Amt. Die Geschäfte soll zunächst seine Stellvertreterin Tomke Ahlers führen.`,
    versions: [
      {
        signal: 'kill',
        headline: 'STORNO: Landrat Kasimir Behnke tritt nach Streit um Deichbau zurück',
        urgency: 1,
        edNote:
          'STORNO. Bitte nicht verwenden und überall löschen. Der Landrat ist nicht zurückgetreten; die Quelle hat ihre Angaben zurückgezogen.',
        text: `
Bitte verwenden Sie diese Meldung nicht, und löschen Sie sie, wo sie bereits verwendet wurde. Der Landrat ist nicht zurückgetreten. Die Quelle hat ihre Angaben zurückgezogen. Ein Ersatz folgt nicht.`,
      },
    ],
  },
];
