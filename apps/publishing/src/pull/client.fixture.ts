import { randomUUID } from 'node:crypto';
import type { ProductCursor, ProductPage } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { listEntries } from '../owe/list-entries.js';
import type { RunningPublishing } from '../publishing.fixture.js';

/** What a client asks of the routes of a running publishing, and the log by which it is answered. */
export function clientOf(publishing: RunningPublishing) {
  const gate = publishing.app.get(TransactionGate);
  const products = (path: string, init: RequestInit = {}) => fetch(`${publishing.url}/v1/products/${path}`, init);
  return {
    products,
    /** Reads the answer to its end: one that is left lying keeps its connection, and with it the process. */
    status: async (path: string, init: RequestInit = {}) => {
      const response = await products(path, init);
      await response.arrayBuffer();
      return response.status;
    },
    items: async (path: string) => (await (await products(path)).json()) as ProductPage,
    cursor: async (path: string, init: RequestInit = {}) => {
      const response = await products(path, init);
      return { status: response.status, cursor: (await response.json()) as ProductCursor };
    },
    /** Lists entries as a batch of the line does, without the line: nothing in this process tells of it. */
    list: (routeId: string, revisions: readonly number[], articleId: string = randomUUID()) =>
      gate.run(() =>
        listEntries(
          gate,
          revisions.map((revision) => ({ routeId, articleId, revision, withdrawn: false })),
          new Date(),
        ),
      ),
  };
}

export const inJson = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
