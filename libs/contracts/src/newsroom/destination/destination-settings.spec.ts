import { describe, expect, it } from '@jest/globals';
import { loginProblemOf } from '../login-problem.js';
import { DestinationSettings } from './destination-settings.js';

const accepts = (settings: object) => {
  const parsed = DestinationSettings.safeParse({ id: 'one', ...settings });
  return parsed.success && loginProblemOf(parsed.data) === undefined;
};

describe('MailSettings', () => {
  const mail = { type: 'mail', host: 'mail.skarholm.example', from: 'wire@skarholm.example', to: ['desk@skarholm.example'] };

  it('wants a login whole, and TLS for it', () => {
    expect(accepts(mail)).toBe(true);
    expect(accepts({ ...mail, user: 'wire' })).toBe(false);
    expect(accepts({ ...mail, passwordFile: '/run/secrets/mail' })).toBe(false);
    expect(accepts({ ...mail, user: 'wire', passwordFile: '/run/secrets/mail' })).toBe(true);
    expect(accepts({ ...mail, user: 'wire', password: 'secret', secure: 'none' })).toBe(false);
  });

  it.each([[[]], [['desk']], [['desk@skarholm.example\r\nBcc: all@skarholm.example']]])('refuses %j as recipients', (to) => {
    expect(accepts({ ...mail, to })).toBe(false);
  });
});

describe('NatsSettings', () => {
  const nats = { type: 'nats', url: 'tls://bus.skarholm.example:4222' };

  it.each(['wire.{provider}.{slugline}', '{articleId}', 'wire-{date}.x_{revision}'])('takes the subject %s', (subject) => {
    expect(accepts({ ...nats, subject })).toBe(true);
  });

  it.each(['wire.>', 'wire.*', '.wire', 'wire.', 'wire..x', 'wire x', '$JS.API', '{title}', ''])(
    'refuses the subject %s',
    (subject) => {
      expect(accepts({ ...nats, subject })).toBe(false);
    },
  );

  it('refuses a login in the URL, which is no secret', () => {
    expect(accepts(nats)).toBe(true);
    expect(accepts({ ...nats, url: 'nats://wire:secret@bus.skarholm.example' })).toBe(false);
    expect(accepts({ ...nats, url: 'https://bus.skarholm.example' })).toBe(false);
  });
});

describe('S3Settings', () => {
  const s3 = { type: 's3', endpoint: 'https://store.skarholm.example', bucket: 'wire', accessKeyId: 'WIRE' };

  it('wants its secret by value or by file', () => {
    expect(accepts(s3)).toBe(false);
    expect(accepts({ ...s3, secretAccessKey: 'secret' })).toBe(true);
    expect(accepts({ ...s3, secretAccessKeyFile: '/run/secrets/s3' })).toBe(true);
  });

  it.each(['Wire', 'a', 'wire/x', '-wire', 'wire_x'])('refuses the bucket %s', (bucket) => {
    expect(accepts({ ...s3, secretAccessKey: 'secret', bucket })).toBe(false);
  });
});
