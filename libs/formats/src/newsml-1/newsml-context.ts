import type { RepairLog } from '../repair-log.js';
import type { Topics } from './topics.js';

/** What all properties of a story are read with. */
export interface NewsmlContext {
  /** The language in which texts are wanted where there are several: the story's own. */
  readonly language?: string;
  /** Where the document came from: base for relative addresses. */
  readonly baseUrl?: string;
  readonly topics: Topics;
  readonly repairs: RepairLog;
}
