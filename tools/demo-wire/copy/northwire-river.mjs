// @ts-check

/**
 * The whole life of one story: four versions as it grows, a correction, a kill, and its return without what was wrong.
 * @type {readonly import('../story.mjs').Story[]}
 */
export const NORTHWIRE_RIVER = [
  {
    key: 'river-leak',
    language: 'en',
    section: 'Accidents',
    urgency: 3,
    place: 'SLIGO, Ireland',
    byline: 'Aoife Brennan',
    headline: 'Diesel leaks into river above Sligo, tap water cut for 4,000 homes',
    slug: 'river-leak',
    keywords: ['water', 'pollution', 'Sligo'],
    text: `
People in and around Sligo should not drink water from the tap after diesel leaked into the river Garvan, the county council said on Wednesday.

The intake of the waterworks at Kilsallagh was shut at 6:40 a.m., when a worker smelled fuel. About 4,000 homes are without water.

It was not known how much had leaked, nor from where. Booms have been laid across the river at two bridges.

Two schools sent their pupils home.`,
    versions: [
      {
        signal: 'update',
        headline: 'Diesel leaks into river above Sligo, tap water cut for 6,500 homes',
        urgency: 3,
        text: `
People in and around Sligo should not drink water from the tap after some 9,000 litres of diesel leaked into the river Garvan, the county council said on Wednesday.

The intake of the waterworks at Kilsallagh was shut at 6:40 a.m., when a worker smelled fuel. About 6,500 homes are without water. Nine tankers stand in car parks and hand out 10 litres a person.

"The river tells you where it came from, if you walk far enough. We are walking," said Niall Devane, who leads the council's water staff.

Booms have been laid across the river at four bridges. Two schools sent their pupils home.`,
      },
      {
        signal: 'update',
        headline: 'Sligo water: diesel came from tank at old creamery, council says',
        urgency: 3,
        text: `
The diesel that has cut off the water of 6,500 homes in and around Sligo came from a tank at a disused creamery five kilometres upstream, the county council said on Wednesday.

Some 9,000 litres ran into the river Garvan through a drain that is in no plan. The tank belongs to Carrowbeg Foods, which closed the creamery in 2016, according to a person in the council.

The intake of the waterworks at Kilsallagh was shut at 6:40 a.m., when a worker smelled fuel. Nine tankers stand in car parks and hand out 10 litres a person.

"The river told us. It was the last bend but one," said Niall Devane, who leads the council's water staff.

Carrowbeg Foods did not answer questions. Booms have been laid across the river at four bridges.`,
      },
      {
        signal: 'update',
        headline: 'Sligo water: police search offices of Carrowbeg Foods after diesel leak',
        urgency: 2,
        text: `
Police have searched offices of Carrowbeg Foods in Sligo after diesel from a tank at its disused creamery cut off the water of 6,500 homes, a person in the county council said on Wednesday.

Some 9,000 litres ran into the river Garvan through a drain that is in no plan. Tests at Kilsallagh found 1.2 milligrams of fuel in a litre of water; 0.1 can be tasted.

The tap water will be off until Saturday at least. Fourteen tankers stand in car parks and hand out 10 litres a person.

"The river told us. It was the last bend but one," said Niall Devane, who leads the council's water staff.

Carrowbeg Foods, which closed the creamery in 2016, did not answer questions. Anglers counted 300 dead trout below the weir.`,
      },
      {
        signal: 'correction',
        headline: 'CORRECTED: Sligo water: police search offices of Carrowbeg Foods after diesel leak',
        urgency: 2,
        edNote:
          'Corrects the measured value in paragraph 2 to 0.12 milligrams, not 1.2, and the number of tankers in paragraph 3 to twelve.',
        text: `
Police have searched offices of Carrowbeg Foods in Sligo after diesel from a tank at its disused creamery cut off the water of 6,500 homes, a person in the county council said on Wednesday.

Some 9,000 litres ran into the river Garvan through a drain that is in no plan. Tests at Kilsallagh found 0.12 milligrams of fuel in a litre of water; 0.1 can be tasted.

The tap water will be off until Saturday at least. Twelve tankers stand in car parks and hand out 10 litres a person.

"The river told us. It was the last bend but one," said Niall Devane, who leads the council's water staff.

Carrowbeg Foods, which closed the creamery in 2016, did not answer questions. Anglers counted 300 dead trout below the weir.`,
      },
      {
        signal: 'kill',
        headline: 'KILL: Sligo water: police search offices of Carrowbeg Foods after diesel leak',
        urgency: 1,
        edNote:
          'KILL. Do not use. Carrowbeg Foods sold the creamery in 2021, and police have searched none of its offices. Remove from all platforms. A new version without these statements will follow.',
        text: `
Editors: please kill this story and remove it wherever it was used. Carrowbeg Foods sold the creamery in 2021 and does not own the tank; police say that no offices of the company were searched. A new version will follow.`,
      },
      {
        signal: 'update',
        headline: 'Tap water back in Sligo on Saturday after diesel leak, owner of tank unknown',
        urgency: 3,
        edNote:
          'Restores the story without any statement about Carrowbeg Foods, which sold the creamery in 2021 and has nothing to do with the leak. No earlier version may be used.',
        text: `
Tap water will be back in and around Sligo on Saturday, three days after diesel from a tank at a disused creamery cut off 6,500 homes, the county council said.

Some 8,600 litres ran into the river Garvan through a drain that is in no plan. Tests at Kilsallagh found 0.12 milligrams of fuel in a litre of water on Wednesday and 0.03 on Thursday; 0.1 can be tasted.

Who owns the tank is not known. The creamery was closed in 2016 and has been sold twice since. The land register names a company that no longer exists.

"The river told us where. The paper does not tell us who," said Niall Devane, who leads the council's water staff.

Twelve tankers hand out 10 litres a person until then. Anglers counted 300 dead trout below the weir; the first live one was seen on Thursday afternoon.`,
      },
    ],
  },
];
