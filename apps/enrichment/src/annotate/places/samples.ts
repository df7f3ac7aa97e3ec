/**
 * Short pieces of copy of our own writing with the places that a reader would name, as "Name, country" with the sense in
 * brackets where it is not simply the place. They hold the annotator to a floor of precision and recall; the named ones
 * must come out exactly.
 */
export interface PlaceSample {
  readonly language: 'en' | 'de';
  readonly text: string;
  readonly places: readonly string[];
  /** What the sample is of, where it must be exact. */
  readonly exact?: string;
}

export const PLACE_SAMPLES: readonly PlaceSample[] = [
  // One name, several places.
  {
    language: 'en',
    exact: 'Paris, Texas',
    text: 'A tornado damaged forty houses in Paris, Texas, on Sunday. Paris has a scale model of a famous tower.',
    places: ['Paris, US', 'Texas, US'],
  },
  {
    language: 'en',
    exact: 'Paris alone',
    text: 'Trade ministers will meet in Paris next week to discuss the tariffs.',
    places: ['Paris, FR'],
  },
  {
    language: 'en',
    exact: 'Georgia the state',
    text: 'A judge in Atlanta, Georgia, dismissed the suit. Georgia had changed its election law a year earlier.',
    places: ['Atlanta, US', 'Georgia, US'],
  },
  {
    language: 'en',
    exact: 'Georgia the country',
    text: 'Protesters filled the streets of Tbilisi again as parliament in Georgia debated the bill, and Georgian police used water cannon.',
    places: ['Tbilisi, GE', 'Georgia, GE', 'Georgia, GE (people)'],
  },
  {
    language: 'en',
    exact: 'Texas town called outright',
    text: 'Voters in the Texas city of Paris go to the polls on Saturday.',
    places: ['Texas, US', 'Paris, US'],
  },
  {
    language: 'en',
    text: 'The court in Birmingham, Alabama, heard the appeal, and lawyers in Birmingham expect a ruling in June.',
    places: ['Birmingham, US', 'Alabama, US'],
  },
  {
    language: 'en',
    text: 'The factory in Birmingham employs three thousand people, the largest site of the firm in England.',
    places: ['Birmingham, GB', 'England, GB'],
  },
  {
    language: 'en',
    text: 'The shooting in Portland, Ore., left two people dead, police said.',
    places: ['Portland, US', 'Oregon, US'],
  },
  {
    language: 'en',
    exact: 'Seattle, Washington',
    text: 'Firefighters from Seattle, Washington, flew south to help.',
    places: ['Seattle, US', 'Washington State, US'],
  },
  {
    language: 'en',
    text: 'Officials in Moscow, Idaho, said the university would reopen on Monday.',
    places: ['Moscow, US', 'Idaho, US'],
  },
  {
    language: 'de',
    exact: 'Halle with its Land',
    text: 'In Halle in Sachsen-Anhalt hat die Polizei am Mittwoch zwei Männer festgenommen.',
    places: ['Halle (Saale), DE', 'Saxony-Anhalt, DE'],
  },
  {
    language: 'de',
    text: 'In Frankfurt (Oder) beginnt am Freitag der Prozess gegen einen früheren Bürgermeister.',
    places: ['Frankfurt (Oder), DE'],
  },

  // Governments.
  {
    language: 'en',
    exact: 'Berlin said',
    text: 'Berlin said on Friday it would not send the missiles, hours after Washington announced new sanctions.',
    places: ['Berlin, DE (government)', 'Washington, D.C., US (government)'],
  },
  {
    language: 'en',
    exact: 'Washington the place',
    text: 'Tens of thousands marched in Washington on Saturday, and the president was not in Washington.',
    places: ['Washington, D.C., US'],
  },
  {
    language: 'en',
    exact: 'between two capitals',
    text: 'Relations between Tokyo and Beijing have worsened since the spring.',
    places: ['Tokyo, JP (government)', 'Beijing, CN (government)'],
  },
  {
    language: 'en',
    text: 'Paris and London agreed to share the cost of the new border posts.',
    places: ['Paris, FR (government)', 'London, GB (government)'],
  },
  {
    language: 'en',
    exact: 'Moscow denied',
    text: 'Moscow denied that its drones had entered Polish airspace.',
    places: ['Moscow, RU (government)', 'Poland, PL (people)'],
  },
  {
    language: 'de',
    exact: 'Moskau wirft vor',
    text: 'Moskau wirft der Ukraine vor, Verhandlungen zu verzögern. Kiew bestreitet das.',
    places: ['Moscow, RU (government)', 'Ukraine, UA', 'Kyiv, UA (government)'],
  },
  {
    language: 'de',
    text: 'Zwischen Paris und Berlin gibt es Streit über die Schulden. Brüssel fordert eine Einigung bis Juni.',
    places: ['Paris, FR (government)', 'Berlin, DE (government)', 'Brussels, BE (government)'],
  },

  // Words that are also towns.
  {
    language: 'en',
    exact: 'print bar',
    text: 'Press Split. Share this article. A delegation is on its way to North Korea.',
    places: ['North Korea, KP'],
  },
  {
    language: 'en',
    exact: 'Nice, Reading, Mobile, Bath as words',
    text: 'Nice weather drew crowds. Reading the report took an hour. Mobile operators complained. Bath time is at six.',
    places: [],
  },
  {
    language: 'en',
    exact: 'Nice the city',
    text: 'The truck attack in Nice killed dozens. The mayor of Nice wants more cameras on the French coast.',
    places: ['Nice, FR', 'France, FR (people)'],
  },
  {
    language: 'en',
    exact: 'Reading the town',
    text: 'Two men were arrested in Reading on Tuesday after a fight at the railway station.',
    places: ['Reading, GB'],
  },
  { language: 'en', text: 'Split into two groups, the hikers reached the hut before dark.', places: [] },
  { language: 'en', text: 'The ferry from Ancona reached Split in Croatia an hour late.', places: ['Split, HR', 'Croatia, HR'] },
  {
    language: 'en',
    text: 'Of the forty wells, only nine still give water. March was dry, and Orange juice prices doubled.',
    places: [],
  },
  { language: 'en', text: 'Male voters preferred the senator. The survey asked male and female voters alike.', places: [] },
  {
    language: 'de',
    exact: 'Essen und Trinken',
    text: 'Essen und Trinken hält Leib und Seele zusammen. Gutes Essen braucht Zeit, und nach dem Essen ruhten alle.',
    places: [],
  },
  {
    language: 'de',
    exact: 'Essen the city',
    text: 'In Essen ist am Samstag ein Hochhaus ausgebrannt. Die Feuerwehr war mit 150 Kräften im Einsatz.',
    places: ['Essen, DE'],
  },
  {
    language: 'de',
    exact: 'Halle the hall',
    text: 'Die Halle war voll. Vor der Halle warteten noch hundert Menschen, und in Halle 3 der Messe lief ein Film.',
    places: [],
  },
  {
    language: 'de',
    exact: 'Regen and Siegen as words',
    text: 'Bei Regen wird das Spiel verlegt. Nach Siegen gegen zwei Spitzenteams ist die Mannschaft Erster.',
    places: [],
  },
  {
    language: 'de',
    text: 'Der Verdächtige ist in Haft. Die Lage ist ernst, sagte der Sprecher, das Gesetz tritt im Herbst in Kraft.',
    places: [],
  },
  {
    language: 'de',
    text: 'Wegen Nebels fiel der Flug nach Nizza aus, teilte der Flughafen Düsseldorf mit.',
    places: ['Nice, FR', 'Düsseldorf, DE'],
  },
  { language: 'de', text: 'Ein Split aus Stein und Sand wird gegen Glätte gestreut. Mobile Teams sind im Einsatz.', places: [] },

  // People.
  {
    language: 'en',
    exact: 'Paris Hilton',
    text: 'Paris Hilton testified before senators. Hilton said the schools must be closed.',
    places: [],
  },
  {
    language: 'en',
    exact: 'Jordan the name',
    text: 'Michael Jordan sold the team. Jordan Peterson gave a talk. Jordan said he would not return to the game.',
    places: [],
  },
  {
    language: 'en',
    exact: 'Jordan the country',
    text: 'Aid trucks crossed from Jordan into Syria on Monday, the Jordanian army said.',
    places: ['Jordan, JO', 'Syria, SY', 'Jordan, JO (people)'],
  },
  {
    language: 'en',
    exact: 'Mr. Washington',
    text: 'Denzel Washington won the award. Mr. Washington thanked his wife.',
    places: [],
  },
  {
    language: 'en',
    text: 'Sydney Sweeney and Austin Butler star in the film, which opens in Sydney in May.',
    places: ['Sydney, AU'],
  },
  {
    language: 'en',
    exact: 'given names of guests',
    text: 'Chelsea Clinton and Victoria Beckham were among the guests; Charlotte Church sang.',
    places: [],
  },
  {
    language: 'en',
    text: 'Chad Smith plays the drums. Fighting went on in Chad near the border with Sudan.',
    places: ['Chad, TD', 'Sudan, SD'],
  },
  { language: 'en', text: 'Tom Holland will play the part again, the studio said.', places: [] },
  { language: 'de', text: 'Florence Gaub und Roman Herzog nannten es einen Fehler. Herr Hamburger widersprach.', places: [] },

  // Datelines and headlines.
  {
    language: 'en',
    exact: 'dateline',
    text: 'NAIROBI (Reuters) - Kenyan lawmakers passed the finance bill on Thursday.',
    places: ['Nairobi, KE', 'Kenya, KE (people)'],
  },
  {
    language: 'de',
    exact: 'German dateline',
    text: 'Hof (dpa) - Ein Lastwagen ist am Morgen auf der Autobahn umgekippt.',
    places: ['Hof, DE'],
  },
  {
    language: 'de',
    text: 'Frankfurt/Main (dpa) - Die Notenbank lässt die Zinsen unverändert.',
    places: ['Frankfurt am Main, DE'],
  },
  { language: 'en', text: 'NATO and the EU want more money. The UN and the G7 will meet in autumn.', places: [] },

  // Countries, abbreviations and those who live there.
  {
    language: 'en',
    exact: 'US and UK',
    text: 'The US and the UK signed the pact; U.S. exports to the U.K. will be cheaper for us all.',
    places: ['United States, US', 'United Kingdom, GB'],
  },
  {
    language: 'en',
    exact: 'two Koreas',
    text: 'South Korean and North Korean officers spoke by telephone. South Korea fired warning shots.',
    places: ['South Korea, KR (people)', 'North Korea, KP (people)', 'South Korea, KR'],
  },
  { language: 'en', exact: 'Korean alone', text: 'The Korean peninsula has seen no such storm in years.', places: [] },
  {
    language: 'en',
    exact: 'languages',
    text: 'She speaks French, German and Italian, and wrote the book in Spanish.',
    places: [],
  },
  {
    language: 'en',
    exact: 'waters',
    text: 'Fishermen in the Gulf of Mexico and the South China Sea report fewer catches. The Indian Ocean is warming.',
    places: [],
  },
  {
    language: 'en',
    exact: 'turkey the bird',
    text: 'Turkey prices rise before the feast, since a turkey needs feed for months.',
    places: [],
  },
  {
    language: 'en',
    text: 'Turkey closed its airspace to flights from Iraq, Ankara said.',
    places: ['Turkey, TR', 'Iraq, IQ', 'Ankara, TR (government)'],
  },
  {
    language: 'de',
    exact: 'German genitive and adjective',
    text: 'Deutschlands Exporte sinken, die russischen Einfuhren auch. Viele Chinesen kaufen nun in Japan.',
    places: ['Germany, DE', 'Russia, RU (people)', 'China, CN (people)', 'Japan, JP'],
  },
  {
    language: 'de',
    exact: 'firms named after a country',
    text: 'Die Aktie der Deutschen Bank fiel, auch die der Deutschen Telekom. Er sprach auf Deutsch.',
    places: [],
  },
  {
    language: 'de',
    text: 'Der US-Präsident empfängt den Kanzler, die US-Regierung schweigt. In den USA steigen die Preise.',
    places: ['United States, US'],
  },
  {
    language: 'de',
    text: 'Die Schweiz und Österreich bauen die Bahn aus, Schweizer Firmen liefern die Züge nach Wien.',
    places: ['Switzerland, CH', 'Austria, AT', 'Switzerland, CH (people)', 'Vienna, AT'],
  },
  {
    language: 'de',
    text: 'In Bayern und Nordrhein-Westfalen beginnen die Ferien. In München und Köln sind die Züge voll.',
    places: ['Bavaria, DE', 'North Rhine-Westphalia, DE', 'Munich, DE', 'Köln, DE'],
  },
  {
    language: 'de',
    text: 'In Peking trafen sich die Außenminister Chinas und Frankreichs.',
    places: ['Beijing, CN', 'China, CN', 'France, FR'],
  },
  {
    language: 'en',
    text: 'Flights from New York, Los Angeles and Mexico City were cancelled. New Mexico and New Jersey declared an emergency.',
    places: ['New York City, US', 'Los Angeles, US', 'Mexico City, MX', 'New Mexico, US', 'New Jersey, US'],
  },
  {
    language: 'en',
    text: 'Rescuers searched houses in Kharkiv and Odesa after the strikes. The Gaza Strip and the West Bank were calm.',
    places: ['Kharkiv, UA', 'Odessa, UA', 'Gaza Strip, PS', 'West Bank, PS'],
  },
  {
    language: 'en',
    text: 'Residents of Kyiv, Warsaw and Vilnius were asked about the border. Most in Vilnius want it open.',
    places: ['Kyiv, UA', 'Warsaw, PL', 'Vilnius, LT'],
  },
  {
    language: 'en',
    text: 'The Paris police said the match in Marseille would go ahead. Paris Saint-Germain travel on Friday.',
    places: ['Paris, FR', 'Marseille, FR'],
  },
  {
    language: 'de',
    text: 'Die Hauptstadt Berlin und die Stadt Potsdam teilen sich die Kosten, sagte der Senat.',
    places: ['Berlin, DE', 'Potsdam, DE'],
  },
  { language: 'en', text: 'Share the Facts. Sign Up. Download the App. Home Page Politics. Print Save Split View.', places: [] },

  // Written after the rules, to see what they do with copy they were not made on.
  {
    language: 'en',
    exact: 'surname of an article',
    text: 'The code was written by Margaret Hamilton, an American engineer. Years later Hamilton, who lives in Boston, spoke of it.',
    places: ['United States, US (people)', 'Boston, US'],
  },
  {
    language: 'en',
    text: 'Lawyers cited the Declaration of Independence and the Statute of Westminster before the US Supreme Court.',
    places: ['United States, US'],
  },
  {
    language: 'en',
    text: 'Cuba and Jamaica brace for the storm; Kingston closed its port and Havana cut power to the coast.',
    places: ['Cuba, CU', 'Jamaica, JM', 'Kingston, JM', 'Havana, CU'],
  },
  {
    language: 'en',
    text: 'The University of Georgia said its campus in Athens, Ga., would stay closed after the ice storm.',
    places: ['Georgia, US', 'Athens, US'],
  },
  {
    language: 'en',
    text: 'Lebanon asked the World Bank for help. Beirut has not paid its creditors since 2020.',
    places: ['Lebanon, LB', 'Beirut, LB'],
  },
  {
    language: 'en',
    text: 'At least nine miners died near Johannesburg, and police in Pretoria opened an inquiry.',
    places: ['Johannesburg, ZA', 'Pretoria, ZA'],
  },
  {
    language: 'en',
    text: 'Orlando Bloom and Dakota Johnson attended the premiere. Lincoln was shown to a full house.',
    places: [],
  },
  {
    language: 'en',
    text: 'Dublin accused London of bad faith, while Northern Ireland waited for a new government.',
    places: ['Dublin, IE (government)', 'London, GB (government)', 'Northern Ireland, GB'],
  },
  {
    language: 'en',
    text: 'Tens of thousands of Venezuelans have crossed into Colombia and settled in Cúcuta.',
    places: ['Venezuela, VE (people)', 'Colombia, CO', 'Cúcuta, CO'],
  },
  { language: 'en', text: 'The Berlin Philharmonic will tour Japan with its new conductor.', places: ['Japan, JP'] },
  { language: 'en', text: 'Sales of the Chevrolet Malibu and the Kia Rio fell. Buick dropped the Regal.', places: [] },
  {
    language: 'en',
    text: 'Ford will close its engine works in Cologne and move the work to Valencia, Spain.',
    places: ['Köln, DE', 'Valencia, ES', 'Spain, ES'],
  },
  {
    language: 'de',
    text: 'In der sächsischen Stadt Plauen hat ein Brand die Weberei zerstört. Plauen ist für Spitze bekannt.',
    places: ['Plauen, DE'],
  },
  {
    language: 'de',
    text: 'Der Zug von Hamburg nach Basel hielt wegen eines Baums auf den Gleisen bei Göttingen.',
    places: ['Hamburg, DE', 'Basel, CH', 'Göttingen, DE'],
  },
  {
    language: 'de',
    text: 'Der Sprecher sagte, Regen und Wind hätten die Ernte verdorben. Weiden und Felder stehen unter Wasser.',
    places: [],
  },
  {
    language: 'de',
    text: 'Die Ministerin reist nach Kairo und Amman. Ägypten und Jordanien vermitteln zwischen Israel und den Palästinensern.',
    places: ['Cairo, EG', 'Amman, JO', 'Egypt, EG', 'Jordan, JO', 'Israel, IL', 'Palestine, PS (people)'],
  },
  {
    language: 'de',
    text: 'Washington kündigte neue Zölle an. In Brüssel hieß es, man werde antworten.',
    places: ['Washington, D.C., US (government)', 'Brussels, BE'],
  },
  {
    language: 'de',
    text: 'Bad Wörishofen (dpa/lby) - Bei einem Unfall ist ein Radfahrer verletzt worden.',
    places: ['Bad Wörishofen, DE'],
  },
  {
    language: 'de',
    text: 'Die Partei will im Herbst neue Wege gehen. Ende März soll der Vorstand über die Liste beraten.',
    places: [],
  },
  {
    language: 'de',
    exact: 'surnames',
    text: 'Franz Wien und Anna Berlin eröffnen ihren Laden. Frau Paris half beim Umzug.',
    places: [],
  },
];
