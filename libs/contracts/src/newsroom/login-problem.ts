import type { DestinationSettings } from './destination/destination-settings.js';

/**
 * What a destination lacks to log in, or to sign what it sends; undefined where it lacks nothing. Not part of the schema: a
 * secret that is kept already may be left out of an order.
 */
export function loginProblemOf(settings: DestinationSettings): string | undefined {
  switch (settings.type) {
    case 'webhook':
      return needs(settings.secret ?? settings.secretFile, 'secret or secretFile');
    case 'ftp':
      return needs(settings.password ?? settings.passwordFile, 'password or passwordFile');
    case 'sftp': {
      const { password, passwordFile, privateKey, privateKeyFile } = settings;
      return needs(
        password ?? passwordFile ?? privateKey ?? privateKeyFile,
        'password, passwordFile, privateKey or privateKeyFile',
      );
    }
    case 's3':
      return needs(settings.secretAccessKey ?? settings.secretAccessKeyFile, 'secretAccessKey or secretAccessKeyFile');
    case 'mail':
      if (settings.user !== undefined && settings.secure === 'none') return 'a password is not sent without TLS';
      return bothOrNeither(settings.user, settings.password ?? settings.passwordFile);
    case 'nats':
      return bothOrNeither(settings.user, settings.password ?? settings.passwordFile);
    case 'file':
      return undefined;
  }
}

function needs(secret: string | undefined, ways: string): string | undefined {
  return secret === undefined ? `needs ${ways}` : undefined;
}

function bothOrNeither(user: string | undefined, password: string | undefined): string | undefined {
  return (user === undefined) === (password === undefined) ? undefined : 'needs user and password (or passwordFile), or neither';
}
