import type { Destination } from '../newsroom/newsroom.js';
import type { Channel, ChannelOptions } from './channel.js';
import { FileChannel } from './file/file-channel.js';
import { FtpChannel } from './ftp/ftp-channel.js';
import { MailChannel } from './mail/mail-channel.js';
import { NatsChannel } from './nats/nats-channel.js';
import { S3Channel } from './s3/s3-channel.js';
import { SftpChannel } from './sftp/sftp-channel.js';
import { WebhookChannel } from './webhook/send-webhook.js';

/** The channel of a destination. @throws when a secret's file cannot be read */
export function openChannel(destination: Destination, options: ChannelOptions): Channel {
  switch (destination.type) {
    case 'webhook':
      return new WebhookChannel(destination, options);
    case 'file':
      return new FileChannel(destination);
    case 'mail':
      return new MailChannel(destination, options);
    case 'nats':
      return new NatsChannel(destination, options);
    case 's3':
      return new S3Channel(destination, options);
    case 'ftp':
      return new FtpChannel(destination, options);
    case 'sftp':
      return new SftpChannel(destination, options);
  }
}
