import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Arrival } from '../../wire/webhook-receiver.mjs';

export interface CopyServer {
  /** Where the copy of an article stands. */
  readonly template: string;
  stop(): Promise<void>;
}

/** Shows what a receiver has of each article: its newest copy, 410 once that is a notice to withdraw it, 404 where there is none. */
export async function startCopies(arrivals: () => readonly Arrival[]): Promise<CopyServer> {
  const server = createServer((request, response) => {
    const newest = arrivals().findLast(({ article }) => request.url === `/copies/${article}`);
    if (newest === undefined) response.writeHead(404).end();
    else if (newest.confirmLink !== undefined) response.writeHead(410).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(newest.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    template: `http://127.0.0.1:${(server.address() as AddressInfo).port}/copies/{articleId}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
