import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { claimsToBeSigned, readSignedAnswer } from './signed-answer.js';

const secret = () => `whsec_${randomBytes(32).toString('base64')}`;
const [current, previous, other] = [secret(), secret(), secret()];
const signers = [current, previous].map((each) => new Webhook(each));
const SAYS = { withdrawn: true, by: 'cms' };

interface Given {
  readonly by?: string;
  readonly id?: string;
  readonly body?: string;
  readonly sent?: string;
  /** Seconds. */
  readonly ago?: number;
}

/** What is read of an answer to the delivery `msg_1`. */
function read({ by = current, id = 'msg_1', body = JSON.stringify(SAYS), sent = body, ago = 0 }: Given) {
  const at = new Date(Date.now() - ago * 1_000);
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(by).sign(id, at, body),
  };
  return readSignedAnswer({ headers, body: Buffer.from(sent), deliveryId: 'msg_1' }, signers);
}

describe('readSignedAnswer', () => {
  it('believes what is signed with any secret that is valid now', () => {
    expect(read({})).toEqual(SAYS);
    expect(read({ by: previous })).toEqual(SAYS);
    expect(read({ body: '{"withdrawn":false,"note":"Brücke","extra":1}' })).toEqual({ withdrawn: false, note: 'Brücke' });
  });

  it.each([
    ['another secret', { by: other }],
    ['another delivery', { id: 'msg_2' }],
    ['a time long ago', { ago: 301 }],
    ['a time to come', { ago: -302 }],
    ['another body', { sent: '{"withdrawn":true,"by":"me"}' }],
    ['no body', { body: '' }],
    ['no JSON', { body: 'withdrawn' }],
    ['no answer', { body: '{"headline":"Ferry"}' }],
    ['words for yes', { body: '{"withdrawn":"yes"}' }],
    ['a note without end', { body: JSON.stringify({ withdrawn: true, note: 'x'.repeat(1_001) }) }],
  ])('does not believe %s', (_, given: Given) => {
    expect(read(given)).toEqual(expect.any(String));
  });

  it('does not believe half a signature', () => {
    const answer = {
      headers: { 'webhook-id': 'msg_1', 'webhook-signature': 'v1,x' },
      body: Buffer.from('{}'),
      deliveryId: 'msg_1',
    };
    expect(readSignedAnswer(answer, signers)).toEqual(expect.any(String));
  });
});

it('looks only at answers that take the notice and say that they are signed', () => {
  const signed = { 'webhook-signature': 'v1,x' };
  expect([200, 202, 299].map((status) => claimsToBeSigned(status, signed))).toEqual([true, true, true]);
  expect([199, 300, 410, 500].map((status) => claimsToBeSigned(status, signed))).toEqual([false, false, false, false]);
  expect(claimsToBeSigned(200, {})).toBe(false);
});
