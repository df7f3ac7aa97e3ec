import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Item } from '@wireroom/contracts';
import { probeDocument } from '../probe-document.js';
import { readDocument } from '../read-document.js';
import { readsItsSamples } from '../sample-pairs.fixture.js';
import { detectIptc7901 } from './detect.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('iptc7901 samples', () => {
  readsItsSamples('iptc7901', new URL('samples/', import.meta.url));
});

describe('detectIptc7901', () => {
  it.each([
    ['a frame', '\x01abc012 4 i 20 nwr\r\n\x02text\x03\x04', true],
    ['a frame behind idle codes', '\x16\x16\r\n\x01abc012 4 i 20\r\n\x02text\x03\x04', true],
    ['a frame behind the rest of another', 'rest\x03\x04\x01abc012 4 i 20\r\n\x02text\x03\x04', true],
    ['a header in full above keywords', 'INT001 3 GEN 0091 F NORD-0031\nDIVERS/\nTitle\n', true],
    ['a header in full alone', 'INT001 3 GEN 0091 F NORD-0031\n\nThe words of a story.', false],
    ['a text with such a line in it', 'A story.\nINT001 3 GEN 0091 F NORD-0031\nDIVERS/\n', false],
    ['a text that begins with a flight number', 'LH400 3 hours late\n\nThe words of a story.', false],
    ['a mail', 'From: a@b.test\nSubject: x\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\nText', false],
    ['bytes that are no text', '\x00\x01\x02\x03\xff\xfe\x00\x01', false],
    ['a frame without words', '\x01\x02\x03', false],
    ['a text with a stray code', 'A story with a \x01 code in it.', false],
  ])('takes %s: %s', (_, text, takes) => {
    expect(detectIptc7901(probeDocument(bytes(text), {}))).toBe(takes);
  });

  it('takes what was sent as this format, and says when no message begins in it', async () => {
    await expect(readDocument(bytes('A story.'), { mediaType: 'text/vnd.iptc-7901' })).rejects.toMatchObject({
      code: 'document-malformed',
    });
  });
});

describe('a headline', () => {
  it.each([
    ['Embargo: 12 February 2026, 20:00 GMT', 'usable', '2026-02-12T20:00Z'],
    ['Sperrfrist: 12. Februar 2026, 20 Uhr', 'withheld', undefined],
    ['Embargo on herring ends after 12 years', 'usable', undefined],
  ])('%s is read as an embargo where it is one', async (headline, pubStatus, embargoUntil) => {
    const text = `\x01abc012 4 i 20 nwr\r\n\x02${headline} =\r\n   Vik (nw) - The words of a story.\r\n\x03\x04`;
    const { items } = await readDocument(bytes(text));
    expect(items).toMatchObject([{ item: { pubStatus } }]);
    expect((items[0] as { item: Item }).item.embargoUntil).toBe(embargoUntil);
  });
});

describe('labels of ours', () => {
  it('are only words in a message of somebody else', async () => {
    const text =
      '\x01abc012 4 i 20 nwr\r\n\x02Status: canceled<\r\nEmbargo: 2099-01-01<\r\nCopy: text\r\n\r\nThe words of a story.\r\n\x03\x04';
    const { items } = await readDocument(bytes(text));
    expect(items).toMatchObject([{ item: { pubStatus: 'usable' } }]);
    expect(items[0]).not.toHaveProperty('item.embargoUntil');
  });
});

describe('readDocument', () => {
  it('reads samples of this format alike with carriage returns or without', async () => {
    const sample = readFileSync(new URL('samples/german-correction.txt', import.meta.url));
    const plain = bytes(sample.toString('latin1').replaceAll('\r', ''));
    expect((await readDocument(plain)).items).toEqual((await readDocument(sample)).items);
  });
});
