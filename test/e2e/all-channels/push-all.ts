import { Receipt } from '@wireroom/contracts';
import { pushDocuments } from '../../wire/push-documents.mjs';
import { type AgencyDocument, PROVIDERS } from './agency.js';
import { type Sent, sentOf } from './sent.js';

/** Sends in what the agencies have, all at once, and tells how it was numbered, in the order of revisions. */
export async function pushAll(
  documents: readonly AgencyDocument[],
  { url, key }: { readonly url: string; readonly key: string },
): Promise<Sent[]> {
  const parts = PROVIDERS.map(async (source) => {
    const own = documents.filter(({ provider }) => provider === source);
    const receipts = await pushDocuments(own, { url, source, key });
    return Promise.all(own.map((document, n) => sentOf(document, Receipt.parse(receipts[n]))));
  });
  return (await Promise.all(parts)).flat().sort((a, b) => a.revision - b.revision);
}
