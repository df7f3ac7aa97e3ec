/** A step towards breaking an embargo, as it is on record. */
export interface BreakStep {
  readonly step: 'requested' | 'confirmed';
  readonly person: string;
  readonly revision: number;
  /** The end of the embargo that is to be broken. */
  readonly embargoEnd: Date;
  /** Of a request: until when another person may confirm it. */
  readonly confirmBefore?: Date;
}

/** A person who wants the embargo of a revision broken. */
export interface BreakWish {
  readonly person: string;
  readonly revision: number;
  /** The end of the revision's embargo. */
  readonly embargoEnd: Date;
}

/** What a wish comes to: the first step, the second that breaks the embargo, or nothing, with the reason. */
export type BreakDecision =
  | { readonly outcome: 'requested' }
  | { readonly outcome: 'broken'; readonly request: BreakStep }
  | { readonly outcome: 'refused'; readonly reason: 'already-broken'; readonly request?: undefined }
  | { readonly outcome: 'refused'; readonly reason: 'same-person'; readonly request: BreakStep };

/**
 * Decides what a wish to break an embargo comes to. It takes two persons, the second before the first one's request lapses, and both for the same
 * revision and end: a request for what has changed meanwhile is none. One person counts once, however the name is written.
 */
export function decideBreak(steps: readonly BreakStep[], wish: BreakWish, at: Date): BreakDecision {
  if (isBroken(brokenUntil(steps), wish.embargoEnd)) return { outcome: 'refused', reason: 'already-broken' };
  const open = steps.filter((each) => isOpenFor(each, wish, at));
  const [first] = open;
  if (first === undefined) return { outcome: 'requested' };
  const other = open.find(({ person }) => sameNameOf(person) !== sameNameOf(wish.person));
  return other === undefined
    ? { outcome: 'refused', reason: 'same-person', request: first }
    : { outcome: 'broken', request: other };
}

/** The end of the latest embargo that two persons have broken. */
export function brokenUntil(steps: readonly Pick<BreakStep, 'step' | 'embargoEnd'>[]): Date | undefined {
  const ends = steps.filter(({ step }) => step === 'confirmed').map(({ embargoEnd }) => embargoEnd.getTime());
  return ends.length === 0 ? undefined : new Date(Math.max(...ends));
}

/** An update does not restore a broken embargo; a later end is another embargo. */
export function isBroken(broken: Date | undefined, embargoEnd: Date): boolean {
  return broken !== undefined && embargoEnd <= broken;
}

function isOpenFor({ step, revision, embargoEnd, confirmBefore }: BreakStep, wish: BreakWish, at: Date): boolean {
  if (step !== 'requested' || revision !== wish.revision || embargoEnd.getTime() !== wish.embargoEnd.getTime()) return false;
  return confirmBefore !== undefined && confirmBefore > at;
}

/** Compatibility forms, case and white space do not make another person (Unicode NFKC). */
function sameNameOf(person: string): string {
  return person.normalize('NFKC').toUpperCase().replace(/\s+/gu, ' ').trim();
}
