import { type Fault, type FaultDetails, NewsroomProblem, type Problem } from '@wireroom/contracts';
import { cliFault } from '../cli-faults.js';
import type { Connection, ServiceName } from '../connection/connection.js';
import { type Answer, type AnswerSchema, readAnswer } from './answer.js';

/** One request. Parts of the path and values of the query are escaped here. */
export interface Request<T> {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  /** What the answer is. */
  readonly schema: AnswerSchema<T>;
}

/** Longer than any command of a service takes. */
const TIMEOUT_MS = 120_000;

/** A service, as the operator reaches it: over HTTP, with the operator key. */
export class Service {
  constructor(
    readonly name: ServiceName,
    private readonly connection: Pick<Connection, ServiceName | 'key'>,
  ) {}

  get url(): string {
    return this.connection[this.name].value;
  }

  /**
   * What was asked for.
   * @throws Fault `service-refused` with the service's own words, and whatever `ask` throws
   */
  async get<T>(request: Request<T>): Promise<T> {
    const answer = await this.ask(request);
    if (answer.ok) return answer.value;
    throw this.refusal(answer.problem);
  }

  /**
   * The answer, be it a refusal.
   * @throws Fault `service-unreachable`, `answer-lost`, `key-missing`, `key-refused`, `answer-unknown`
   */
  async ask<T>(request: Request<T>): Promise<Answer<T>> {
    const url = this.urlOf(request);
    const { status, body } = await this.send(url, request);
    if (status === 401) throw this.keyFault();
    const answer = readAnswer(request.schema, status, body);
    if ('why' in answer)
      throw cliFault('answer-unknown', { service: this.name, url: url.href.split('?')[0], status, why: answer.why });
    return answer;
  }

  /** A refusal in the service's own words; of a newsroom that cannot be, all that is wrong. */
  refusal({ title, detail, remedy, code, details }: Problem): Fault {
    const listed = NewsroomProblem.array().safeParse(details?.['problems']);
    if (code === 'newsroom-invalid' && listed.success && listed.data.length > 0) {
      const why = `${listed.data.map((problem) => problem.why.replace(/\.$/, '')).join('; ')}.`;
      return cliFault('service-refused', { service: this.name, why, whatToDo: 'Nothing was changed.' });
    }
    return cliFault('service-refused', { service: this.name, why: detail ?? title, whatToDo: remedy ?? 'See the service log.' });
  }

  private async send(url: URL, { method = 'GET', body }: Request<unknown>): Promise<{ status: number; body: string }> {
    const { key } = this.connection;
    const headers = {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { authorization: `Bearer ${key.value}` }),
    };
    try {
      const response = await fetch(url, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        // The key goes to the address that was given, and to no other.
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return { status: response.status, body: await response.text() };
    } catch (error) {
      throw silenceFault(error, { service: this.name, url: this.url, addressFrom: this.connection[this.name].from });
    }
  }

  private urlOf({ path, query = {} }: Request<unknown>): URL {
    const url = new URL(`${this.url}/${path.map(encodeURIComponent).join('/')}`);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
    return url;
  }

  private keyFault() {
    const { key } = this.connection;
    const known = { service: this.name, url: this.url };
    return key === undefined ? cliFault('key-missing', known) : cliFault('key-refused', { ...known, keyFrom: key.from });
  }
}

/** Codes of a connection that never was, in words. */
const NO_CONNECTION: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'no host has that name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no way to its network',
  UND_ERR_CONNECT_TIMEOUT: 'no connection came about',
};

/** Node hides why nothing came behind the words "fetch failed". */
function silenceFault(error: unknown, known: FaultDetails) {
  const { cause, message } = error as Error & { cause?: Error & { code?: string } };
  const absent = NO_CONNECTION[cause?.code ?? ''];
  return absent === undefined
    ? cliFault('answer-lost', { ...known, why: cause?.message || cause?.code || message }, error)
    : cliFault('service-unreachable', { ...known, why: absent }, error);
}
