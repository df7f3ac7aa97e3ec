import type { Destination } from '../newsroom/newsroom.js';

/** Where a destination is: one that is suspended is taken up again when this changes. */
export function addressOf(destination: Destination): string {
  switch (destination.type) {
    case 'webhook':
      return destination.url;
    case 'file':
      return `file://${destination.folder}`;
    case 'mail':
      return `smtp://${destination.user ?? ''}@${destination.host}:${destination.port} ${destination.to.join(' ')}`;
    case 'nats':
      return `${destination.url} ${destination.user ?? ''} ${destination.subject}`;
    case 's3':
      return `${destination.endpoint} ${destination.accessKeyId} ${destination.bucket}`;
    case 'ftp':
    case 'sftp':
      return `${destination.type}://${destination.user}@${destination.host}:${destination.port ?? ''} ${destination.folder}`;
  }
}
