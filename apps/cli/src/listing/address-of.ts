import type { DestinationSettings } from '@wireroom/contracts';

/** Where a destination is, in one word or two. */
export function addressOf(settings: DestinationSettings): string {
  switch (settings.type) {
    case 'webhook':
      return settings.url;
    case 'file':
      return settings.folder;
    case 'mail':
      return `${settings.to.join(', ')} by ${settings.host}`;
    case 'nats':
      return `${settings.url} ${settings.subject}`;
    case 's3':
      return `${settings.endpoint} ${settings.bucket}`;
    case 'ftp':
    case 'sftp':
      return `${settings.type}://${settings.host}/${settings.folder.replace(/^\//, '')}`;
  }
}
