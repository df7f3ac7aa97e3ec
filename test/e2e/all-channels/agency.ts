import { makeDocuments } from '../../wire/make-documents.mjs';

/** A document on its way in. */
export interface AgencyDocument {
  readonly guid: string;
  readonly version: number;
  readonly contentType: string;
  readonly body: string;
  /** The agency, which is also the source that it pushes to. */
  readonly provider: string;
  readonly hasty?: boolean;
}

export const PROVIDERS = ['north', 'south'];
const STORIES = 120;
const HASTY_STORIES = 6;
const SEED = 23;

/** What comes in, in three parts: all of one is routed before the next begins, so that what is withdrawn later has gone out. */
export interface Wire {
  readonly first: AgencyDocument[];
  readonly second: AgencyDocument[];
  readonly third: AgencyDocument[];
  /** What comes while some destinations are suspended. */
  readonly fourth: AgencyDocument[];
}

/**
 * 126 stories of two agencies in four formats: a third of them updated, a sixth of them twice, some corrected, killed or withheld, one of those released again, and some killed
 * right behind their first revision.
 */
export function makeWire(): Wire {
  const stories = makeDocuments({ stories: STORIES + HASTY_STORIES, seed: SEED, urgent: 8 }).map(by);
  const numbers = Array.from({ length: STORIES }, (_, n) => n);
  const early = numbers.slice(0, STORIES / 2);
  const late = numbers.slice(STORIES / 2);
  const of = (some: number[], every: number, at: number) => some.filter((n) => n % every === at);
  const withdrawn = (some: number[]) => [
    ...of(some, 15, 2).map((n) => revision(n, 3, { pubstatus: 'canceled', signals: ['kill'] })),
    ...of(some, 15, 7).map((n) => revision(n, 3, { pubstatus: 'withheld', signals: ['withhold'] })),
  ];
  const updated = (some: number[]) => of(some, 3, 0).map((n) => revision(n, 2));
  const again = (some: number[]) => of(some, 6, 0).map((n) => revision(n, 3));
  const corrected = (some: number[]) => of(some, 10, 1).map((n) => revision(n, 4, { signals: ['correction'] }));
  return {
    first: [...stories.slice(0, early.length), ...updated(early)],
    second: [
      ...withdrawn(early),
      ...stories.slice(early.length, STORIES),
      ...corrected(early),
      ...updated(late),
      ...again(early),
    ],
    third: [
      ...withdrawn(late),
      ...corrected(late),
      ...again(late),
      ...stories.slice(STORIES).map((document) => ({ ...document, hasty: true })),
      ...stories.slice(STORIES).map((_, n) => ({ ...revision(STORIES + n, 2, { pubstatus: 'canceled' }), hasty: true })),
      revision(7, 4),
    ],
    fourth: [5, 6, 7].flatMap((version) =>
      of(numbers, 4, 0).map((n) => revision(n, version, version === 7 && n % 8 === 0 ? { pubstatus: 'canceled' } : {})),
    ),
  };
}

/** The nth story's document, with the agency that it is of. */
export function by(document: ReturnType<typeof makeDocuments>[number], n: number): AgencyDocument {
  return { ...document, provider: PROVIDERS[n % PROVIDERS.length] as string };
}

function revision(n: number, version: number, more: Changed = {}): AgencyDocument {
  return laterVersion({ seed: SEED, n, version }, more);
}

interface Changed {
  readonly pubstatus?: string;
  readonly signals?: readonly string[];
}

/** A later version of the nth story that was made by this seed, in ninjs whatever the first came in: agencies correct by another way than they wrote. */
export function laterVersion({ seed, n, version }: { seed: number; n: number; version: number }, more: Changed = {}) {
  const guid = `urn:made:${seed}:${n}`;
  const body = JSON.stringify({
    uri: guid,
    type: 'text',
    version: String(version),
    versioncreated: new Date(Date.UTC(2026, 2, 1) + n * 1_000 + version * 60_000).toISOString(),
    pubstatus: 'usable',
    urgency: n % 8 === 0 ? 2 : 5,
    language: 'en',
    headline: `What became of the plan, version ${version}, item ${n}`,
    body_xhtml: `<p>Version ${version} of the story. The council is to look at the numbers again in the spring, case ${n} shows.</p>`,
    ...more,
  });
  return by({ guid, version, contentType: 'application/json', body }, n);
}
