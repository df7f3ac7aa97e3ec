import { formatsFault } from '../formats-faults.js';
import { MAX_MENDED } from '../limits.js';
import type { RepairLog } from '../repair-log.js';

/** Counts the tags and attributes of a document that were mended. */
export class Mending {
  private count = 0;

  constructor(readonly repairs: RepairLog) {}

  /** @throws Fault `document-malformed` when there is more to mend than a document with an intent can need */
  note(code: string, detail: string): void {
    if (++this.count > MAX_MENDED) throw formatsFault('document-malformed', { reason: 'hardly a tag in it fits another' });
    this.repairs.note(code, detail);
  }
}
