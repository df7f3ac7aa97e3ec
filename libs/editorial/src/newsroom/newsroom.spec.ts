import { describe, expect, it } from '@jest/globals';
import { DestinationSettings } from '@wireroom/contracts';
import { keepSecrets } from './keep-secrets.js';
import { settingChanges } from './setting-changes.js';

const secret = `whsec_${'A'.repeat(32)}`;
const webhook = (more: object) => DestinationSettings.parse({ id: 'a', type: 'webhook', url: 'https://a.example/', ...more });
const nats = (more: object) => DestinationSettings.parse({ id: 'a', type: 'nats', url: 'nats://a.example:4222', ...more });

describe('keepSecrets', () => {
  it('keeps what is left out, and takes what is given', () => {
    const kept = webhook({ secret });
    expect(keepSecrets(webhook({}), kept)).toMatchObject({ secret });
    expect(keepSecrets(webhook({ secret: `whsec_${'B'.repeat(32)}` }), kept)).toMatchObject({
      secret: `whsec_${'B'.repeat(32)}`,
    });
    expect(keepSecrets(webhook({ secretFile: '/s' }), kept)).not.toHaveProperty('secret');
  });

  it('ends what is of another type, another login, or the secret before', () => {
    expect(keepSecrets(webhook({ secret }), webhook({ secret, previousSecret: secret }))).not.toHaveProperty('previousSecret');
    expect(keepSecrets(nats({ user: 'u', password: 'p' }), nats({ token: 't' }))).not.toHaveProperty('token');
    expect(keepSecrets(nats({}), nats({ token: 't' }))).toMatchObject({ token: 't' });
    expect(keepSecrets(nats({}), nats({ user: 'u', password: 'p' }))).not.toHaveProperty('password');
    expect(keepSecrets(nats({ user: 'v' }), nats({ user: 'u', password: 'p' }))).toMatchObject({ user: 'v', password: 'p' });
    expect(keepSecrets(nats({}), webhook({ secret }))).not.toHaveProperty('secret');
  });
});

describe('settingChanges', () => {
  it('tells leaf by leaf what differs', () => {
    const before = { id: 'r', rules: { delay: '5m', enrichedOnly: false }, destinations: ['a'], keys: [{ id: 'x' }] };
    const after = { id: 'r', rules: { enrichedOnly: false }, destinations: ['a', 'b'], keys: [{ id: 'y' }] };
    expect(settingChanges(before, after)).toEqual([
      { setting: 'destinations', before: ['a'], after: ['a', 'b'] },
      { setting: 'keys.0.id', before: 'x', after: 'y' },
      { setting: 'rules.delay', before: '5m' },
    ]);
    expect(settingChanges(after, after)).toEqual([]);
  });

  it('does not tell secrets', () => {
    expect(settingChanges({ secret: 'one' }, { secret: 'two' }, ['secret'])).toEqual([{ setting: 'secret', secret: true }]);
    expect(settingChanges(undefined, { secret: 'two', url: 'u' }, ['secret'])).toEqual([
      { setting: 'secret', secret: true },
      { setting: 'url', after: 'u' },
    ]);
  });
});
