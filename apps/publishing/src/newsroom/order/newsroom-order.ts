import type { OrderAsRead } from '@wireroom/editorial';

export type PublishingList = 'routes' | 'destinations';

/** What somebody wants to change of routes and destinations: all of it, or nothing. */
export interface NewsroomOrder {
  readonly read: OrderAsRead<PublishingList>;
  /** Answers what would change, and changes nothing. */
  readonly dryRun: boolean;
  /** The one resource that the order is about, where it was ordered at its own address. */
  readonly one?: OneResource;
}

export interface OneResource {
  readonly list: PublishingList;
  readonly id: string;
  /** It is to be deleted, and must be there. */
  readonly deleted: boolean;
  /** The header: the version that the change was made for. */
  readonly ifMatch: string | undefined;
}

/** An order that names nothing: what is deleted at its own address is said by `one`. */
export const NOTHING_NAMED: OrderAsRead<PublishingList> = { lists: {}, ids: {}, prune: false, dryRun: false, problems: [] };
