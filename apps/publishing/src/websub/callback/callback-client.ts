import { Fault } from '@wireroom/contracts';
import { Agent, type Dispatcher, request } from 'undici';
import { ANSWER_LIMIT_BYTES } from '../limits.js';
import type { CallbackGuard } from './callback-guard.js';

/** What a callback answered. `status` is absent when there was no answer. */
export interface CallbackAnswer {
  readonly status?: number;
  /** The beginning of the body, or why there was no answer. */
  readonly text: string;
  /** No repeat will change it: the address is refused from here. */
  readonly refused?: boolean;
}

export interface CallbackRequest {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

const USER_AGENT = 'Wireroom (+https://github.com/wireroom/wireroom)';

/** Calls callbacks: within a time, reading little of the answer, never where a redirect leads, never on private addresses unless they are allowed. */
export class CallbackClient {
  private readonly agent: Agent;

  /** @param guard undefined where private addresses are allowed */
  constructor(
    private readonly guard: CallbackGuard | undefined,
    private readonly timeoutMs: number,
  ) {
    this.agent = new Agent({
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      connect: { timeout: timeoutMs, ...(guard === undefined ? {} : { lookup: guard.lookup }) },
    });
  }

  /** @throws Fault `destination-private` when the host of the address is a private address itself, and these are refused */
  refusePrivate(url: URL): void {
    this.guard?.refuseHost(url);
  }

  /** Never throws: what goes wrong is the answer. */
  async call(url: URL, { method, headers, body }: CallbackRequest): Promise<CallbackAnswer> {
    try {
      this.refusePrivate(url);
      const answer = await request(url, {
        dispatcher: this.agent,
        method,
        headers: { 'user-agent': USER_AGENT, ...headers },
        body,
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      return { status: answer.statusCode, text: await beginningOf(answer.body) };
    } catch (error) {
      const { code, name, message } = error as Partial<Fault>;
      return { text: code ?? name ?? message ?? '', refused: error instanceof Fault && error.outcome === 'reject' };
    }
  }

  async close(): Promise<void> {
    await this.agent.close();
  }
}

/** An answer longer than the limit is not read to its end; the connection is given up instead. */
async function beginningOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  const parts: Buffer[] = [];
  let read = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    parts.push(part);
    read += part.length;
    if (read > ANSWER_LIMIT_BYTES) break;
  }
  return Buffer.concat(parts).toString('utf8', 0, ANSWER_LIMIT_BYTES);
}
