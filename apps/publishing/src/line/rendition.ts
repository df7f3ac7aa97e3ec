/** A revision as bytes for one destination. */
export interface Rendition {
  /** Content-Type with charset. */
  readonly mediaType: string;
  readonly body: string;
}
