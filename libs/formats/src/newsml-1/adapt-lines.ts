import type { Item } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import { addKeyword } from '../feed/add-categories.js';
import { RepairLog } from '../repair-log.js';
import { childNamed, childText, type XmlElement } from '../xml/xml-element.js';
import { addNote } from './adapt-management.js';
import { lineText, wordOf } from './line-text.js';
import type { NewsmlContext } from './newsml-context.js';
import type { Properties } from './properties.js';

const NOTE_TYPES = /^(?:ed(?:itor(?:s|ial)?)?|notes?to|desk)?(?:note|notes|advisory|advice|editors?|instructions?)$/;
const ABSTRACT_TYPES = /^(?:abstract|summary|synopsis|teaser|lead|standfirst)(?:line|text)?$/;

/** The lines that are printed around a story. */
export function setLines(item: Item, lines: Properties, context: NewsmlContext): void {
  setHeadlines(item, lines, context);
  const byline = joined(lines, 'byline', ', ');
  if (byline !== undefined) item.byline = byline;
  setDateline(item, lines);
  const credit = joined(lines, 'creditline', '; ');
  if (credit !== undefined) item.credit = credit;
  const copyright = joined(lines, 'copyrightline', '\n');
  if (copyright !== undefined) item.copyrightNotice = copyright;
  const rights = joined(lines, 'rightsline', '\n');
  if (rights !== undefined) item.usageTerms = rights;
  const slugline = joined(lines, 'slugline', ' ');
  if (slugline !== undefined) item.slugline = slugline;
  for (const line of lines.all('keywordline')) addKeywords(item, lineText(line));
  setOtherLines(item, lines);
}

function setHeadlines(item: Item, lines: Properties, { language }: NewsmlContext): void {
  const all = lines.all('headline').filter((line) => lineText(line) !== undefined);
  const main = inLanguage(all, language);
  const headline = lineText(main);
  if (headline !== undefined) {
    item.headline = headline;
    item.headlineOrigin = 'given';
  }
  const known = new Set([headline]);
  lines.leave(
    'headline',
    all.filter((line) => {
      const text = lineText(line);
      const isNew = !known.has(text);
      known.add(text);
      return isNew;
    }),
  );
  const subs = lines.all('subheadline').filter((line) => lineText(line) !== undefined);
  const sub = inLanguage(subs, language);
  const subheadline = lineText(sub);
  if (subheadline !== undefined) item.subheadline = subheadline;
  lines.leave(
    'subheadline',
    subs.filter((line) => line !== sub && lineText(line) !== subheadline),
  );
}

/** The first in the story's language, else the first without one. */
function inLanguage(lines: readonly XmlElement[], language: string | undefined): XmlElement | undefined {
  if (lines.length < 2) return lines[0];
  const primary = language?.split('-', 1)[0]?.toLowerCase();
  return lines.find((line) => line.attributes['xml:lang']?.split(/[-_]/, 1)[0]?.toLowerCase() === primary) ?? lines[0];
}

/** Different lines of one kind as one text. */
function joined(lines: Properties, name: string, separator: string): string | undefined {
  const texts = lines.all(name).flatMap((line) => lineText(line) ?? []);
  return texts.length === 0 ? undefined : [...new Set(texts)].join(separator);
}

/** Some print no more than a date there. */
function setDateline(item: Item, lines: Properties): void {
  const text = joined(lines, 'dateline', '; ');
  if (text === undefined) return;
  const date = /^[\d\s./:-]+$/.test(text) ? readWhen(text, 'DateLine', new RepairLog()) : undefined;
  item.dateline = date === undefined ? { text } : { text, date };
}

export function addKeywords(item: Item, text: string | undefined): void {
  for (const word of text?.split(/[,;]/) ?? []) addKeyword(item, word);
}

/** Lines of the provider's own kinds. */
function setOtherLines(item: Item, lines: Properties): void {
  const left = lines.all('newsline').filter((line) => {
    const type = wordOf(childNamed(line, 'newslinetype')) ?? '';
    const text = childText(line, 'newslinetext') === undefined ? undefined : lineText(childNamed(line, 'newslinetext'));
    if (NOTE_TYPES.test(type)) addNote(item, text);
    else if (ABSTRACT_TYPES.test(type) && item.abstract === undefined && text !== undefined) item.abstract = text;
    else return true;
    return false;
  });
  lines.leave('newsline', left);
}
