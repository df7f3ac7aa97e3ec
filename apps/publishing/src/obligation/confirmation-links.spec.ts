import { expect, it } from '@jest/globals';
import type { HttpAdapterHost } from '@nestjs/core';
import type { PublishingConfig } from '../publishing.config.js';
import { ConfirmationLinks } from './confirmation-links.js';
import { ConfirmationTokens } from './confirmation-tokens.js';

const obligation = { id: '5f1c1ad0-5a6e-5e7c-9a57-3c1f0a8e4d21', dueAt: '2026-03-01T10:02:00.000Z' };
const tokens = new ConfirmationTokens([Buffer.alloc(32, 7).toString('base64')]);

function linkOf(
  config: { host?: string; port?: number; publicUrl?: string },
  listening: object | null = null,
  made = tokens,
): string | undefined {
  const { host = '127.0.0.1', port = 4802, publicUrl } = config;
  const settings = { WIREROOM_HOST: host, WIREROOM_PORT: port, WIREROOM_PUBLIC_URL: publicUrl } as PublishingConfig;
  const adapter = { httpAdapter: { getHttpServer: () => ({ address: () => listening }) } } as unknown as HttpAdapterHost;
  return new ConfirmationLinks(made, settings, adapter).linkOf(obligation);
}

const at = (base: string) => `${base}/v1/obligations/${obligation.id}/confirmation?token=${tokens.tokenOf(obligation)}`;

it('begins with what the outside reaches, else with the address listened on, also before it listens', () => {
  const listening = { address: '127.0.0.1', port: 50_123, family: 'IPv4' };
  expect(linkOf({ publicUrl: 'https://wire.example/out/' }, listening)).toBe(at('https://wire.example/out'));
  expect(linkOf({}, listening)).toBe(at('http://127.0.0.1:50123'));
  expect(linkOf({}, { ...listening, address: '::1' })).toBe(at('http://[::1]:50123'));
  expect(linkOf({})).toBe(at('http://127.0.0.1:4802'));
});

it('is not there without a key, or where nobody could follow it', () => {
  expect(linkOf({}, null, new ConfirmationTokens([]))).toBeUndefined();
  expect(linkOf({ host: '0.0.0.0' })).toBeUndefined();
  expect(linkOf({ port: 0 })).toBeUndefined();
  expect(linkOf({}, { address: '::', port: 4_802 })).toBeUndefined();
  expect(linkOf({ host: '0.0.0.0', publicUrl: 'https://wire.example' })).toBe(at('https://wire.example'));
});
