/** What ties the takes of a story together where guids do not. */
export interface StoryName {
  /** One for each story. */
  readonly key: string;
  readonly provider: string;
  readonly slugline: string;
  /** The date as the provider wrote it, else of arrival in UTC. */
  readonly day: string;
}
