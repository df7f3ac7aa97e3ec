/** How the page of an article shows its text: as it is, or what changed in it, in one column or in two. */
export type StoryView = 'text' | 'inline' | 'side';

/** What the address says of it, so that it can be kept, sent on and gone back to. */
export interface StoryAddress {
  readonly view: StoryView;
  /** The older revision to compare with; the one before when absent. */
  readonly since?: number;
}

/** The view that an address names; what it does not know is left out. */
export function readStoryAddress(search: string): StoryAddress {
  const parameters = new URLSearchParams(search);
  const view = parameters.get('view');
  if (view !== 'inline' && view !== 'side') return { view: 'text' };
  const since = parameters.get('since') ?? '';
  return /^[1-9]\d{0,8}$/.test(since) ? { view, since: Number(since) } : { view };
}

/** The part of an address that names a view: with its question mark, or nothing. */
export function storyQuery({ view, since }: StoryAddress): string {
  if (view === 'text') return '';
  return since === undefined ? `?view=${view}` : `?view=${view}&since=${since}`;
}

/**
 * The revision that one is compared with: the one that is asked for where it is here and older, else the one before.
 * Undefined where there is none to compare with.
 */
export function comparedWith(revision: number, revisions: readonly number[], wanted?: number): number | undefined {
  const older = revisions.filter((each) => each < revision);
  if (wanted !== undefined && older.includes(wanted)) return wanted;
  return older.length === 0 ? undefined : Math.max(...older);
}
