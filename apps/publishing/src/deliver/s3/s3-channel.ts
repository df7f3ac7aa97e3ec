import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { S3Settings } from '@wireroom/contracts';
import { AwsV4Signer } from 'aws4fetch';
import { Agent, request } from 'undici';
import type { ProofAnswer } from '../../obligation/prover.js';
import { publishingFault } from '../../publishing-faults.js';
import type { Answer } from '../attempt.js';
import type { Channel, ChannelMessage, ChannelOptions, SentWithdrawal } from '../channel.js';
import { fileName } from '../file/file-name.js';
import { proveFiles } from '../file/prove-files.js';
import { bytesOf, excerptOf, retryAfterMs } from '../http-answer.js';
import { publicLookup, refusePrivateHost } from '../network/refuse-private.js';
import { soughtProof } from '../proof-answer.js';
import { secretOf } from '../secret-of.js';
import { timedAnswer } from '../timed-answer.js';
import { objectUrl } from './object-url.js';
import { codeOf, refusalOf } from './refusal-of.js';

/** SHA-256 of no bytes, which a request without a body is signed with. */
const NOTHING_SHA256 = createHash('sha256').digest('hex');

/** Puts objects into a bucket. An object appears whole or not at all, and one of the same name is replaced; a repeat puts the same again. */
export class S3Channel implements Channel {
  private readonly agent: Agent;
  private readonly secretAccessKey: string;
  private readonly timeoutMs: number;

  constructor(
    private readonly destination: S3Settings,
    { timeoutMs }: ChannelOptions,
  ) {
    this.timeoutMs = timeoutMs;
    this.secretAccessKey = secretOf(destination.secretAccessKey, destination.secretAccessKeyFile);
    this.agent = new Agent({
      connections: destination.concurrency,
      pipelining: 1,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      connect: {
        timeout: timeoutMs,
        ...(destination.caFile === undefined ? {} : { ca: readFileSync(destination.caFile) }),
        ...(destination.allowPrivateNetwork ? {} : { lookup: publicLookup }),
      },
    });
  }

  send(message: ChannelMessage): Promise<Answer> {
    return timedAnswer(async () => {
      return this.put(fileName(this.destination.name, message), message);
    });
  }

  prove(sent: SentWithdrawal): Promise<ProofAnswer> {
    return soughtProof(() =>
      proveFiles(this.destination.name, sent, {
        read: (key, limit) => this.read(key, limit),
        put: async (key) => {
          const { delivered, fault, httpStatus } = await this.put(key, sent.notice);
          if (delivered !== true) throw fault ?? publishingFault('destination-refused', { httpStatus });
        },
      }),
    );
  }

  async close(): Promise<void> {
    await this.agent.close();
  }

  private async put(key: string, message: ChannelMessage): Promise<Omit<Answer, 'startedAt' | 'durationMs'>> {
    const url = objectUrl(this.destination, key);
    if (!this.destination.allowPrivateNetwork) refusePrivateHost(url);
    const { statusCode, headers, body } = await request(url, {
      dispatcher: this.agent,
      method: 'PUT',
      headers: await this.signed('PUT', url, headersOf(message)),
      body: message.bytes,
      signal: AbortSignal.timeout(this.timeoutMs),
    });
    const text = await excerptOf(body);
    if (statusCode >= 200 && statusCode < 300) return { delivered: true, httpStatus: statusCode, excerpt: key };
    const answer = { excerpt: text, retryAfterMs: retryAfterMs(headers['retry-after']) };
    const fault = refusalOf(statusCode, text);
    return fault === undefined ? { ...answer, httpStatus: statusCode } : { ...answer, fault };
  }

  /** The beginning of an object; undefined only where the bucket says that there is none. */
  private async read(key: string, limit: number): Promise<Buffer | undefined> {
    const url = objectUrl(this.destination, key);
    if (!this.destination.allowPrivateNetwork) refusePrivateHost(url);
    const { statusCode, body } = await request(url, {
      dispatcher: this.agent,
      method: 'GET',
      headers: await this.signed('GET', url, { 'x-amz-content-sha256': NOTHING_SHA256 }),
      signal: AbortSignal.timeout(this.timeoutMs),
    });
    if (statusCode === 200) return bytesOf(body, limit);
    const text = await excerptOf(body);
    if (statusCode === 404 && codeOf(text) === 'NoSuchKey') return undefined;
    throw refusalOf(statusCode, text) ?? publishingFault('proof-failed', { why: `${key} cannot be read: ${statusCode}` });
  }

  /** Signed by AWS Signature Version 4, the bytes included: S3 refuses them when they were changed on the way. */
  private async signed(method: 'GET' | 'PUT', url: URL, given: Record<string, string>): Promise<Record<string, string>> {
    const { accessKeyId, region } = this.destination;
    const { headers } = await new AwsV4Signer({
      method,
      url: url.href,
      headers: given,
      accessKeyId,
      secretAccessKey: this.secretAccessKey,
      service: 's3',
      region,
      allHeaders: true,
    }).sign();
    return Object.fromEntries(headers as Headers & Iterable<[string, string]>);
  }
}

function headersOf({ deliveryId, articleId, revision, mediaType, bytes }: ChannelMessage): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-md5': createHash('md5').update(bytes).digest('base64'),
    'x-amz-content-sha256': createHash('sha256').update(bytes).digest('hex'),
    'x-amz-meta-wireroom-article': articleId,
    'x-amz-meta-wireroom-revision': String(revision),
    'x-amz-meta-wireroom-delivery': deliveryId,
  };
}
