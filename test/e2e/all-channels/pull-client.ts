import { ProductCursor, type ProductItem, ProductPage } from '@wireroom/contracts';
import type { Receiver } from './receiver.js';
import { bearer, type RouteAddress } from './route-address.js';
import { readAllSeen } from './seen.js';
import { untilStopped } from './until-stopped.js';

export interface PullOptions {
  readonly cursor: string;
  readonly format: string;
  /** Every how-manyth page is lost in a crash after it was read and before it was acknowledged; 0 for none. */
  readonly crashEvery?: number;
}

export interface PullClient extends Receiver {
  /** How often it has crashed. */
  crashes(): number;
}

/** Reads a route page by page from where its cursor is, and acknowledges each page once it has it. Begins at the oldest entry. */
export async function startPullClient(
  address: RouteAddress,
  { cursor, format, crashEvery = 0 }: PullOptions,
): Promise<PullClient> {
  const base = `${address.url}/v1/products/${address.route}`;
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { ...bearer(address), 'content-type': 'application/json' };
    const response = await fetch(`${base}/${path}`, { ...init, headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  await ask(`cursors/${cursor}`, { method: 'PUT', body: '{}' });
  const kept: ProductItem[] = [];
  const complaints: string[] = [];
  let [pages, crashes] = [0, 0];
  let lost: ProductItem | undefined;

  function check(items: readonly ProductItem[]): void {
    const [first] = items;
    if (lost !== undefined && first?.sequence !== lost.sequence)
      complaints.push(
        `after a crash it went on with ${first?.sequence} and not with ${lost.sequence}, which it never acknowledged`,
      );
    for (const [n, { sequence }] of items.entries()) {
      const before = (n > 0 ? items[n - 1] : kept.at(-1))?.sequence ?? 0;
      if (sequence <= before) complaints.push(`entry ${sequence} came after ${before}`);
    }
  }

  const stop = untilStopped(async (signal) => {
    const page = ProductPage.parse(await ask(`items?cursor=${cursor}&format=${format}&limit=15&wait=2`, { signal }));
    if (page.items.length === 0) return;
    check(page.items);
    if (crashEvery > 0 && ++pages % crashEvery === 0 && lost === undefined) {
      lost = page.items[0];
      crashes++;
      return;
    }
    lost = undefined;
    kept.push(...page.items);
    const acknowledged = ProductCursor.parse(
      await ask(`cursors/${cursor}/ack`, { method: 'POST', body: JSON.stringify({ sequence: page.cursor }) }),
    );
    if (acknowledged.position !== page.cursor)
      complaints.push(`the cursor is at ${acknowledged.position}, not at ${page.cursor}`);
  });
  return { seen: () => readAllSeen(documentsOf(kept)), complaints, crashes: () => crashes, stop };
}

/** What came, without what was withdrawn before this client got to it. */
export function documentsOf(items: readonly ProductItem[]): { bytes: Buffer }[] {
  return items.filter(({ fault }) => fault?.code !== 'revision-withdrawn').map(documentOf);
}

/** The rendition of an item as a document of its own. */
function documentOf({ article, rendition = '', encoding, fault, sequence }: ProductItem): { bytes: Buffer } {
  if (fault !== undefined) throw new Error(`Entry ${sequence}: ${fault.message}`);
  return { bytes: Buffer.from(article === undefined ? rendition : JSON.stringify(article), encoding ?? 'utf8') };
}
