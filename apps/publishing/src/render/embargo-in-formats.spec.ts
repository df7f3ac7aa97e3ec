import { expect, it } from '@jest/globals';
import { ArticleFormat, carriesEmbargo } from '@wireroom/contracts';
import { anArticle } from '@wireroom/testkit';
import { renderDelivery } from './render-delivery.js';

/** Where each standard says until when its copy is not to be published. */
const FIELDS: Partial<Record<ArticleFormat, RegExp>> = {
  ninjs: /"embargoedUntil":"2026-03-01T08:30:00\+01:00"/,
  'ninjs-2.2': /"embargoed":"2026-03-01T08:30:00\+01:00"/,
  'ninjs-1.6': /"embargoed":"2026-03-01T08:30:00\+01:00"/,
  'newsml-g2': /<embargoed>2026-03-01T08:30:00\+01:00<\/embargoed>/,
  nitf: /management-status="embargoed"[\s\S]*<date\.release norm="20260301T083000\+0100"/,
};

it.each(ArticleFormat.options)('%s carries an embargo where its standard has a field for it', (format) => {
  const article = anArticle({ embargoUntil: '2026-03-01T08:30:00+01:00' });
  const { bytes } = renderDelivery({ article, annotations: [] }, format);
  expect(carriesEmbargo(format)).toBe(FIELDS[format] !== undefined);
  if (FIELDS[format] !== undefined) expect(Buffer.from(bytes).toString('utf8')).toMatch(FIELDS[format]);
});
