import { expect, it } from '@jest/globals';
import { channelMessage } from '../channel-contract.fixture.js';
import { isWithdrawnCopy } from './withdrawn-copy.js';

const notice = channelMessage({ revision: 3, bytes: Buffer.from('<nitf/>'), withdrawn: true });
const shows = (body: unknown) => isWithdrawnCopy(Buffer.from(JSON.stringify(body)), notice);

it('knows the notice itself, in any format', () => {
  expect(isWithdrawnCopy(Buffer.from('<nitf/>'), notice)).toBe(true);
  expect(isWithdrawnCopy(Buffer.from('<nitf/> '), notice)).toBe(false);
});

it.each([
  { pubStatus: 'canceled', version: '3' },
  { pubstatus: 'withheld', version: '4' },
  { pubStatus: 'canceled' },
  { withdrawn: true },
  { withdrawn: true, revision: 3 },
  { version: 'https://jsonfeed.org/version/1.1', items: [{ _wireroom: { pubStatus: 'canceled', revision: 3 } }] },
])('knows the withdrawal by %j', (body) => {
  expect(shows(body)).toBe(true);
});

it.each([
  { pubStatus: 'canceled', version: '2' },
  { pubStatus: 'usable', version: '3' },
  { pubStatus: 'usable', withdrawn: true },
  { withdrawn: 'true' },
  { withdrawn: false },
  { items: [{ pubStatus: 'canceled' }, { pubStatus: 'usable' }] },
  { status: 'ok' },
  {},
  [],
  null,
  'canceled',
])('does not take %j for it', (body) => {
  expect(shows(body)).toBe(false);
});
