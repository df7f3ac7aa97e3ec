import type { Article } from '@wireroom/contracts';
import { isWithdrawn, languageOf, WITHDRAWN_TEXT } from '../outgoing/facts-of.js';
import type { Rendering } from '../rendering.js';
import { wireroomExtension } from '../wireroom/extension.js';
import { blockToPlain } from './blocks-to-plain.js';
import { FACT_LABELS, FACTS_MARK, HEAD_LABELS } from './labels.js';
import { membersToLines } from './members-to-lines.js';

/** An article as blocks of lines, none of them empty. */
export interface PlainArticle {
  /** Labelled lines that stand above the copy. */
  readonly head: readonly string[];
  readonly headline?: string;
  /** What follows the headline, in order. */
  readonly copy: readonly (readonly string[])[];
  /** Labelled lines below the copy, with the mark above them. */
  readonly facts: readonly string[];
}

/** These stand in the copy. */
const IN_COPY: ReadonlySet<string> = new Set(['headline', 'subheadline', 'byline']);
/** Between a dateline and the first words of the copy. */
export const AFTER_DATELINE = ' - ';

/** An article in the form that the formats of plain text share: README of this folder. */
export function articleToPlain(rendering: Rendering): PlainArticle {
  const article = withoutControls(rendering.article);
  const shown = { ...rendering, article };
  const members = wireroomExtension(shown, { fills: [], native: IN_COPY });
  const paragraphs = isWithdrawn(article) ? [[WITHDRAWN_TEXT]] : bodyOf(article);
  const parts = [
    ...(article.headline === undefined ? [] : ['headline']),
    ...(article.subheadline === undefined ? [] : ['subheadline']),
    ...(article.byline === undefined ? [] : ['byline']),
    ...(isWithdrawn(article) ? [] : [startsWithDateline(article) ? 'text after dateline' : 'text']),
  ];
  const all = { ...members, language: languageOf(shown), copy: parts.join(', ') };
  return {
    head: membersToLines(all, HEAD_LABELS),
    ...(article.headline === undefined ? {} : { headline: oneLine(article.headline) }),
    copy: [
      ...(article.subheadline === undefined ? [] : [[oneLine(article.subheadline)]]),
      ...(article.byline === undefined ? [] : [[oneLine(article.byline)]]),
      ...paragraphs,
    ],
    facts: [FACTS_MARK, ...membersToLines(all, FACT_LABELS)],
  };
}

function bodyOf(article: Article): string[][] {
  const blocks = article.body.map(blockToPlain);
  const first = blocks[0];
  if (startsWithDateline(article)) first![0] = `${oneLine(article.dateline!.text)}${AFTER_DATELINE}${first![0]}`;
  return blocks.filter((lines) => lines.length > 0);
}

function startsWithDateline({ dateline, body }: Article): boolean {
  return dateline !== undefined && body[0]?.type === 'paragraph' && !isSpecial(oneLine(dateline.text));
}

/** A dateline that begins like a list or a heading would make its paragraph one. */
function isSpecial(text: string): boolean {
  return blockToPlain({ type: 'paragraph', text: `${text}${AFTER_DATELINE}` })[0] !== `${text}${AFTER_DATELINE}`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Line ends are line feeds, and codes for machines do not go out. Plain JSON all through, so that every text of it is met. */
function withoutControls<T>(value: T): T {
  if (typeof value === 'string') return cleaned(value) as T;
  if (Array.isArray(value)) return value.map(withoutControls) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutControls(member)])) as T;
}

function cleaned(text: string): string {
  return /[\0-\x08\x0b-\x1f\x7f-\x9f]/.test(text)
    ? text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, ' ')
    : text;
}
