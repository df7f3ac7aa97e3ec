// @ts-check

/** @type {readonly import('../story.mjs').Story[]} */
export const NORTHWIRE_LATE = [
  {
    key: 'merger',
    language: 'en',
    section: 'Business',
    urgency: 3,
    place: 'OSLO',
    byline: 'Mara Lindqvist',
    headline: 'Ferry operator Fjordlinken in merger talks with Skagerline, source says',
    slug: 'ferry-merger',
    keywords: ['ferries', 'merger'],
    text: `
The Norwegian ferry operator Fjordlinken is in talks about a merger with its Danish rival Skagerline, a person close to the matter said on Thursday.

Together the two would run 71 ships from Kristiansand to Tromso and carry some 19 million passengers a year. An agreement could be announced within two weeks, the person said.

Both companies declined to comment. Competition authorities in Norway, Denmark and Sweden would have to approve.

Fjordlinken had only on Tuesday resumed its service to the outer islands off Bergen after a storm.`,
    versions: [
      {
        signal: 'kill',
        headline: 'KILL: Ferry operator Fjordlinken in merger talks with Skagerline',
        urgency: 1,
        edNote: 'KILL. Do not use. The source has withdrawn the statement and both companies deny it. Remove from all platforms.',
        text: `
Editors: please kill this story and remove it wherever it was used. The source has withdrawn the statement and both companies deny that there are talks. There will be no replacement.`,
      },
    ],
  },
  {
    key: 'lighthouse',
    language: 'en',
    section: 'Feature',
    urgency: 7,
    place: 'GALWAY, Ireland',
    byline: 'Aoife Brennan',
    headline: 'The last night of the keeper: a lighthouse goes dark, a village argues',
    slug: 'lighthouse',
    keywords: ['lighthouse', 'coast', 'Ireland'],
    edNote: 'For print only, not for online use.',
    text: `
For 141 years the light on Carrowmore Head turned every night, once in ten seconds. On Friday it stopped, and the village below has not stopped talking since.

Ships no longer need it. They find their way by satellite, and the commissioners in Dublin, who look after the lights of the coast, have replaced the great lens by a lamp the size of a fist, two miles further out.

## Forty-one steps a day, times eight

Declan Foley, 67, was the last to climb the tower for a living. He came in 1979, for a winter. "I was to fill in for a man with a bad back," he says. "He is 94 now and dances."

Foley wrote down every night in a ledger: wind, rain, visibility, birds. The 16,000 entries have made him a co-author of three studies. Scientists in Galway and Bergen found in them that the storm petrels come eleven days earlier than when he began.

## Three plans

What becomes of the tower is open. The county would like to let it to guests, at 190 euros a night. A group of 40 villagers wants to buy it, for one euro, and put the old lens back. A third plan, by a telephone company from Manchester, has an aerial in it.

"We do not need a hotel with a view of itself," says the postmistress, Brid Lally, who has collected 2,300 signatures in a parish of 610.

The county's engineer, Padraig Moran, points to the cost: the tower needs a new gallery, which would be 420,000 euros. "Sentiment is a fine thing. It does not hold railings," he says.

Foley keeps out of it. On Friday he wrote his last entry, as short as all the others: "Wind south-west 4, clear. Light out 06.52. Petrels."

Then he carried the ledger down, counted the steps once more, and found one more than he had always said.

The council in Galway will decide in June.`,
  },
  {
    key: 'school-phones',
    language: 'en',
    section: 'Education',
    urgency: 6,
    place: 'TALLINN',
    byline: 'Kaisa Tamm',
    headline: 'Estonian school gives phones a timetable of their own',
    slug: 'school-phones',
    keywords: ['school', 'phones'],
    text: `
A school in Estonia has neither banned mobile phones nor allowed them: it has given them lessons.

Twice a day for 25 minutes, pupils of the Kalamaja school in Tallinn use their phones under guidance, for maps, measuring or editing a film. At all other times the phones lie in a rack at the door that the pupils built themselves.

After a year, head teacher Liis Paju counts 70 percent fewer quarrels in the breaks. The average mark in mathematics has not changed.

Schools in Helsinki, Riga and Lisbon have asked for the plans of the rack.`,
  },
  {
    key: 'tennis',
    language: 'en',
    section: 'Sport',
    urgency: 5,
    place: 'MELBOURNE, Australia',
    byline: 'Ryan Cole',
    headline: 'Qualifier ranked 212th reaches final after six-hour match',
    slug: 'tennis-qualifier',
    keywords: ['tennis'],
    text: `
A qualifier ranked 212th in the world has reached the final of the Bayside Open in Melbourne after the longest match in the tournament's history.

Portugal's Rui Castanho beat second seed Anton Hellberg of Sweden 6-7, 7-6, 6-7, 7-6, 15-13 on Saturday. It took six hours and four minutes. Play was stopped twice, once for rain and once for a cockatoo.

"I stopped counting when my coach left to move the car," Castanho said.

In Sunday's final he meets the winner of the match between Argentina and Japan's Kenta Morishige, who needed 58 minutes.`,
    edNote: 'A name is missing in the last paragraph; correction will follow.',
    versions: [
      {
        signal: 'correction',
        headline: 'CORRECTED: Qualifier ranked 212th reaches final after six-hour match',
        urgency: 3,
        edNote: 'Corrects the last paragraph: the other semi-final has been played.',
        text: `
A qualifier ranked 212th in the world has reached the final of the Bayside Open in Melbourne after the longest match in the tournament's history.

Portugal's Rui Castanho beat second seed Anton Hellberg of Sweden 6-7, 7-6, 6-7, 7-6, 15-13 on Saturday. It took six hours and four minutes. Play was stopped twice, once for rain and once for a cockatoo.

"I stopped counting when my coach left to move the car," Castanho said.

In Sunday's final he meets Japan's Kenta Morishige, who beat Argentina's Julian Farias in 58 minutes.`,
      },
    ],
  },
  {
    key: 'washington',
    language: 'en',
    section: 'Politics',
    urgency: 4,
    place: 'WASHINGTON',
    byline: 'Dana Whitfield',
    headline: 'Washington and Ottawa settle dispute over lake water',
    slug: 'lake-water',
    keywords: ['water', 'treaty'],
    text: `
Washington and Ottawa have settled a dispute over the level of a reservoir on their border that had lasted for 26 years, the two governments said on Friday.

The water is to be kept within a band of 90 centimetres. Farmers in North Dakota and Manitoba receive the same share in dry years; in wet ones the surplus goes to the marshes.

A board of six will read the gauges each week. If it cannot agree, the average counts. "We looked for a principle and found a ruler," said one of the negotiators.

Berlin and Vienna, which have a similar treaty about the Danube, had advised both sides.`,
  },
];
