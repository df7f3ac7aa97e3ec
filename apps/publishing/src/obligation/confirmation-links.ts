import type { AddressInfo } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { type Confirmable, ConfirmationTokens } from './confirmation-tokens.js';

/** Addresses that mean all of a machine's, and that nobody can follow a link to. */
const EVERY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Where recipients confirm. */
@Injectable()
export class ConfirmationLinks {
  constructor(
    @Inject(ConfirmationTokens) private readonly tokens: ConfirmationTokens,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
  ) {}

  /** The page of an obligation, with its token; undefined without `WIREROOM_SECRETS_KEY`, or where the address of this service is not known. */
  linkOf(obligation: Confirmable): string | undefined {
    const token = this.tokens.tokenOf(obligation);
    const base = this.base();
    return token && base && `${base}/v1/obligations/${obligation.id}/confirmation?token=${token}`;
  }

  private base(): string | undefined {
    const { WIREROOM_PUBLIC_URL, WIREROOM_HOST, WIREROOM_PORT } = this.config;
    if (WIREROOM_PUBLIC_URL !== undefined) return WIREROOM_PUBLIC_URL.replace(/\/$/, '');
    const listening: AddressInfo | null = this.host.httpAdapter?.getHttpServer()?.address() ?? null;
    const address = listening?.address ?? WIREROOM_HOST;
    const port = listening?.port ?? WIREROOM_PORT;
    if (EVERY_ADDRESS.has(address) || port === 0) return undefined;
    return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
  }
}
