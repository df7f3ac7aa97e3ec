import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Verification {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

export interface Ping {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: string;
}

/** A subscriber as WebSub describes it: each of its paths is a callback of its own. */
export interface Subscriber {
  callback(path: string): string;
  /** What it was asked, or told, by GET. */
  asked(path: string): Verification[];
  /** What it was sent by POST. */
  pings(path: string): Ping[];
  /** Instead of echoing the challenge. */
  onVerify(path: string, answer: (query: Verification['query']) => Answer): void;
  /** Instead of 204. */
  onPing(path: string, answer: () => number): void;
  stop(): Promise<void>;
}

export async function startSubscriber(): Promise<Subscriber> {
  const verifications: Verification[] = [];
  const pings: Ping[] = [];
  const verify = new Map<string, (query: Verification['query']) => Answer>();
  const take = new Map<string, () => number>();
  const server = createServer(async (request, response) => {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://subscriber');
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (request.method === 'GET') {
      const query = Object.fromEntries(searchParams);
      verifications.push({ path, query });
      const { status, body } = verify.get(path)?.(query) ?? { status: 200, body: query['hub.challenge'] };
      response.writeHead(status).end(body);
      return;
    }
    const status = take.get(path)?.() ?? 204;
    if (status < 300) pings.push({ path, headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
    response.writeHead(status, status >= 300 && status < 400 ? { location: '/elsewhere' } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    callback: (path) => `${base}${path}`,
    asked: (path) => verifications.filter((each) => each.path === path),
    pings: (path) => pings.filter((each) => each.path === path),
    onVerify: (path, answer) => void verify.set(path, answer),
    onPing: (path, answer) => void take.set(path, answer),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
