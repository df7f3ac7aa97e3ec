import type { Destination } from '../newsroom/newsroom.js';
import type { Channel, ChannelOptions } from './channel.js';
import { FileChannel } from './file/file-channel.js';
import { WebhookChannel } from './webhook/send-webhook.js';

/** The channel of a destination. @throws when a secret's file cannot be read */
export function openChannel(destination: Destination, options: ChannelOptions): Channel {
  switch (destination.type) {
    case 'webhook':
      return new WebhookChannel(destination, options);
    case 'file':
      return new FileChannel(destination);
  }
}
