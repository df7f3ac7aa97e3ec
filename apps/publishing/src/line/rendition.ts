import type { Signal } from '@wireroom/contracts';

/** A revision as bytes for one destination. */
export interface Rendition {
  /** Content-Type with charset. */
  readonly mediaType: string;
  /** Ending of a file, without the dot. */
  readonly ending: string;
  readonly bytes: Buffer;
  /** The article's slugline, or its headline, as part of a file's name; empty where neither has letters. */
  readonly slug: string;
  /** The article's own slugline and headline, for who shows them to a person. */
  readonly slugline?: string;
  readonly headline?: string;
  /** What kind of change the revision is; empty where its provider does not say. */
  readonly signals: readonly Signal[];
  readonly provider: string;
  /** RFC 3339 instant of arrival. */
  readonly receivedAt: string;
  /** Whether it tells of a withdrawal. */
  readonly withdrawn: boolean;
}
