import type { RepairLog } from '../repair-log.js';

/** What a walk over NITF's elements is told beside them. */
export interface BlocksOptions {
  /** Where the document came from: relative addresses in it are resolved against this. */
  readonly baseUrl?: string;
  readonly repairs: RepairLog;
}
