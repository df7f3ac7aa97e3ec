import { describe, expect, it } from '@jest/globals';
import { RepairLog } from '../repair-log.js';
import { parseXml } from '../xml/parse-xml.js';
import { identityOf, referredGuid } from './identity.js';

describe('identityOf', () => {
  const parts = '<ProviderId>nw.example</ProviderId><DateId>20260301</DateId><NewsItemId>FOG</NewsItemId>';
  const of = (inner: string) => {
    const text = `<Identification><NewsIdentifier>${inner}</NewsIdentifier></Identification>`;
    return identityOf(parseXml(text, new RepairLog()).root);
  };

  it.each([
    ['the parts alone', parts, 'urn:newsml:nw.example:20260301:FOG'],
    [
      'the identifier with its revision',
      `${parts}<PublicIdentifier>urn:newsml:NW.example:20260301:FOG:2N</PublicIdentifier>`,
      'urn:newsml:nw.example:20260301:FOG',
    ],
    [
      'an identifier of another form',
      `${parts}<PublicIdentifier>tag:nw.example,2026:fog</PublicIdentifier>`,
      'tag:nw.example,2026:fog',
    ],
    [
      'an identifier alone',
      '<PublicIdentifier>urn:newsml:nw.example:20260301T0800Z:FOG:BIG:12</PublicIdentifier>',
      'urn:newsml:nw.example:20260301T0800Z:FOG:BIG',
    ],
    [
      'an identifier without revision',
      '<PublicIdentifier>urn:newsml:nw.example:20260301:193</PublicIdentifier>',
      'urn:newsml:nw.example:20260301:193',
    ],
    ['an item id alone', '<NewsItemId>FOG</NewsItemId>', 'FOG'],
    ['nothing', '', undefined],
  ])('is the same across revisions: %s', (_name, inner, guid) => {
    expect(of(inner).guid).toBe(guid);
  });

  it.each([
    ['<RevisionId PreviousRevision="0" Update="N">1</RevisionId>', { version: '1' }],
    ['<RevisionId PreviousRevision="1" Update="u"> 2 </RevisionId>', { version: '2', previous: '1', update: 'U' }],
  ])('reads %s', (revision, expected) => {
    expect(of(revision)).toEqual(expected);
  });
});

describe('referredGuid', () => {
  it.each([
    ['nw.example:20260301:FOG:1', 'urn:newsml:nw.example:20260301:FOG'],
    ['urn:newsml:nw.example:20260301:FOG:1N', 'urn:newsml:nw.example:20260301:FOG'],
    ['https://nw.example/a:b:c:1', 'https://nw.example/a:b:c:1'],
    ['fog', 'fog'],
  ])('reads %s', (written, guid) => {
    expect(referredGuid(written)).toBe(guid);
  });
});
