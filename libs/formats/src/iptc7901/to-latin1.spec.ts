import { describe, expect, it } from '@jest/globals';
import { inLatin1, toLatin1 } from './to-latin1.js';

describe('toLatin1', () => {
  it.each([
    ['„Grüße“ – it’s “done”…', '"Grüße" - it\'s "done"...'],
    ['100 €, 5 ₽, ₺7', '100 EUR, 5 RUB, TRY7'],
    ['Čáslav, Łódź, Đoković, Şişli', 'Cáslav, Lódz, Dokovic, Sisli'],
    ['cafe\u0301', 'café'],
    ['œuvre, ﬁnal, №\u00a05, ½', 'oeuvre, final, No\u00a05, ½'],
    ['Москва, Київ, Αθήνα', 'Moskva, Kiyiv, Athina'],
    ['a\u200bb • c', 'ab * c'],
    ['10\u202f000', '10 000'],
    ['東京 😀', '?? ?'],
  ])('writes %s as %s', (text, written) => {
    expect(toLatin1(text)).toBe(written);
  });

  it('counts what is lost, once for each sign', () => {
    let lost = 0;
    toLatin1('東京 😀 Č „x“', () => lost++);
    expect(lost).toBe(3);
  });
});

describe('inLatin1', () => {
  it('moves marks with their text and keeps addresses', () => {
    const inline = { text: '„Łódź“ … hier', marks: [{ type: 'link', start: 9, end: 13, href: 'https://a.test/ł' }] };
    expect(inLatin1(inline, () => undefined)).toEqual({
      text: '"Lódz" ... hier',
      marks: [{ type: 'link', start: 11, end: 15, href: 'https://a.test/%C5%82' }],
    });
  });
});
