import { describe, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { FULL_RENDERING } from '../outgoing/any-article.fixture.js';
import { illFormed } from '../outgoing/schema-check.fixture.js';
import { newsmlG2Writer } from './render.js';

function written(changes: Partial<Article> = {}): string {
  return newsmlG2Writer.article({ ...FULL_RENDERING, article: { ...FULL_RENDERING.article, ...changes } });
}

function part(name: string, text: string): string {
  return text.slice(text.indexOf(`<${name}`), text.indexOf(`</${name}>`));
}

describe('NewsML-G2', () => {
  it('is an item of the article and its revision, with the standard named', () => {
    expect(written()).toContain(
      '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.35" conformance="power" ' +
        'guid="urn:uuid:3b0f1f56-6c0e-5d3a-9f2e-0a4b8c1d2e3f" version="3" xml:lang="en">',
    );
  });

  it('declares the schemes that are not IPTC’s, under names that an alias can have', () => {
    const catalog = part('catalog>', written({ subjects: [{ scheme: 'my topics', code: 'a b' }, { code: 'x' }], genres: [] }));
    expect(catalog).toContain('<scheme alias="s1" uri="urn:wireroom:g2:1:scheme:my%20topics"/>');
    expect(catalog).toContain('<scheme alias="s2" uri="urn:wireroom:g2:1:no-scheme:"/>');
    expect(written({ subjects: [{ scheme: 'my topics', code: 'a b' }] })).toContain('<subject qcode="s1:a%20b"/>');
  });

  it('never lets an alias of ours stand for something else', () => {
    const text = written({ subjects: [{ scheme: 'wireroom', code: 'x' }] });
    expect(text).toContain('<scheme alias="wireroom" uri="urn:wireroom:g2:1:"/>');
    expect(text).toContain('<subject qcode="s1:x"/>');
  });

  it('invents no time for a date', () => {
    const text = written({ firstCreated: '2026-02-27', versionCreated: '2026-02-28', expiresAt: '2027-01-01' });
    expect(text).not.toContain('<firstCreated');
    expect(text).toContain('<contentCreated>2026-02-27</contentCreated>');
    expect(text).toContain('<versionCreated>2026-03-01T07:30:02.000Z</versionCreated>');
    expect(text).toContain('<itemMetaExtProperty rel="wireroom:versionCreated" value="2026-02-28"/>');
    expect(text).toContain('<expires>2027-01-01</expires>');
  });

  it('says a moment of a zone that XML Schema does not have in UTC, and as it was given', () => {
    const meta = part('itemMeta', written({ versionCreated: '2026-01-01T12:00:00+18:00' }));
    expect(meta).toContain('<versionCreated>2025-12-31T18:00:00.000Z</versionCreated>');
    expect(meta).toContain('<itemMetaExtProperty rel="wireroom:versionCreated" value="2026-01-01T12:00:00+18:00"/>');
  });

  it('holds an embargo on a date until that day has ended everywhere, and says the date', () => {
    const meta = part('itemMeta', written({ embargoUntil: '2026-03-01' }));
    expect(meta).toContain('<embargoed>2026-03-01T23:59:59-12:00</embargoed>');
    expect(meta).toContain('<itemMetaExtProperty rel="wireroom:embargoUntil" value="2026-03-01"/>');
  });

  it('links pictures that go with a text, as items of their own', () => {
    expect(part('contentSet', written())).not.toContain('remoteContent');
    const link = written().split('<link rel="irel:seeAlso" rank="1"')[1]!.split('</link>')[0];
    expect(link).toContain(' residref="urn:northwire:pic:1" href="https://northwire.example/1-s.jpg"');
    expect(link).toContain('<itemClass qcode="ninat:picture"/>');
    expect(link).toContain('<remoteContent href="https://northwire.example/1.jpg" contenttype="image/jpeg" size="204800"');
  });

  it('has the files of what is a picture itself as its content', () => {
    const text = written({ type: 'picture', body: [] });
    expect(part('contentSet', text)).toContain('<remoteContent href="https://northwire.example/1-s.jpg"');
    expect(part('contentSet', text)).not.toContain('inlineXML');
    expect(text).toContain('<description role="drol:caption">At the quay.</description>');
  });

  it('sends nothing of the text of what was withdrawn', () => {
    const text = written({ pubStatus: 'canceled', signals: ['kill'] });
    expect(text).toContain('<pubStatus qcode="stat:canceled"/>');
    expect(text).toContain('<signal qcode="wireroom:kill"/>');
    for (const name of ['contentSet', 'description', 'remoteContent']) expect(text).not.toContain(`<${name}`);
  });

  it('keeps the lines of a value in an attribute', () => {
    expect(written({ section: 'one\ntwo' })).toContain('<contentMetaExtProperty rel="wireroom:section" value="one&#10;two"/>');
  });

  it('is well-formed whatever a text, code or address holds', () => {
    const odd = 'a\u0000\ud800\u000b]]>\uffff';
    const text = written({
      headline: odd,
      section: odd,
      language: 'en_US',
      body: [{ type: 'paragraph', text: odd }],
      subjects: [{ scheme: odd, code: odd, name: odd }],
      links: [{ rel: 'via', href: `https://a.test/${odd}` }],
    });
    expect(illFormed(text)).toBeUndefined();
  });

  it('has something in a message without items, as the schema wants', () => {
    const head = { id: 'all', title: 'All', self: 'https://wire.example/all', updated: '2026-03-01T08:00:00Z' };
    expect(newsmlG2Writer.feed(head, [])).toContain('<itemSet><title>All</title></itemSet>');
  });
});
