import { languageOf } from '../outgoing/facts-of.js';
import { WIREROOM_NAMESPACE, XML_DECLARATION, xmlAttributes } from '../outgoing/xml.js';
import type { ArticleWriter, Rendering } from '../rendering.js';
import { renderBody } from './render-body.js';
import { renderHead } from './render-head.js';

const NITF_NAMESPACE = 'http://iptc.org/std/NITF/2006-10-18/';

/** IPTC NITF 3.6. */
export const nitfWriter: ArticleWriter<'nitf'> = {
  name: 'nitf',
  title: 'NITF 3.6',
  mediaType: 'application/nitf+xml; charset=utf-8',
  ending: 'xml',
  encoding: 'utf8',
  article(rendering: Rendering): string {
    const attributes = xmlAttributes({
      xmlns: NITF_NAMESPACE,
      'xmlns:wireroom': WIREROOM_NAMESPACE,
      version: '-//IPTC//DTD NITF 3.6//EN',
      baselang: languageOf(rendering),
    });
    return `${XML_DECLARATION}<nitf${attributes}>${renderHead(rendering)}${renderBody(rendering.article)}</nitf>`;
  },
};
