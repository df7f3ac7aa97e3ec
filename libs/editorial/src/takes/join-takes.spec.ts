import { describe, expect, it } from '@jest/globals';
import { blockText, emptyItem, type Item } from '@wireroom/contracts';
import fc from 'fast-check';
import { type HeldTake, joinTakes, joinWhatIsThere, type Take, type TakeDecision } from './join-takes.js';

const itemOf = (text: string, more: Partial<Item> = {}): Item => ({
  ...emptyItem(),
  headline: `Headline of ${text}`,
  body: [{ type: 'paragraph', text }],
  ...more,
});
const take = (number: number, text = `part ${number}`, more: Partial<Item> = {}): Take => ({
  number,
  contentHash: text,
  item: itemOf(text, more),
});
const held = (take: Take, isReleased = true): HeldTake => ({ ...take, isReleased });
const textsOf = (item: Item) => item.body.map((block) => (block.type === 'paragraph' ? blockText(block) : ''));
const textOf = (decision: TakeDecision) => (decision.is === 'joined' ? textsOf(decision.item) : decision);

describe('joinTakes', () => {
  it('leaves the first part as it is, and appends what follows', () => {
    const first = take(1, 'part 1', { providerVersion: '3' });
    expect(joinTakes([], first)).toEqual({ is: 'joined', item: first.item, numbers: [1] });
    const added = joinTakes([held(first)], take(2));
    expect(textOf(added)).toEqual(['part 1', 'part 2']);
    expect(added).toMatchObject({ item: { headline: 'Headline of part 1' }, numbers: [1, 2] });
  });

  it('names the part that it waits for', () => {
    expect(joinTakes([], take(2))).toEqual({ is: 'waiting', for: 1 });
    expect(joinTakes([held(take(1))], take(4))).toEqual({ is: 'waiting', for: 2 });
    expect(joinTakes([held(take(1)), held(take(4), false)], take(3))).toEqual({ is: 'waiting', for: 2 });
  });

  it('takes a later state of a part for the one before, and no older one', () => {
    const at = (minute: number) => ({ versionCreated: `2026-03-01T10:0${minute}:00Z` });
    const parts = [held(take(1)), held(take(2, 'wrong', at(2))), held(take(3))];
    expect(textOf(joinTakes(parts, take(2, 'right', at(3))))).toEqual(['part 1', 'right', 'part 3']);
    expect(joinTakes(parts, take(2, 'older', at(1)))).toEqual({ is: 'older' });
  });

  it('waits no more for what was gone without', () => {
    const parts = [held(take(2)), held(take(4))];
    expect(textOf(joinTakes(parts, take(5)))).toEqual(['part 2', 'part 4', 'part 5']);
    expect(textOf(joinTakes(parts, take(1)))).toEqual(['part 1', 'part 2', 'part 4']);
  });

  it('is as new, and as long under embargo, as any of its parts; what came says what has changed', () => {
    const [early, late] = ['2026-03-01T10:00:00Z', '2026-03-01T12:00:00Z'];
    const first = held(take(1, 'part 1', { versionCreated: late, embargoUntil: early, signals: ['update'] }));
    const joined = joinTakes([first], take(2, 'part 2', { versionCreated: early, embargoUntil: late, signals: ['correction'] }));
    expect(joined).toMatchObject({ item: { versionCreated: late, embargoUntil: late, signals: ['correction'] } });
  });

  it('has the same story in the end, in whatever order and however often its parts come, and never one with a gap', () => {
    const orders = fc.integer({ min: 1, max: 6 }).chain((count) => {
      const numbers = Array.from({ length: count }, (_, n) => n + 1);
      const all = fc.shuffledSubarray(numbers, { minLength: count });
      return fc.tuple(all, fc.array(fc.constantFrom(...numbers), { maxLength: 6 }));
    });
    fc.assert(
      fc.property(orders, fc.nat(), ([order, repeats], at) => {
        const arrivals = [...order.slice(0, at % order.length), ...repeats, ...order];
        let parts: HeldTake[] = [];
        let story: string[] = [];
        for (const number of arrivals) {
          const decision = joinTakes(parts, take(number));
          const numbers = decision.is === 'joined' ? decision.numbers : [];
          parts = [...parts.filter((part) => part.number !== number), held(take(number), false)].map((part) => ({
            ...part,
            isReleased: numbers.includes(part.number) || parts.some((known) => known.number === part.number && known.isReleased),
          }));
          if (decision.is !== 'joined') continue;
          const next = textsOf(decision.item);
          expect(next).toEqual(Array.from({ length: next.length }, (_, n) => `part ${n + 1}`));
          expect(next.length).toBeGreaterThanOrEqual(story.length);
          story = next;
        }
        expect(story).toHaveLength(order.length);
      }),
    );
  });
});

describe('joinWhatIsThere', () => {
  it('joins in order, whatever is missing', () => {
    expect(textsOf(joinWhatIsThere([take(4), take(2)]))).toEqual(['part 2', 'part 4']);
    expect(() => joinWhatIsThere([])).toThrow(RangeError);
  });
});
