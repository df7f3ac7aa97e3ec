import { z } from 'zod';
import { FileSettings } from './file-settings.js';
import { FtpSettings } from './ftp-settings.js';
import { MailSettings } from './mail-settings.js';
import { NatsSettings } from './nats-settings.js';
import { S3Settings } from './s3-settings.js';
import { SftpSettings } from './sftp-settings.js';
import { WebhookSettings } from './webhook-settings.js';

/** One endpoint that receives articles, by the channel that `type` names. */
export const DestinationSettings = z
  .discriminatedUnion('type', [WebhookSettings, FileSettings, MailSettings, NatsSettings, S3Settings, FtpSettings, SftpSettings])
  .meta({ id: 'DestinationSettings' });
export type DestinationSettings = z.infer<typeof DestinationSettings>;
