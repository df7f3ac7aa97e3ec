import { expect, it } from '@jest/globals';
import { DestinationSettings } from '@wireroom/contracts';
import { addressOf } from './address-of.js';

const HIDDEN = 'hidden';
const hostKeySha256 = `SHA256:${'A'.repeat(43)}`;
const server = { host: 'files.example', user: HIDDEN, password: HIDDEN, folder: 'in' };

it.each([
  [
    { type: 'webhook', url: `https://${HIDDEN}:${HIDDEN}@a.example:8443/in?token=${HIDDEN}#${HIDDEN}` },
    'https://a.example:8443/in',
  ],
  [{ type: 'file', folder: '/srv/wire' }, 'file:///srv/wire'],
  [
    { type: 'mail', host: 'smtp.example', user: HIDDEN, password: HIDDEN, from: 'a@a.example', to: ['b@b.example'] },
    'smtp://smtp.example:587 b@b.example',
  ],
  [{ type: 'nats', url: 'nats://n.example:4222', subject: 'wire.all', token: HIDDEN }, 'nats://n.example:4222 wire.all'],
  [
    { type: 's3', endpoint: 'https://s3.example', bucket: 'wire', accessKeyId: HIDDEN, secretAccessKey: HIDDEN },
    'https://s3.example/ wire',
  ],
  [{ type: 'ftp', ...server }, 'ftp://files.example in'],
  [{ type: 'sftp', ...server, hostKeySha256 }, 'sftp://files.example:22 in'],
])('tells where %j is, without logins and queries', (settings, address) => {
  expect(addressOf(DestinationSettings.parse({ id: 'a', ...settings }))).toBe(address);
});
