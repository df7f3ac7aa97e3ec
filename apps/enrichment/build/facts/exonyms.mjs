/**
 * Other names of cities: name and country as GeoNames has them here, then language and names. `any` are names in use
 * everywhere; a language's names are matched in that language only.
 */
export const EXONYMS = `
Munich|DE|de=München;it=Monaco di Baviera;fr,es,nl=Múnich
Köln|DE|en=Cologne;fr=Cologne;es,it=Colonia;any=Koeln
Nürnberg|DE|en=Nuremberg;any=Nuernberg
Hannover|DE|en=Hanover
Düsseldorf|DE|any=Duesseldorf
Frankfurt am Main|DE|any=Frankfurt;fr=Francfort
Frankfurt (Oder)|DE|any=Frankfurt an der Oder
Halle (Saale)|DE|any=Halle
Braunschweig|DE|en=Brunswick
Dresden|DE|fr=Dresde
Hamburg|DE|fr=Hambourg;es=Hamburgo;it=Amburgo
Berlin|DE|es=Berlín;it=Berlino;pt=Berlim;nl=Berlijn
Vienna|AT|de=Wien;fr=Vienne;es,pt=Viena;nl=Wenen
Zürich|CH|any=Zurich;it=Zurigo
Genève|CH|en=Geneva;de=Genf;es=Ginebra;it=Ginevra
Bern|CH|en,fr=Berne
Basel|CH|en,fr=Basle;fr=Bâle
Luzern|CH|en=Lucerne
Paris|FR|es=París;it=Parigi;nl=Parijs
Nice|FR|de=Nizza;it=Nizza
Strasbourg|FR|de=Straßburg
Lyon|FR|en=Lyons;es=Lyon
Marseille|FR|en=Marseilles;es=Marsella
London|GB|fr=Londres;es,pt=Londres;it=Londra;nl=Londen
Edinburgh|GB|fr=Édimbourg;es=Edimburgo
Brussels|BE|de=Brüssel;fr=Bruxelles;es=Bruselas;it=Bruxelles;nl=Brussel;pt=Bruxelas
Antwerpen|BE|en=Antwerp;fr=Anvers
Gent|BE|en=Ghent;fr=Gand
Brugge|BE|en=Bruges;de=Brügge
The Hague|NL|de,nl=Den Haag;fr=La Haye;es=La Haya
Rome|IT|de=Rom;es,it,pt=Roma
Milan|IT|de=Mailand;it=Milano;es=Milán
Turin|IT|it=Torino;es=Turín
Naples|IT|de=Neapel;it=Napoli;es=Nápoles
Venice|IT|de=Venedig;it=Venezia;fr=Venise;es=Venecia
Florence|IT|de=Florenz;it=Firenze;es=Florencia
Genoa|IT|de=Genua;it=Genova;fr=Gênes
Bologna|IT|fr=Bologne
Lisbon|PT|de=Lissabon;pt=Lisboa;es=Lisboa;fr=Lisbonne;it=Lisbona
Porto|PT|en=Oporto
Sevilla|ES|en=Seville
Athens|GR|de=Athen;fr=Athènes;es,it,pt=Atenas;it=Atene
Thessaloníki|GR|any=Thessaloniki
Copenhagen|DK|de=Kopenhagen;da,no=København;fr=Copenhague;es=Copenhague
Göteborg|SE|en=Gothenburg
Warsaw|PL|de=Warschau;pl=Warszawa;fr=Varsovie;es=Varsovia;it=Varsavia
Kraków|PL|de=Krakau;en=Cracow
Gdańsk|PL|de=Danzig
Wrocław|PL|de=Breslau
Poznań|PL|de=Posen
Prague|CZ|de=Prag;cs=Praha;es,it,pt=Praga
Brno|CZ|de=Brünn
Bratislava|SK|de=Pressburg
Budapest|HU|it=Budapest
Bucharest|RO|de=Bukarest;fr=Bucarest;es=Bucarest;it=Bucarest
Belgrade|RS|de=Belgrad;fr=Belgrade;es,it=Belgrado
Sofia|BG|fr=Sofia
Moscow|RU|de=Moskau;fr=Moscou;es=Moscú;it=Mosca;nl=Moskou;pt=Moscou
Saint Petersburg|RU|en=St. Petersburg;en=St Petersburg;de=Sankt Petersburg;de=St. Petersburg;fr=Saint-Pétersbourg
Kaliningrad|RU|de=Königsberg
Kyiv|UA|any=Kiev;de=Kiew;nl=Kiev
Odessa|UA|any=Odesa
Kharkiv|UA|de=Charkiw;any=Kharkov;de=Charkow
Lviv|UA|de=Lwiw;de=Lemberg
Dnipro|UA|any=Dnipropetrovsk
Zaporizhia|UA|any=Zaporizhzhia;any=Zaporizhzhya;de=Saporischschja
Mykolayiv|UA|any=Mykolaiv;de=Mykolajiw
Kherson|UA|de=Cherson
Donetsk|UA|de=Donezk
Luhansk|UA|de=Luhansk
Minsk|BY|any=Minsk
Chisinau|MD|any=Chişinău;any=Chișinău
Tbilisi|GE|de=Tiflis
Yerevan|AM|de=Eriwan;de=Jerewan
Baku|AZ|any=Baku
Istanbul|TR|any=İstanbul
Ankara|TR|any=Ankara
Nicosia|CY|de=Nikosia
Cairo|EG|de=Kairo;fr=Le Caire;es=El Cairo
Alexandria|EG|de=Alexandria
Tripoli|LY|de=Tripolis
Algiers|DZ|de=Algier;fr=Alger;es=Argel
Damascus|SY|de=Damaskus;fr=Damas;es=Damasco
Aleppo|SY|fr=Alep
Beirut|LB|fr=Beyrouth
Jerusalem|IL|fr=Jérusalem;es=Jerusalén
Tel Aviv|IL|any=Tel Aviv-Yafo
Baghdad|IQ|de=Bagdad;fr=Bagdad
Mosul|IQ|de=Mossul
Tehran|IR|de=Teheran;fr=Téhéran;es=Teherán
Riyadh|SA|de=Riad;fr=Riyad
Jeddah|SA|de=Dschidda
Mecca|SA|de=Mekka
Medina|SA|en=Medina
Sanaa|YE|any=Sana'a
Aden|YE|any=Aden
Dubai|AE|fr=Dubaï
Doha|QA|any=Doha
Muscat|OM|de=Maskat
Kabul|AF|fr=Kaboul
Islamabad|PK|any=Islamabad
Karachi|PK|de=Karatschi
Delhi|IN|de=Delhi
New Delhi|IN|de=Neu-Delhi
Mumbai|IN|any=Bombay
Kolkata|IN|any=Calcutta
Dhaka|BD|de=Dhaka
Yangon|MM|any=Rangoon;de=Rangun
Beijing|CN|de=Peking;any=Peking;fr=Pékin;es=Pekín;it=Pechino;nl=Peking;pt=Pequim
Shanghai|CN|de=Schanghai
Guangzhou|CN|any=Canton
Pyongyang|KP|de=Pjöngjang;any=Pyongyang
Seoul|KR|fr=Séoul;es=Seúl
Tokyo|JP|de=Tokio;es=Tokio;nl=Tokio
Kyoto|JP|de=Kioto
Hanoi|VN|any=Ha Noi
Ho Chi Minh City|VN|any=Saigon;de=Ho-Chi-Minh-Stadt
Phnom Penh|KH|any=Phnom Penh
Manila|PH|any=Manila
Singapore|SG|de=Singapur
Addis Ababa|ET|de=Addis Abeba
Mogadishu|SO|de=Mogadischu
Khartoum|SD|de=Khartum
Juba|SS|de=Dschuba
Cape Town|ZA|de=Kapstadt
Washington, D.C.|US|any=Washington;any=Washington D.C.;any=Washington DC;any=Washington, DC
New York City|US|any=New York
Philadelphia|US|any=Philadelphia
St. Louis|US|any=St Louis
Saint Paul|US|en=St. Paul
New Orleans|US|any=New Orleans
Mexico City|MX|de=Mexiko-Stadt;de=Mexico-Stadt;es=Ciudad de México;fr=Mexico
Havana|CU|de=Havanna;es=La Habana
Bogotá|CO|any=Bogota
São Paulo|BR|any=Sao Paulo
Brasília|BR|any=Brasilia
Rio de Janeiro|BR|any=Rio
Buenos Aires|AR|any=Buenos Aires
Gaza|PS|en=Gaza City;de=Gaza-Stadt
`;
