import type { Destination } from '../newsroom/newsroom.js';

/** Where a destination is, for a person to read. Without what may be a secret: no login, no query of a URL. */
export function addressOf(destination: Destination): string {
  switch (destination.type) {
    case 'webhook':
      return plain(destination.url);
    case 'file':
      return `file://${destination.folder}`;
    case 'mail':
      return `smtp://${destination.host}:${destination.port} ${destination.to.join(' ')}`;
    case 'nats':
      return `${plain(destination.url)} ${destination.subject}`;
    case 's3':
      return `${plain(destination.endpoint)} ${destination.bucket}`;
    case 'ftp':
      return `ftp://${destination.host}${destination.port === undefined ? '' : `:${destination.port}`} ${destination.folder}`;
    case 'sftp':
      return `sftp://${destination.host}:${destination.port} ${destination.folder}`;
  }
}

function plain(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
