import { makeDocuments } from '../../wire/make-documents.mjs';
import { type AgencyDocument, by, laterVersion } from '../all-channels/agency.js';

const STORIES = 200;
const SEEDS = { stories: 41, fresh: 42 };
const FRESH = 20;

/** What two agencies send. */
export interface Wire {
  /** 200 stories, and second versions of a fifth of them. */
  readonly copy: AgencyDocument[];
  /** Kills of a quarter of the stories, of updated ones too. */
  readonly kills: AgencyDocument[];
  /** Other stories that come with the kills. */
  readonly fresh: AgencyDocument[];
}

export function makeWire(): Wire {
  const seed = SEEDS.stories;
  const numbers = Array.from({ length: STORIES }, (_, n) => n);
  const later = (n: number, version: number, more = {}) => laterVersion({ seed, n, version }, more);
  return {
    copy: [
      ...makeDocuments({ stories: STORIES, seed, urgent: 8 }).map(by),
      ...numbers.filter((n) => n % 5 === 0).map((n) => later(n, 2)),
    ],
    kills: numbers.filter((n) => n % 8 < 2).map((n) => later(n, 3, { pubstatus: 'canceled', signals: ['kill'] })),
    fresh: makeDocuments({ stories: FRESH, seed: SEEDS.fresh, urgent: 8 }).map(by),
  };
}
