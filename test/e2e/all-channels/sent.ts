import type { Receipt } from '@wireroom/contracts';
import { readDocument } from '@wireroom/formats';
import type { AgencyDocument } from './agency.js';

/** One revision as it was sent in and numbered. */
export interface Sent {
  readonly articleId: string;
  readonly revision: number;
  readonly withdrawn: boolean;
  readonly headline: string;
  readonly provider: string;
  readonly urgency: number | undefined;
  /** Withdrawn right behind its first revision: it may have gone nowhere yet. */
  readonly hasty: boolean;
}

/** Puts together what a document said and what its receipt says. @throws where an item was not taken as a revision of its own */
export async function sentOf({ body, provider, hasty = false }: AgencyDocument, receipt: Receipt): Promise<Sent> {
  const [read] = (await readDocument(Buffer.from(body))).items;
  const [taken] = receipt.items;
  if (read === undefined || 'fault' in read || taken?.articleId === undefined || taken.revision === undefined)
    throw new Error(`Not taken: ${JSON.stringify(receipt)}`);
  if (taken.outcome === 'duplicate' || taken.outcome === 'stale') throw new Error(`Taken as ${taken.outcome}: ${body}`);
  const { pubStatus, headline = '', urgency } = read.item;
  const { articleId, revision } = taken;
  return { articleId, revision, withdrawn: pubStatus !== 'usable', headline, provider, urgency, hasty };
}
