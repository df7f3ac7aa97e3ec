import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server took it, with those it was for. */
export interface ReceivedMail extends ParsedMail {
  readonly recipients: readonly string[];
}

export interface MailServerOptions {
  /** The port; a free one when not given. */
  readonly port?: number;
  /** What the server answers at a command instead of taking it: a reply code, or undefined. */
  readonly refuse?: (at: 'mail' | 'rcpt' | 'data', address?: string) => number | undefined;
  /** Takes every mail that was accepted. */
  readonly onMail: (mail: ReceivedMail) => void;
  /** Anything else of the server: TLS, logins. */
  readonly server?: SMTPServerOptions;
}

export interface MailServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** A real SMTP server, listening. */
export async function startMailServer({ port = 0, refuse, onMail, server = {} }: MailServerOptions): Promise<MailServer> {
  const failing = (at: 'mail' | 'rcpt' | 'data', address?: string): Error | null => {
    const responseCode = refuse?.(at, address);
    return responseCode === undefined ? null : Object.assign(new Error('refused by the spec'), { responseCode });
  };
  const started = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onMailFrom: (_, __, callback) => callback(failing('mail')),
    onRcptTo: ({ address }, _, callback) => callback(failing('rcpt', address)),
    onData: (stream, { envelope }, callback) => {
      simpleParser(stream).then((mail) => {
        const refused = failing('data');
        if (refused === null) onMail(Object.assign(mail, { recipients: envelope.rcptTo.map(({ address }) => address) }));
        callback(refused);
      }, callback);
    },
    ...server,
  });
  // Clients that do not trust its certificate, or go away, are nothing to it.
  started.on('error', () => undefined);
  await new Promise<void>((resolve) => started.listen(port, '127.0.0.1', resolve));
  return {
    port: (started.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => started.close(resolve)),
  };
}
