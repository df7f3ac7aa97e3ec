import { describe, expect, it } from '@jest/globals';
import { emptyItem, type Item } from '@wireroom/contracts';
import { withSignalsInText } from './with-signals-in-text.js';

const read = (words: Partial<Item>) => withSignalsInText({ ...emptyItem(), ...words });
const note = (text: string): Partial<Item> => ({ edNotes: [{ text, public: false }] });
const first = (text: string): Partial<Item> => ({
  body: [
    { type: 'paragraph', text },
    { type: 'paragraph', text: 'The rest.' },
  ],
});

describe('withSignalsInText', () => {
  it.each<[string, Partial<Item>]>([
    ['kill', { headline: 'MANDATORY KILL: Ferry sinks off Holm' }],
    ['kill', { headline: 'KILL--Ferry sinks' }],
    ['kill', { slugline: 'Ferry,MANDATORY KILL' }],
    ['kill', note('Editors: please kill this story. A kill is mandatory.')],
    ['kill', note('Achtung Redaktionen: Bitte diese Meldung zurückziehen.')],
    ['kill', first('STORNO')],
    ['withhold', note('Eds: Do not use this story; a corrected version follows')],
    ['withhold', note('Bitte diese Meldung nicht verwenden')],
    ['correction', { headline: 'CORRECTED-Ferry carries 140, not 120' }],
    ['correction', { headline: 'Fähre fährt wieder (Berichtigung)' }],
    ['correction', { headline: 'Berichtigung: Fähre fährt wieder' }],
    ['correction', note('Corrects spelling of Holm in second paragraph')],
    ['correction', first('(Corrects number of passengers in paragraph 2)')],
    ['correction', first('(Berichtigung: Im zweiten Absatz muss es heißen: 140)')],
    ['clarification', { headline: 'Clarification: Ferry story' }],
    ['update', { headline: 'UPDATE 2-Ferry runs again' }],
    ['update', { headline: 'Fähre fährt wieder (Zusammenfassung 1515)' }],
    ['update', { slugline: 'Ferry,1st Ld-Writethru' }],
    ['update', first('(Adds quotes from the captain, background)')],
    ['advisory', { headline: 'EDITORS ADVISORY: Ferry coverage' }],
    ['advisory', { headline: 'Achtung Redaktionen: Planung am Abend' }],
  ])('reads %s in %j', (signal, words) => {
    const { signals, signalEvidence = [] } = read(words);
    expect(signals).toContain(signal);
    const said = [words.headline, words.slugline, words.edNotes?.[0]?.text, words.body?.[0]].map(
      (each) => JSON.stringify(each) ?? '',
    );
    expect(said.some((each) => each.includes(signalEvidence.find((one) => one.signal === signal)?.text ?? '?'))).toBe(true);
  });

  it.each<Partial<Item>>([
    { headline: 'Kill Bill director speaks' },
    { headline: 'Storms kill 12 on the coast' },
    { headline: 'Kill: how a word became a film' },
    { headline: 'Corrections officers on strike' },
    { headline: 'Correction facility closes' },
    { headline: 'Update on the ferry' },
    { headline: 'Lead found in water' },
    { headline: 'Travel advisory for Holm' },
    { slugline: 'road-kill' },
    { slugline: 'painkiller' },
    note('Please hold the front page.'),
    note('A correction may follow'),
    first('Correction of the course took hours, the captain said.'),
    first('(Holm) The ferry runs again.'),
    { headline: 'MANDATORY KILL: ferry', headlineOrigin: 'derived' },
  ])('reads nothing in %j', (words) => {
    expect(read(words)).toEqual({ ...emptyItem(), ...words });
  });

  it('withdraws what is to be killed or withheld, and nothing else', () => {
    expect(read(first('MANDATORY KILL')).pubStatus).toBe('canceled');
    expect(read(note('Please withhold this story')).pubStatus).toBe('withheld');
    expect(read({ ...note('Please withhold this story'), pubStatus: 'canceled' }).pubStatus).toBe('canceled');
    expect(read({ headline: 'UPDATE 1-Ferry' }).pubStatus).toBe('usable');
  });
});
