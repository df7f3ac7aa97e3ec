import { describe, expect, it } from '@jest/globals';
import { emptyItem, type Item } from '@wireroom/contracts';
import { FULL_RENDERING } from '../outgoing/any-article.fixture.js';
import { readDocument } from '../read-document.js';
import { writers } from '../writers.js';
import { extensionAltIds, readAltIds } from './alt-ids.js';
import { applyExtension } from './apply-extension.js';
import { wireroomElements } from './elements.js';
import { wireroomExtension } from './extension.js';

function applied(extension: Record<string, unknown>, before: Partial<Item> = {}): Item {
  const item: Item = { ...emptyItem(), headline: 'Rain', headlineOrigin: 'given', ...before };
  applyExtension(item, extension);
  return item;
}

describe('applyExtension', () => {
  it('withholds on an embargo that nobody can read, and on a status that nobody knows', () => {
    expect(applied({ embargoUntil: 'soon' })).toMatchObject({
      pubStatus: 'withheld',
      repairs: [{}, { code: 'embargo-unreadable' }],
    });
    expect(applied({ embargoUntil: 7 })).toMatchObject({ pubStatus: 'withheld', repairs: [{ code: 'embargo-unreadable' }] });
    expect(applied({ pubStatus: 'fine' })).toMatchObject({ pubStatus: 'withheld', repairs: [{ code: 'status-unknown' }] });
  });

  it('never releases what the format itself withdraws', () => {
    expect(applied({ pubStatus: 'usable' }, { pubStatus: 'canceled' }).pubStatus).toBe('canceled');
    expect(applied({ pubStatus: 'withheld' }, { pubStatus: 'canceled' }).pubStatus).toBe('withheld');
    expect(applied({ pubStatus: 'fine' }, { pubStatus: 'canceled' }).pubStatus).toBe('canceled');
    expect(applied({ pubStatus: 'canceled' }).pubStatus).toBe('canceled');
  });

  it.each([
    ['2030-01-01T00:00:00Z', '2020-01-01T00:00:00Z', '2030-01-01T00:00:00Z'],
    ['2030-01-01T00:00:00Z', '2020-01-01', '2030-01-01T00:00:00Z'],
    ['2030-01-01T00:00:00Z', '2031-01-01T00:00:00Z', '2031-01-01T00:00:00Z'],
    ['2030-01-01T23:59:59-12:00', '2030-01-01', '2030-01-01'],
    [undefined, '2030-01-01', '2030-01-01'],
  ])('never ends an embargo until %s by %s', (stated, embargoUntil, until) => {
    expect(applied({ embargoUntil }, stated === undefined ? {} : { embargoUntil: stated }).embargoUntil).toBe(until);
  });

  it('withholds on an embargo to a time without a zone', () => {
    expect(applied({ embargoUntil: '2030-01-01T20:00:00' })).toMatchObject({ pubStatus: 'withheld' });
  });

  it('costs a member that is wrong, and nothing else', () => {
    const item = applied({ urgency: 12, authors: 'Mara Lind', subjects: [{ code: 7 }], slugline: 'RAIN', media: null });
    expect(item.slugline).toBe('RAIN');
    expect(item).toMatchObject({ authors: [], subjects: [], media: [] });
    expect(item.urgency).toBeUndefined();
    const unreadable = item.repairs.filter(({ code }) => code === 'extension-unreadable');
    expect(unreadable).toEqual([{ code: 'extension-unreadable', detail: 'urgency, 3 times' }]);
  });

  it('keeps no address that runs something', () => {
    const bad = 'javascript:alert(1)';
    const item = applied({
      links: [
        { rel: 'canonical', href: bad },
        { rel: 'via', href: 'https://a.test/' },
        { rel: 'updates', href: 'urn:northwire:1' },
      ],
      authors: [{ name: 'Mara Lind', uri: bad }],
      media: [{ type: 'picture', renditions: [{ href: bad }, { href: 'mailto:a@b.test' }, { href: 'https://a.test/1.jpg' }] }],
    });
    expect(JSON.stringify(item)).not.toContain('javascript');
    expect(item.links).toHaveLength(2);
    expect(item.media[0]?.renditions).toEqual([{ href: 'https://a.test/1.jpg' }]);
  });

  it('empties what the format had to fill in, but leaves something to show', () => {
    expect(applied({ absent: ['headline'] })).toMatchObject({ headline: 'Rain', headlineOrigin: 'derived' });
    const item = applied(
      { absent: ['headline', 'keywords', 'pubStatus', '__proto__'] },
      { abstract: 'It rains.', keywords: ['rain'] },
    );
    expect(item).toEqual({ ...emptyItem(), abstract: 'It rains.' });
  });

  it('keeps what the model has no place for beside the item', () => {
    expect(applied({ version: 1, guid: 'urn:x:1', revision: 4, later: true })).toMatchObject({
      providerVersion: '4',
      extensions: { _wireroom: { guid: 'urn:x:1', revision: 4, later: true } },
    });
  });
});

describe('the extension', () => {
  const extension = wireroomExtension(FULL_RENDERING, { fills: ['headline', 'links'], native: new Set(['media']) });

  it('says what the article is, but no private note', () => {
    expect(extension).toMatchObject({ version: 1, revision: 3, priority: undefined, signOff: 'ml', notes: [expect.any(String)] });
    expect(extension['media']).toBeUndefined();
    expect(extension['absent']).toBeUndefined();
    expect(JSON.stringify(extension)).not.toContain('Call the desk');
  });

  it('is elements in XML', () => {
    const elements = wireroomElements({
      signals: ['kill'],
      dateline: { text: 'A & B', date: '2026-03-01' },
      subjects: [{ code: '1' }],
    });
    expect(elements).toBe(
      '<wireroom:signal>kill</wireroom:signal><wireroom:dateline date="2026-03-01">A &amp; B</wireroom:dateline><wireroom:subject code="1"/>',
    );
  });

  it('is alternative identifiers in ninjs, of whatever version', () => {
    const altIds = extensionAltIds({ section: '7', signals: ['kill'], urgency: 3, gone: undefined });
    expect(altIds).toEqual([
      { role: 'wireroom:section', value: '7' },
      { role: 'wireroom:signals', value: '["kill"]' },
      { role: 'wireroom:urgency', value: '3' },
    ]);
    const read = { section: '7', signals: ['kill'], urgency: 3 };
    expect(readAltIds(altIds).extension).toEqual(read);
    expect(readAltIds(Object.fromEntries(altIds.map(({ role, value }) => [role, value]))).extension).toEqual(read);
    expect(readAltIds([{ role: 'wireroom:signals', value: '["kill' }, 7, { value: 'x' }]).extension).toEqual({
      signals: '["kill',
    });
  });

  it.each(['jsonfeed', 'atom', 'rss', 'html', 'ninjs'] as const)('is not needed to read %s', async (name) => {
    const text = writers[name]
      .article(FULL_RENDERING)
      .replaceAll('urn:wireroom:feed:1', 'urn:x')
      .replaceAll('_wireroom', '_x')
      .replaceAll('"wireroom:', '"x:');
    const { items } = await readDocument(Buffer.from(text));
    expect(items).toMatchObject([{ item: { headline: FULL_RENDERING.article.headline, language: 'en' } }]);
  });
});
