import type { FormatReader, Probe, ReadResult } from '../format.js';
import { formatsFault } from '../formats-faults.js';
import { adaptText } from './adapt.js';
import { isOwnText, readOwnText } from './own-text.js';
import { splitParagraphs } from './split-paragraphs.js';

/** Paragraphs of one text. A book has a tenth of this. */
const MAX_PARAGRAPHS = 50_000;

/** Plain text as it comes: one item, whatever it holds. Asked last, so it takes all text with words in it that nothing else took. */
export const textReader: FormatReader = {
  name: 'text',
  detect: ({ root, json, text }: Probe): boolean => root === undefined && json === undefined && /\p{L}{2}|\p{Lo}/u.test(text),
  read({ text }: Probe): ReadResult {
    if (isOwnText(text)) return { items: [{ item: readOwnText(text) }], repairs: [] };
    const paragraphs = splitParagraphs(text);
    if (paragraphs.length > MAX_PARAGRAPHS)
      throw formatsFault('limit-exceeded', { limit: 'paragraphs of a text', allowed: MAX_PARAGRAPHS });
    return { items: [{ item: adaptText(paragraphs) }], repairs: [] };
  },
};
