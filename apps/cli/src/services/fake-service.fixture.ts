import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface Asked {
  readonly request: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorization?: string;
  readonly body: unknown;
}

/** What a fake service answers: a body, or a status and a body. */
export type Reply = (asked: Asked) => unknown | Answered;

/** A status other than 200; a body that is text is sent as it is; without any, the connection is cut. */
export class Answered {
  constructor(
    readonly status: number,
    readonly body?: unknown,
  ) {}
}

/** A problem document as services answer it. */
export function problem(status: number, code: string, more: Readonly<Record<string, unknown>> = {}): Answered {
  return new Answered(status, { type: `urn:wireroom:fault:${code}`, title: code, status, code, ...more });
}

/** A real HTTP server with the answers of one, by `GET /v1/routes`; what else is asked is a 404. */
export async function fakeService(replies: Readonly<Record<string, Reply>>) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const one = await askedBy(request);
    asked.push(one);
    const reply = replies[one.request]?.(one) ?? problem(404, 'not-found', { detail: `There is no ${one.request}.` });
    const { status, body } = reply instanceof Answered ? reply : new Answered(200, reply);
    if (body === undefined) return request.socket.destroy();
    response.writeHead(status, { 'content-type': 'application/json' });
    return response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url, asked, close };
}

async function askedBy(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url ?? '', 'http://service');
  const hasBody = request.headers['content-type'] !== undefined;
  return {
    request: `${request.method} ${url.pathname}`,
    query: Object.fromEntries(url.searchParams),
    authorization: request.headers.authorization,
    body: hasBody ? await json(request) : undefined,
  };
}
