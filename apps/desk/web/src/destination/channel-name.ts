const NAMES: Readonly<Record<string, string>> = {
  webhook: 'Webhook',
  file: 'File drop',
  ftp: 'FTP',
  sftp: 'SFTP',
  mail: 'E-mail',
  nats: 'NATS',
  s3: 'S3',
};

/** A channel as a person calls it; the code itself for one that these pages do not know yet. */
export const channelName = (type: string): string => NAMES[type] ?? type;
