import { MAX_LEADING_TEXT } from '../limits.js';
import { behind, offsetOr } from './scan-characters.js';

/** What stands before the root element of an XML or HTML document, and the root's start tag. */
export interface Prolog {
  /** Characters of stray text before the first tag. */
  readonly leading: number;
  /** What a DOCTYPE declares between its brackets. */
  readonly subset?: string;
  readonly hasDoctype: boolean;
  /** Offset of the root's `<`. */
  readonly rootStart: number;
  /** The root's name and attributes, as written. */
  readonly rootName: string;
  readonly rootAttributes: string;
}

/** Where markup plainly begins after text that does not belong there, such as a warning of the program that made it. */
const MARKUP_AFTER_TEXT = /<(?:\?xml\s|!DOCTYPE\s|rss[\s>]|rdf:RDF[\s>]|feed[\s>]|html[\s>])/i;
const DOCTYPE_HEAD = /<!DOCTYPE(?:[^[>"']|"[^"]*"|'[^']*')*/iy;
const ROOT_NAME = /<([^\s/>!?]+)/y;

/** Reads over declaration, comments, instructions and DOCTYPE to the root element; undefined where there is none. */
export function scanProlog(text: string): Prolog | undefined {
  const start = firstMarkup(text);
  if (start < 0) return undefined;
  let at = start;
  let subset: string | undefined;
  let hasDoctype = false;
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0) return undefined;
    if (text.startsWith('<!--', at)) at = behind(text, '-->', at + 4);
    else if (text.startsWith('<?', at)) at = behind(text, '?>', at + 2);
    else if (text[at + 1] === '!') {
      const doctype = scanDoctype(text, at);
      hasDoctype = true;
      subset ??= doctype.subset;
      at = doctype.end;
    } else return rootOf(text, at, { leading: start, hasDoctype, subset });
  }
}

function firstMarkup(text: string): number {
  const first = text.search(/\S/);
  if (first < 0 || text[first] === '<') return first < 0 ? -1 : 0;
  return text.slice(0, MAX_LEADING_TEXT).search(MARKUP_AFTER_TEXT);
}

function rootOf(text: string, at: number, head: Pick<Prolog, 'leading' | 'hasDoctype' | 'subset'>): Prolog | undefined {
  ROOT_NAME.lastIndex = at;
  const name = ROOT_NAME.exec(text)?.[1];
  if (name === undefined) return undefined;
  const from = at + 1 + name.length;
  return { ...head, rootStart: at, rootName: name, rootAttributes: text.slice(from, tagEnd(text, from)) };
}

/** Offset of the `>` that ends a start tag, quotes respected. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) return at;
    if (code === 0x22 || code === 0x27) at = offsetOr(text.indexOf(code === 0x22 ? '"' : "'", at + 1), text.length);
  }
  return text.length;
}

function scanDoctype(text: string, at: number): { end: number; subset?: string } {
  DOCTYPE_HEAD.lastIndex = at;
  const head = DOCTYPE_HEAD.exec(text)?.[0];
  if (head === undefined) return { end: behind(text, '>', at) };
  const open = at + head.length;
  if (text[open] !== '[') return { end: open + 1 };
  const close = subsetEnd(text, open + 1);
  return { subset: text.slice(open + 1, close), end: behind(text, '>', close) };
}

/** Offset of the bracket that ends the subset; what is never closed in it runs to the end of the text. */
function subsetEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ']') {
    const char = text[at];
    if (char === '"' || char === "'") at = behind(text, char, at + 1);
    else if (text.startsWith('<!--', at)) at = behind(text, '-->', at + 4);
    else if (text.startsWith('<?', at)) at = behind(text, '?>', at + 2);
    else at++;
  }
  return at;
}
