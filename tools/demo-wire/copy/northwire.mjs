// @ts-check
// All agencies, companies and people in the demo's copy are invented; so is what happens to them.

/** @type {readonly import('../story.mjs').Story[]} */
export const NORTHWIRE = [
  {
    key: 'ferry-resumes',
    language: 'en',
    section: 'Transport',
    urgency: 5,
    place: 'BERGEN, Norway',
    byline: 'Mara Lindqvist',
    headline: 'Ferries between Bergen and outer islands sail again after storm',
    slug: 'storm-ferries',
    keywords: ['ferries', 'storm'],
    text: `
Ferries between Bergen and the outer islands sailed again on schedule on Tuesday morning after two days in port, the operator Fjordlinken said.

About 1,400 passengers had been waiting on both sides of the crossing, among them a school class from Oslo whose three-day trip had become five. Extra boats were to run until the evening.

"We do not sail on hope. The wave height at the mouth of the fjord fell below two metres at four in the morning, and at six the first boat left," said operations manager Signe Aasen.

The storm had brought gusts of 119 kilometres an hour to the coast of western Norway. Nobody was hurt. Power had been restored to all but 300 households by midnight, the grid company said.

Meteorologists expect calm weather until the weekend, when another low is due from Iceland.`,
  },
  {
    key: 'mill-fire',
    language: 'en',
    section: 'Accidents',
    urgency: 3,
    place: 'LEEDS, England',
    byline: 'Tom Okafor',
    headline: 'Fire at disused mill in Leeds, two people hurt',
    slug: 'mill-fire',
    keywords: ['fire', 'Leeds'],
    text: `
Two people were hurt when a fire broke out in a disused textile mill in Leeds early on Monday, the fire service said.

Around 80 firefighters were at the scene. Smoke could be seen from the railway station, and residents of two streets were asked to keep their windows shut.

The five-storey building from 1887 had been empty since 2009. Plans to turn it into flats were approved last year.

The cause was not known. Police asked anyone with pictures from before 5 a.m. to come forward.`,
    versions: [
      {
        signal: 'update',
        headline: 'Fire at disused mill in Leeds is out, two people hurt',
        urgency: 4,
        text: `
A fire that broke out in a disused textile mill in Leeds early on Monday was put out by noon, the fire service said. Two people were hurt.

"The front wall stands, and it is going to stay standing. The roof is gone," said incident commander Ruth Adeyemi. A crew of 12 was to stay overnight to watch for hot spots.

Residents of two streets who had been asked to keep their windows shut were told shortly after 1 p.m. that the air was safe.

The five-storey building from 1887 had been empty since 2009. Plans to turn it into 64 flats were approved last year. The developer, Calder Homes, said it was too early to say what would become of them.

The cause was not known. Police asked anyone with pictures from before 5 a.m. to come forward.`,
      },
      {
        signal: 'correction',
        headline: 'CORRECTED: Fire at disused mill in Leeds is out, three people hurt',
        urgency: 3,
        edNote: 'Corrects the number of people hurt in headline and first paragraph to three. Adds their condition.',
        text: `
A fire that broke out in a disused textile mill in Leeds early on Monday was put out by noon, the fire service said. Three people were hurt, one of them seriously.

All three had been sleeping in the building, a spokeswoman for the hospital said. A man of 34 has burns to his hands; the two others were treated for smoke and have gone home.

"The front wall stands, and it is going to stay standing. The roof is gone," said incident commander Ruth Adeyemi. A crew of 12 was to stay overnight to watch for hot spots.

The five-storey building from 1887 had been empty since 2009. Plans to turn it into 64 flats were approved last year. The developer, Calder Homes, said it was too early to say what would become of them.

The cause was not known. Police asked anyone with pictures from before 5 a.m. to come forward.`,
      },
    ],
  },
  {
    key: 'grid-battery',
    language: 'en',
    section: 'Business',
    urgency: 6,
    place: 'CARDIFF, Wales',
    byline: 'Nerys Pugh',
    headline: 'Old coal yard in Wales becomes battery for 90,000 homes',
    slug: 'grid-battery',
    keywords: ['energy', 'storage'],
    text: `
A coal yard on the coast of south Wales that closed 11 years ago has been turned into one of the largest battery stores in Britain, its owner Severn Storage said on Wednesday.

The plant can supply 90,000 homes for two hours. It takes up power when the wind blows at night and gives it back at breakfast and supper time, when prices are highest.

It cost 140 million pounds, a third of it lent by a public bank. 23 people work there; the coal yard had employed 310.

"Nobody here pretends that this replaces the jobs. But the cable was here, the land was here, and so were we," said plant manager Huw Preece, who unloaded coal on the same quay as an apprentice.

Two more yards, near Swansea and in Newport, are to follow within three years.`,
  },
  {
    key: 'georgia-vines',
    language: 'en',
    section: 'Culture',
    urgency: 7,
    place: 'TBILISI, Georgia',
    byline: 'Nino Beridze',
    headline: 'Georgia finds vine thought lost, in a churchyard',
    slug: 'georgia-vine',
    keywords: ['wine', 'heritage'],
    text: `
A grape that growers in Georgia had given up for lost has been found climbing a wall in a churchyard in Kakheti, the country's agricultural research centre said.

The last written mention of the variety, called Tsikara, dates from 1934. Botanists had looked for it for years in the valleys east of Tbilisi.

A parish priest had asked for advice because "the old plant by the gate" no longer bore fruit. An analysis of its leaves brought the surprise.

## Eight clay jars

Cuttings now grow in three places. If all goes well, eight clay jars could be filled in four years. Georgians have made wine in such jars, buried up to the neck, for some 8,000 years.

"It will be sour at first," said the centre's head of viticulture, Levan Maisuradze. "Everything that has waited ninety years is sour at first."

The Georgian government plans to register the vine as part of the national heritage.`,
  },
  {
    key: 'paris-texas',
    language: 'en',
    section: 'Weather',
    urgency: 4,
    place: 'PARIS, Texas',
    byline: 'Dana Whitfield',
    headline: 'Hail the size of plums breaks windows in Paris, Texas',
    slug: 'texas-hail',
    keywords: ['hail', 'weather'],
    text: `
Hail the size of plums broke hundreds of windows and the glass roof of a garden centre in Paris, Texas, on Sunday afternoon. No one was seriously hurt, the sheriff's office of Lamar County said.

The storm lasted eleven minutes. At the high school, where a baseball game had just been called off, some 200 people sheltered under the stand.

"It sounded like gravel tipped out of a truck," said Joanne Tillery, who owns the garden centre. "Then it sounded like the truck."

The weather service in Fort Worth had warned of large hail an hour before. It put the size of the largest stones at 5.1 centimetres.

Insurers expect damage of at least 12 million dollars in the town of 25,000 people in the north-east of the state.`,
  },
  {
    key: 'rate-decision',
    language: 'en',
    section: 'Business',
    urgency: 3,
    place: 'OTTAWA',
    byline: 'Grace Tremblay',
    headline: 'Northern Credit Union cuts mortgage rates ahead of central bank',
    slug: 'mortgage-rates',
    keywords: ['interest rates', 'housing'],
    text: `
Canada's fourth-largest credit union lowered its five-year mortgage rate by 0.4 points on Thursday, a week before the central bank in Ottawa is due to decide on interest rates.

Northern Credit Union now asks 3.79 percent. It is the first large lender to go below four percent in three years.

Economists asked by Northwire were divided on whether the central bank would follow: eleven expect a cut by a quarter point, nine no change.

House prices in Toronto and Vancouver have fallen for four months in a row. In Calgary they rose by 2.1 percent in a year.

"We would rather be early and right than on time and wrong," chief executive Paul Desrosiers said. Shares are not traded; the union belongs to its 810,000 members.`,
    versions: [
      {
        signal: 'update',
        headline: 'Two more lenders cut Canadian mortgage rates ahead of central bank',
        urgency: 4,
        text: `
Two more lenders in Canada lowered their mortgage rates on Thursday afternoon, hours after Northern Credit Union had gone below four percent for five years.

Prairie Trust in Winnipeg and the online lender Hearthstone now ask 3.84 and 3.89 percent. Northern Credit Union, the country's fourth-largest, had cut its rate by 0.4 points to 3.79 percent in the morning.

The central bank in Ottawa is due to decide on interest rates in a week. Economists asked by Northwire were divided: eleven expect a cut by a quarter point, nine no change.

House prices in Toronto and Vancouver have fallen for four months in a row. In Calgary they rose by 2.1 percent in a year.

"We would rather be early and right than on time and wrong," Northern's chief executive Paul Desrosiers said.`,
      },
    ],
  },
  {
    key: 'library-bees',
    language: 'en',
    section: 'Life',
    urgency: 8,
    place: 'DUNDEE, Scotland',
    byline: 'Isla Reid',
    headline: 'Swarm of bees closes library, readers lend them a box',
    slug: 'library-bees',
    keywords: ['bees', 'library'],
    text: `
The central library of Dundee closed for four hours on Friday because a swarm of bees had settled above its main door.

A beekeeper from Perth was two hours away. Until he came, three readers who keep bees themselves coaxed most of the swarm into a returned-books box.

"They were no trouble at all. Quieter than the Thursday homework club," said librarian Morag Sim.

The bees, about 12,000 of them, have moved to an allotment by the Tay. The box is not expected back.`,
  },
  {
    key: 'chip-plant',
    language: 'en',
    section: 'Business',
    urgency: 4,
    place: 'DRESDEN, Germany',
    byline: 'Jonas Ferber',
    headline: 'Sensor maker Lumera to build plant near Dresden with 700 jobs',
    slug: 'lumera-plant',
    keywords: ['semiconductors', 'jobs'],
    text: `
The sensor maker Lumera will build a plant near Dresden in eastern Germany and create 700 jobs by the end of the decade, the company said on Tuesday.

The plant is to make image sensors for cars and for machines in factories. Building starts in spring; the first wafers are to leave the clean room three years later.

Lumera puts the cost at 1.1 billion euros. The state of Saxony contributes 180 million, subject to approval in Brussels.

"Three things spoke for Dresden: people who know the trade, water, and neighbours who are our customers," said chief executive Hanneke Vos in Eindhoven.

Unions welcomed the decision and asked for a pay agreement before the first job is advertised.`,
  },
  {
    key: 'election-recount',
    language: 'en',
    section: 'Politics',
    urgency: 3,
    place: 'REYKJAVIK',
    byline: 'Einar Hauksson',
    headline: 'Mayor of Reykjavik suburb wins by a single vote',
    slug: 'iceland-vote',
    keywords: ['election', 'Iceland'],
    text: `
The mayor of a suburb of Reykjavik has been re-elected by a single vote, the election board said on Sunday after counting through the night.

Gudrun Stefansdottir received 2,318 votes, her challenger Olafur Thrastarson 2,317. He asked for a recount, which begins on Monday at 9 a.m.

Turnout was 81 percent. Two letters arrived a day late and were not opened.

"I know at least four people who overslept. I have spoken to all of them," said Thrastarson, a swimming teacher.

The town hall, the school roof and a planned tunnel were the subjects of the campaign. The mayor, in office for eight years, is against the tunnel.`,
  },
  {
    key: 'budget-embargo',
    language: 'en',
    section: 'Politics',
    urgency: 4,
    place: 'EDINBURGH',
    byline: 'Isla Reid',
    embargo: true,
    headline: 'City of Edinburgh to make all trams free on Sundays',
    slug: 'edinburgh-trams',
    keywords: ['transport', 'budget'],
    edNote: 'Embargoed until the council has been told. Not for use in any form before.',
    text: `
Trams in Edinburgh are to be free of charge on Sundays from spring, according to a budget that the city council will present on Thursday.

The plan costs 3.2 million pounds a year. It is to be paid for by higher fees for parking in the centre.

A trial on four Sundays last autumn had brought 38 percent more passengers and nine percent more customers in the shops along the line, the draft says.

The opposition called the plan "a present wrapped in other people's money". The tram drivers' union asked for more staff on the late trams.`,
  },
  {
    key: 'ocean-buoy',
    language: 'en',
    section: 'Science',
    urgency: 6,
    place: 'HALIFAX, Canada',
    byline: 'Grace Tremblay',
    headline: 'Lost research buoy returns after nine years with all its data',
    slug: 'ocean-buoy',
    keywords: ['ocean', 'climate'],
    text: `
A research buoy that tore loose off Newfoundland nine years ago has washed ashore in the Azores, and it had been measuring all the time.

Fishermen on the island of Flores found the yellow ball on a beach on Saturday. A telephone number on its side still worked.

Oceanographers in Halifax read out the memory by satellite link: 3.1 million values of temperature and salt, gathered on a course of some 41,000 kilometres. The buoy had gone twice around the North Atlantic.

"It is the longest single record of its kind. And we had written it off," said Dalia Menon, who heads the programme. "The insurance has been informed."

The battery had been rated for three years.`,
  },
  {
    key: 'ai-guidelines',
    language: 'en',
    section: 'Media',
    urgency: 6,
    place: 'BRUSSELS',
    byline: 'Jonas Ferber',
    headline: 'Local papers agree on how to label texts made with AI',
    slug: 'ai-labels',
    keywords: ['media', 'artificial intelligence'],
    text: `
Publishers of 160 local newspapers in Belgium, the Netherlands and Luxembourg have agreed on common labels for texts made with the help of artificial intelligence.

Readers are to see at the top of an article whether a machine translated, shortened or wrote it, and who checked it. Pictures that never saw a camera are to carry a mark in the image itself.

The rules apply from next month. A board of five, two of them readers, is to hear complaints in Brussels.

"The label is not an apology. It is a byline," said the board's chair, Annelies de Wit.

An earlier attempt failed because the papers could not agree on how much help makes a text a machine's. The new rules leave that to the editor, who has to be named.`,
  },
  {
    key: 'harbour-crane',
    language: 'en',
    section: 'Accidents',
    urgency: 2,
    place: 'ROTTERDAM, Netherlands',
    byline: 'Pieter Maas',
    headline: 'Crane topples onto ship in port of Rotterdam, no injuries reported',
    slug: 'rotterdam-crane',
    keywords: ['port', 'accident'],
    text: `
A container crane toppled onto a ship in the port of Rotterdam on Wednesday evening. The crew of 21 was unharmed, the port authority said.

The crane's driver had left the cabin minutes before, when an alarm went off. Three containers fell into the water; none held dangerous goods.

The basin was closed. Ships bound for it were to wait off Hook of Holland or be sent to Antwerp.`,
    versions: [
      {
        signal: 'update',
        headline: 'Port of Rotterdam basin to stay closed for days after crane topples',
        urgency: 3,
        text: `
A basin in the port of Rotterdam will stay closed for several days after a container crane toppled onto a ship there on Wednesday evening, the port authority said. The crew of 21 was unharmed.

Two floating cranes are on their way from Hamburg and Antwerp to lift the wreck, which weighs 1,300 tonnes. The ship, the Aurelia Star, has a dent of four metres in its deck but takes on no water.

The crane's driver had left the cabin minutes before, when an alarm went off. "He did what the sign says. It saved his life," said harbour master Willemijn Kok.

Three containers fell into the water; none held dangerous goods. One, full of tennis balls, has burst.

Eleven ships bound for the basin were sent to other berths or to Antwerp.`,
      },
    ],
  },
  {
    key: 'night-train',
    language: 'en',
    section: 'Travel',
    urgency: 7,
    place: 'VIENNA',
    byline: 'Clara Novak',
    headline: 'Night train from Vienna to Gdansk starts in May',
    slug: 'night-train',
    keywords: ['trains', 'travel'],
    text: `
A night train will link Vienna with Gdansk on the Baltic from May, by way of Brno and Wroclaw, the operator Nocturne Rail said.

It leaves Vienna at 7.40 p.m. and is on the coast in time for a late breakfast. A seat costs from 29 euros, a bed from 59. Bicycles travel in the last coach.

There has been no direct train on the route since 1998. Poland, Austria and the Czech Republic share the track charges for the first two years.

"People do not need to be told to take the train. They need a train," said the operator's founder Tomasz Wilk.

Sleeping cars come from Spain and were rebuilt in Ostrava.`,
  },
  {
    key: 'marathon',
    language: 'en',
    section: 'Sport',
    urgency: 6,
    place: 'NAIROBI, Kenya',
    byline: 'Faith Wambui',
    headline: 'Debutant wins Nairobi marathon in borrowed shoes',
    slug: 'nairobi-marathon',
    keywords: ['athletics', 'marathon'],
    text: `
A 23-year-old who had never run a marathon before won the race through Nairobi on Sunday, in shoes borrowed from her sister.

Mercy Chelimo from Iten crossed the line after 2 hours, 24 minutes and 9 seconds, eleven seconds ahead of Ethiopia's Tigist Alemu. Her own shoes had been left on the bus.

"They are half a size too large. My sister says she wants them back," said Chelimo, who had been hired to set the pace for the first 30 kilometres.

The men's race went to Uganda's Moses Okello in 2:08:51. Some 18,000 runners from 62 countries took part. It was 17 degrees at the start and 26 at the finish.`,
  },
  {
    key: 'museum-return',
    language: 'en',
    section: 'Culture',
    urgency: 6,
    place: 'DUBLIN',
    byline: 'Aoife Brennan',
    headline: 'Thief returns medieval ring to Irish museum by ordinary post',
    slug: 'museum-ring',
    keywords: ['museum', 'Ireland'],
    text: `
A gold ring from the 12th century that was stolen from a museum in the west of Ireland 17 years ago has come back, by ordinary post and with too few stamps.

The envelope bore a postmark from Galway. Inside was the ring, wrapped in a page of a cookery book, and a note of four words: "I never wore it."

The museum had to pay 1.80 euros in excess postage. Experts in Dublin have confirmed that the ring is genuine.

"We shall not look for the sender very hard," said director Fergus Daly. Police said the case remained open.

The ring goes on show again in June, together with the page. It has a recipe for rhubarb.`,
  },
];
