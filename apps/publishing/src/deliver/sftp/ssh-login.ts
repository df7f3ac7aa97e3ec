import { createHash } from 'node:crypto';
import type { SftpSettings } from '@wireroom/contracts';
import ssh2, { type ConnectConfig } from 'ssh2';
import { publishingFault } from '../../publishing-faults.js';
import { secretOf } from '../secret-of.js';

/** Milliseconds between signs of life on a connection that is idle, and how many may go unanswered. */
const KEEPALIVE_MS = 15_000;
const KEEPALIVE_MISSED = 3;

/** The secrets of a destination, as its settings or their files have them. */
export interface SshSecrets {
  readonly password?: string;
  readonly privateKey?: string;
  readonly passphrase?: string;
}

/** @throws when a secret's file cannot be read */
export function sshSecrets(settings: SftpSettings): SshSecrets {
  const given = (value?: string, file?: string) =>
    value === undefined && file === undefined ? undefined : secretOf(value, file);
  return {
    password: given(settings.password, settings.passwordFile),
    privateKey: given(settings.privateKey, settings.privateKeyFile),
    passphrase: given(settings.passphrase, settings.passphraseFile),
  };
}

/** What the client is told for logging in. @throws Fault `destination-login-refused` when the private key cannot be read */
export function sshConfig(settings: SftpSettings, secrets: SshSecrets, timeoutMs: number): ConnectConfig {
  const { privateKey, passphrase } = secrets;
  if (privateKey !== undefined && ssh2.utils.parseKey(privateKey, passphrase) instanceof Error) {
    throw publishingFault('destination-login-refused', { why: 'the private key cannot be read with the passphrase given' });
  }
  return {
    ...secrets,
    username: settings.user,
    // Many servers ask for the password by keyboard-interactive (RFC 4256) only.
    tryKeyboard: secrets.password !== undefined,
    readyTimeout: timeoutMs,
    keepaliveInterval: KEEPALIVE_MS,
    keepaliveCountMax: KEEPALIVE_MISSED,
  };
}

/** A host key's fingerprint as OpenSSH shows it: SHA-256 in base64 without padding. */
export function fingerprintOf(hostKey: Buffer): string {
  return `SHA256:${createHash('sha256').update(hostKey).digest('base64').replace(/=+$/, '')}`;
}
