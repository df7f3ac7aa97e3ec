import type { PartLabel } from './parse.js';

const TEXTS = /^text\/(?!calendar$|x?-?vcard$|css$|csv$|rtf$|javascript$|directory$)/;
const DATA = /^(?:application|message|model)\/(?:.*\+)?(?:xml|json)$/;
const MESSAGES = /^message\/(?:rfc822|global|news)$/;
const UNKNOWN =
  /^(?:application\/(?:octet-stream|x-download|force-download|binary|unknown|nitf|newsml|x-nitf)|multipart\/mixed|)$/;
const ENDINGS = /\.(?:xml|nitf|newsml|nml|g2|rss|atom|rdf|json|ninjs|txt|text|eml|html?|xhtml|iptc|anpa|wire)$/i;

/** Whether an attachment is a document to be read: by its type, or by its name where the type says nothing. Signed forms of both count. */
export function isDocument({ mediaType, name }: PartLabel): boolean {
  if (MESSAGES.test(mediaType) || DATA.test(mediaType)) return true;
  if (TEXTS.test(mediaType)) return name === undefined || !/\.(?:csv|vcf|ics|css|js|rtf|asc|sig)$/i.test(name);
  return UNKNOWN.test(mediaType) && name !== undefined && ENDINGS.test(name);
}
