import { readDocument } from '@wireroom/formats';

/** One state of an article as a receiver was given it, read from the bytes alone. */
export interface Seen {
  readonly articleId: string;
  readonly revision: number;
  readonly withdrawn: boolean;
  readonly headline: string | undefined;
  /** What the receiver tells repeats by, where its protocol has such a thing. */
  readonly key?: string;
}

/** Reads what came with our own readers: one state for a rendition, several for a feed, in the order in which they stand. @throws what cannot be read */
export async function readSeen(bytes: Uint8Array, key?: string): Promise<Seen[]> {
  const { items, format } = await readDocument(bytes);
  return items.map((read) => {
    if ('fault' in read) throw read.fault;
    const { guid, providerVersion, pubStatus, headline } = read.item;
    const [, articleId] = /^urn:uuid:([0-9a-f-]{36})$/.exec(guid ?? '') ?? [];
    const revision = Number(providerVersion);
    if (articleId === undefined || !Number.isInteger(revision))
      throw new Error(`A rendition in ${format} does not say which revision of what it is: ${guid}, ${providerVersion}`);
    return { articleId, revision, withdrawn: pubStatus !== 'usable', headline, key };
  });
}

/** What was seen in many documents, in their order. */
export async function readAllSeen(documents: readonly { bytes: Uint8Array; key?: string }[]): Promise<Seen[]> {
  return (await Promise.all(documents.map(({ bytes, key }) => readSeen(bytes, key)))).flat();
}
