import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { ArrivedFile } from './arrived-file.js';
import { STORE_KEYS } from './logins.js';

export interface S3Answer {
  readonly status: number;
  readonly code: string;
  readonly headers?: Record<string, string>;
}

/** An object store with a bucket `wire`. */
export interface RunningStore {
  readonly endpoint: string;
  /** Objects in the order in which they were stored. */
  readonly arrived: readonly ArrivedFile[];
  /** Answers the next request with this instead of passing it on. */
  answerNext(answer: S3Answer): void;
  get(key: string): Promise<Response>;
  /** Puts an object, or takes it away, as somebody else would. */
  put(key: string, bytes: Buffer | undefined): Promise<void>;
  /** Stops listening until the function that it gives is called. */
  breakDown(): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

/**
 * s3rver with a gate before it: s3rver takes any signature of version 4 and any checksum of the bytes, so the gate computes both by itself
 * (Signature Version 4, "Create a signed AWS API request") and refuses as S3 does.
 */
export async function startStore(): Promise<RunningStore> {
  const directory = mkdtempSync(join(tmpdir(), 's3-'));
  const configureBuckets = [{ name: 'wire' }];
  const store = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets, vhostBuckets: false });
  const { port: behind } = await store.run();
  const answers: S3Answer[] = [];
  const arrived: ArrivedFile[] = [];
  const gate = createServer((request, response) => {
    void pass(request, response, { behind, arrived, answer: answers.shift() });
  });
  const listen = (port: number) => new Promise<void>((resolve) => gate.listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      gate.close(() => resolve());
      gate.closeAllConnections();
    });
  await listen(0);
  const { port } = gate.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    arrived,
    answerNext: (answer) => void answers.push(answer),
    get: (key) => fetch(`http://127.0.0.1:${behind}/wire/${key}`),
    put: async (key, bytes) => {
      const url = `http://127.0.0.1:${behind}/wire/${key}`;
      await fetch(url, bytes === undefined ? { method: 'DELETE' } : { method: 'PUT', body: new Uint8Array(bytes) });
    },
    breakDown: async () => {
      await close();
      return () => listen(port);
    },
    stop: async () => {
      await close();
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  { behind, arrived, answer }: { behind: number; arrived: ArrivedFile[]; answer?: S3Answer },
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const refused = answer ?? refusalOf(request, body);
  if (refused !== undefined) {
    response.writeHead(refused.status, { 'content-type': 'application/xml', ...refused.headers });
    response.end(`<?xml version="1.0"?>\n<Error><Code>${refused.code}</Code><Message>by the spec</Message></Error>`);
    return;
  }
  const headers = Object.entries(request.headers).filter(([name]) => name !== 'connection' && name !== 'content-length');
  const passed = await fetch(`http://127.0.0.1:${behind}${request.url}`, {
    method: request.method ?? 'GET',
    headers: headers as [string, string][],
    body: request.method === 'GET' ? null : new Uint8Array(body),
  });
  if (request.method === 'PUT' && passed.ok) arrived.push({ name: (request.url ?? '').replace('/wire/', ''), bytes: body });
  response.writeHead(passed.status, Object.fromEntries(passed.headers as unknown as Iterable<[string, string]>));
  response.end(Buffer.from(await passed.arrayBuffer()));
}

function refusalOf({ method = '', url = '', headers }: IncomingMessage, body: Buffer): S3Answer | undefined {
  const given = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  );
  if (given === null) return { status: 403, code: 'AccessDenied' };
  const [, accessKeyId = '', scope = '', signedHeaders = '', signature = ''] = given;
  if (accessKeyId !== STORE_KEYS.accessKeyId) return { status: 403, code: 'InvalidAccessKeyId' };
  const signed = signedHeaders.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.includes(name)))
    return { status: 403, code: 'AccessDenied' };
  const content = String(headers['x-amz-content-sha256']);
  const [path = '', query = ''] = url.split('?');
  const lines = signed.map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, ' ')}\n`).join('');
  const canonical = [method, path, query, lines, signedHeaders, content].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${STORE_KEYS.secretAccessKey}`);
  if (!timingSafeEqual(hmac(key, toSign), Buffer.from(signature, 'hex'))) return { status: 403, code: 'SignatureDoesNotMatch' };
  if (content !== sha256(body)) return { status: 400, code: 'XAmzContentSHA256Mismatch' };
  if (method === 'GET') return undefined;
  const md5 = createHash('md5').update(body).digest('base64');
  return headers['content-md5'] === md5 ? undefined : { status: 400, code: 'BadDigest' };
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
