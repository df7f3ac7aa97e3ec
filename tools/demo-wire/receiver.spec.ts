import { afterEach, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { generateSecret } from './newsroom.mjs';
import { type Delivery, startReceiver } from './receiver.mjs';

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

describe('startReceiver', () => {
  const body = JSON.stringify({ headlines: [{ role: 'main', value: 'Harbour ferry sails' }] });

  test('takes what is signed with its secret, and nothing else', async () => {
    const deliveries: Delivery[] = [];
    const secret = generateSecret();
    const receiver = await startReceiver({ secret, onDelivery: (delivery) => deliveries.push(delivery) });
    close = receiver.close;
    const send = (key: string) => fetch(receiver.url, { method: 'POST', body, headers: signed(key, 'msg_1', body) });
    expect((await send(generateSecret())).status).toBe(401);
    expect(deliveries).toEqual([]);
    expect((await send(secret)).status).toBe(204);
    expect(deliveries).toEqual([{ id: 'msg_1', headline: 'Harbour ferry sails' }]);
  });

  test('confirms a withdrawal, signed for its delivery', async () => {
    const secret = generateSecret();
    const receiver = await startReceiver({ secret, onDelivery: () => undefined });
    close = receiver.close;
    const headers = { ...signed(secret, 'msg_2', body), 'wireroom-confirm': 'http://127.0.0.1/' };
    const answer = await fetch(receiver.url, { method: 'POST', body, headers });
    const text = await answer.text();
    expect(answer.headers.get('webhook-id')).toBe('msg_2');
    expect(new Webhook(secret).verify(text, Object.fromEntries(answer.headers))).toMatchObject({ withdrawn: true });
  });
});

function signed(secret: string, id: string, body: string): Record<string, string> {
  const now = new Date();
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
}
