import type { Item, Signal } from '@wireroom/contracts';
import { type Copy, HEAD, TAIL, takeWhere } from './copy.js';
import { END_MARKS } from './furniture-words.js';

/** For receiving editors only, as agencies and press offices write it. */
const FOR_EDITORS =
  /^[\s*([-]*(?:notes? (?:to|for) (?:the )?editors?|eds?|attention editors|editors only|achtung(?:,)? redaktionen?|hinweis(?:e)? (?:an|für) (?:die )?redaktion(?:en)?|redaktionshinweis|redaktioneller hinweis|nicht zur veröffentlichung)\s*[:.–—-]/iu;
/** Printed with the article for its readers. */
const FOR_READERS =
  /^[\s*([-]*(?:editor['’]?s[’']? note|editors['’] note|hinweis der redaktion|anmerkung der redaktion|anm\. ?d\. ?red\.?|correction|korrektur|clarification|richtigstellung)\s*[:.–—-]/iu;
const SIGNAL_OF_WORD: Readonly<Record<string, Signal | undefined>> = {
  correction: 'correction',
  korrektur: 'correction',
  richtigstellung: 'correction',
  clarification: 'clarification',
};
const RIGHTS = /^\W*(?:©|\(c\)|copyright\b).{0,160}$|\ball rights reserved\b|\balle rechte vorbehalten\b/iu;
const USAGE =
  /^[\s*([-]*(?:usage(?: terms)?|terms of use|restrictions?|nutzungsbedingungen|nutzung(?:shinweis)?|verwendung(?:shinweis)?)\s*:\s*(?<terms>.+)$/iu;

/** Takes notes to editors and readers, lines about rights, and all that follows an end mark. */
export function takeNotes(copy: Copy): void {
  takeAfterEndMark(copy);
  const use = (paragraph: string): boolean => takeNote(copy, paragraph);
  takeWhere(copy, copy.paragraphs.length - TAIL, copy.paragraphs.length, use);
  takeWhere(copy, 0, HEAD, use);
}

function takeNote({ item }: Copy, paragraph: string): boolean {
  if (FOR_EDITORS.test(paragraph)) item.edNotes.push({ text: paragraph, public: false });
  else if (FOR_READERS.test(paragraph)) takeReaderNote(item, paragraph);
  else if (USAGE.test(paragraph)) item.usageTerms = USAGE.exec(paragraph)!.groups!['terms'];
  else if (paragraph.length <= 200 && RIGHTS.test(paragraph)) item.copyrightNotice ??= paragraph;
  else return false;
  return true;
}

/** What a note to readers corrects or clarifies had been published before. */
function takeReaderNote(item: Item, paragraph: string): void {
  item.edNotes.push({ text: paragraph, public: true });
  const word = /\p{L}+/u.exec(paragraph)?.[0].toLowerCase() ?? '';
  const signal = SIGNAL_OF_WORD[word];
  if (signal !== undefined && !item.signals.includes(signal)) item.signals.push(signal);
}

/** What follows "ENDS" is for editors: contacts, background, the office's own boilerplate. */
function takeAfterEndMark(copy: Copy): void {
  const mark = copy.paragraphs.findIndex((paragraph, index) => index > 0 && END_MARKS.test(paragraph));
  if (mark < 0) return;
  const rest = copy.paragraphs.slice(mark + 1).filter((paragraph) => !END_MARKS.test(paragraph));
  copy.paragraphs = copy.paragraphs.slice(0, mark);
  if (rest.length > 0) copy.item.edNotes.push({ text: rest.join('\n'), public: false });
}
