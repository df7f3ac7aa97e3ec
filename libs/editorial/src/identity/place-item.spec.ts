import { describe, expect, it } from '@jest/globals';
import { articleIdOf } from './ids.js';
import { type FoundArticle, type ItemToPlace, type PlaceRules, placeItem } from './place-item.js';

const provider = 'harbour';
const idOf = (guid: string) => articleIdOf(provider, guid);
const article = (guid: string, headGuid = guid): FoundArticle => ({ articleId: idOf(guid), guid, headGuid });
const item: ItemToPlace = { guid: 'new', isGuidGiven: true, pubStatus: 'usable', signals: [], replaces: [], words: '1st Ld' };
const link: PlaceRules = { provider, joinsWhatItReplaces: false, withdrawsWhatItReplaces: false };
const join = { ...link, joinsWhatItReplaces: true };
const killsByLink = { ...link, withdrawsWhatItReplaces: true };
const ferry = article('ferry');

function place(given: Partial<ItemToPlace>, rules = link, { found = {}, sameSlugline }: Known = {}) {
  const known = { find: (guid: string) => found[guid], ...(sameSlugline === undefined ? {} : { sameSlugline }) };
  return placeItem({ ...item, ...given }, rules, known);
}
interface Known {
  readonly found?: Record<string, FoundArticle>;
  readonly sameSlugline?: FoundArticle;
}

describe('placeItem', () => {
  it('gives a new guid an article of its own, also where it replaces another', () => {
    expect(place({})).toEqual({ articleId: idOf('new'), guid: 'new', standing: 'own' });
    expect(place({ replaces: ['ferry'] }, link, { found: { ferry } })).toMatchObject({ articleId: idOf('new') });
  });

  it('joins what it replaces where the source says so, whether that has come or not', () => {
    const expected = { articleId: idOf('ferry'), guid: 'ferry', standing: 'successor', joining: { reason: 'joined-by-update' } };
    expect(place({ replaces: ['ferry'] }, join, { found: { ferry } })).toMatchObject(expected);
    expect(place({ replaces: ['ferry'] }, join)).toMatchObject(expected);
    const found = { 'ferry-2': article('ferry', 'ferry-2') };
    expect(place({ replaces: ['ferry-2'] }, join, { found })).toMatchObject(expected);
  });

  it('never merges what is there, and knows a guid that another has replaced', () => {
    const found = { new: article('new'), ferry };
    expect(place({ replaces: ['ferry'] }, join, { found })).toEqual({ articleId: idOf('new'), guid: 'new', standing: 'own' });
    expect(place({ guid: 'ferry' }, join, { found: { ferry: article('ferry', 'new') } }).standing).toBe('superseded');
    expect(place({}, join, { found: { new: article('ferry', 'new') } })).toMatchObject({ guid: 'ferry', standing: 'own' });
  });

  it('withdraws what the item names, in formats whose kills have a guid of their own, and no other', () => {
    const kill = { pubStatus: 'canceled', replaces: ['ferry'] } as const;
    expect(place(kill, killsByLink)).toMatchObject({ articleId: idOf('ferry'), joining: { reason: 'withdrawn-by-link' } });
    expect(place(kill, link)).toEqual({ articleId: idOf('new'), guid: 'new', standing: 'own' });
    expect(place({ replaces: ['ferry'] }, killsByLink)).toMatchObject({ articleId: idOf('new') });
    expect(place({ ...kill, guid: 'ferry-2' }, killsByLink, { found: { 'ferry-2': article('ferry-2'), ferry } })).toMatchObject({
      articleId: idOf('ferry-2'),
    });
  });

  it('joins by slugline only what says that it is an update', () => {
    const known = { sameSlugline: ferry };
    expect(place({ signals: ['update'] }, link, known)).toMatchObject({
      articleId: idOf('ferry'),
      joining: { reason: 'joined-by-slugline', evidence: { by: 'slugline', text: '1st Ld' } },
    });
    for (const signals of [[], ['correction'], ['advisory']] as const)
      expect(place({ signals }, link, known).articleId).toBe(idOf('new'));
  });

  it('never applies a withdrawal by slugline, but says what it may mean', () => {
    const kill = { pubStatus: 'canceled', signals: ['kill', 'update'] } as const;
    expect(place(kill, link, { sameSlugline: ferry })).toMatchObject({
      articleId: idOf('new'),
      advice: 'withdrawal-matches-slugline-only',
    });
    expect(place({ ...kill, isGuidGiven: false })).toMatchObject({ articleId: idOf('new'), advice: 'withdrawal-names-no-item' });
    expect(place(kill).advice).toBeUndefined();
  });
});
