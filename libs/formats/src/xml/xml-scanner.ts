import { formatsFault } from '../formats-faults.js';
import { MAX_ATTRIBUTES, MAX_DEPTH, MAX_ELEMENTS } from '../limits.js';
import type { Mending } from './mending.js';
import { isAt, type NameTable } from './name-table.js';
import { behind, endsName, isSpace, nextOf, offsetOr } from './scan-characters.js';
import { ATTRIBUTE, CDATA, ELEMENT, TEXT, WITH_REFERENCES, type XmlOutline } from './xml-outline.js';

const BANG = 0x21;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/** What a scanner reads and what it writes to. */
export interface ScanContext {
  readonly text: string;
  readonly names: NameTable;
  readonly outline: XmlOutline;
  readonly mending: Mending;
}

/**
 * Goes over a document once, from one `<` to the next, and mends what does not nest. Never gives up on a text; every search goes
 * forward from where the last one ended, so the time is linear in its length.
 */
export class XmlScanner {
  private readonly text: string;
  private readonly length: number;
  /** The open elements' entries and names, outermost first. */
  private readonly entries: number[] = [];
  private readonly opened: number[] = [];
  private elements = 0;
  private finished = false;
  /** Offset of an ampersand, none lies between the place before it and where it was looked for. */
  private ampersand = -1;
  /** Whether there is no `?>` from here on. */
  private instructionsEnd = false;

  constructor(private readonly context: ScanContext) {
    this.text = context.text;
    this.length = context.text.length;
  }

  /** @returns entries of the elements that had no end. @throws Fault `limit-exceeded`, `document-malformed` */
  scan(from: number): number[] {
    for (let at = from; at < this.length; ) at = this.startsMarkup(at) ? this.markup(at) : this.run(at);
    for (const entry of this.entries) this.context.outline.endElement(entry, this.length);
    return this.entries;
  }

  /** Name of the innermost element that is open, as written. */
  get innermost(): string | undefined {
    const name = this.opened.at(-1);
    return name === undefined ? undefined : this.context.names.at(name).written;
  }

  /** A `<` before white space or `>` is text that nobody escaped. */
  private startsMarkup(at: number): boolean {
    if (this.text.charCodeAt(at) !== 0x3c) return false;
    const next = this.text.charCodeAt(at + 1);
    if (next === SLASH) return this.text.charCodeAt(at + 2) !== GREATER;
    return next !== GREATER && !isSpace(next) && at + 1 < this.length;
  }

  private run(from: number): number {
    let end = nextOf(this.text, '<', from + 1);
    while (end < this.length && !this.startsMarkup(end)) end = nextOf(this.text, '<', end + 1);
    this.add(TEXT + this.references(from, end), from, end);
    return end;
  }

  private add(kind: number, from: number, end: number): void {
    if (this.entries.length > 0) this.context.outline.add(kind, 0, from, end);
    else if (this.text.slice(from, end).trim() !== '')
      this.context.mending.note('trailing-content-skipped', 'text after the end');
  }

  private references(from: number, end: number): number {
    if (this.ampersand < from) this.ampersand = offsetOr(this.text.indexOf('&', from), this.length);
    return this.ampersand < end ? WITH_REFERENCES : 0;
  }

  private markup(at: number): number {
    const next = this.text.charCodeAt(at + 1);
    if (next === SLASH) return this.endTag(at + 2);
    if (next === BANG) return this.declaration(at);
    if (next === QUESTION) return this.instruction(at + 2);
    return this.startTag(at);
  }

  /** One that never ends is taken to end with its tag; what was looked for in vain is not looked for again. */
  private instruction(from: number): number {
    const end = this.instructionsEnd ? -1 : this.text.indexOf('?>', from);
    if (end >= 0) return end + 2;
    this.instructionsEnd = true;
    return behind(this.text, '>', from);
  }

  private declaration(at: number): number {
    const { text } = this;
    if (text.startsWith('--', at + 2)) return this.comment(at + 4);
    if (!text.startsWith('[CDATA[', at + 2)) return behind(text, '>', at + 2);
    const from = at + 9;
    const end = offsetOr(text.indexOf(']]>', from), this.length);
    if (end > from) this.add(CDATA, from, end);
    return Math.min(end + 3, this.length);
  }

  /** `--!>` ends a comment for those who learnt it from HTML. */
  private comment(from: number): number {
    for (let at = this.text.indexOf('--', from); at >= 0; at = this.text.indexOf('--', at + 1)) {
      const next = this.text.charCodeAt(at + 2);
      if (next === GREATER) return at + 3;
      if (next === BANG && this.text.charCodeAt(at + 3) === GREATER) return at + 4;
    }
    return this.length;
  }

  private startTag(at: number): number {
    const { text, context } = this;
    let end = at + 2;
    while (end < this.length && !endsName(text.charCodeAt(end))) end++;
    const name = context.names.numberOf(text, at + 1, end);
    const entry = context.outline.add(ELEMENT, name, at, end);
    let isEmpty = false;
    while (end < this.length) {
      const code = text.charCodeAt(end);
      if (code === GREATER) {
        this.begin(entry, name, isEmpty ? end + 1 : undefined);
        return end + 1;
      }
      if (code !== SLASH && !isSpace(code)) end = this.attribute(end, entry);
      else end++;
      isEmpty = code === SLASH || (isEmpty && isSpace(code));
    }
    // A tag that the text ends in is none.
    context.outline.cutBack(entry);
    return this.length;
  }

  /** @returns offset behind the attribute; the text's length where that cuts it off. */
  private attribute(from: number, element: number): number {
    const { text } = this;
    let end = from + 1;
    while (end < this.length && text.charCodeAt(end) !== EQUALS && !endsName(text.charCodeAt(end))) end++;
    let at = this.overSpace(end);
    const hasValue = text.charCodeAt(at) === EQUALS;
    if (hasValue) at = this.overSpace(at + 1);
    const quote = hasValue ? text.charCodeAt(at) : 0;
    if (quote === 0x22 || quote === 0x27) {
      const close = nextOf(text, quote === 0x22 ? '"' : "'", at + 1);
      if (close === this.length) return close;
      this.addAttribute(element, this.context.names.numberOf(text, from, end), at + 1, close);
      return close + 1;
    }
    const value = at;
    if (hasValue) while (at < this.length && text.charCodeAt(at) !== GREATER && !isSpace(text.charCodeAt(at))) at++;
    if (at === this.length) return at;
    this.context.mending.note('attribute-unquoted', text.slice(from, end));
    this.addAttribute(element, this.context.names.numberOf(text, from, end), value, at);
    return at;
  }

  private overSpace(from: number): number {
    let at = from;
    while (isSpace(this.text.charCodeAt(at))) at++;
    return at;
  }

  private addAttribute(element: number, name: number, start: number, end: number): void {
    const { outline } = this.context;
    if (outline.length - element > MAX_ATTRIBUTES)
      throw formatsFault('limit-exceeded', { limit: 'attributes of an element', allowed: MAX_ATTRIBUTES });
    outline.add(ATTRIBUTE + this.references(start, end), name, start, end);
  }

  /** @param end where the element ends, if it is an empty one */
  private begin(entry: number, name: number, end: number | undefined): void {
    const { context, entries } = this;
    if (this.finished) {
      context.outline.cutBack(entry);
      context.mending.note('trailing-content-skipped', `<${context.names.at(name).written}> after the end`);
      return;
    }
    if (++this.elements > MAX_ELEMENTS) throw formatsFault('limit-exceeded', { limit: 'elements', allowed: MAX_ELEMENTS });
    if (entries.length >= MAX_DEPTH) throw formatsFault('limit-exceeded', { limit: 'nested elements', allowed: MAX_DEPTH });
    if (end === undefined) {
      entries.push(entry);
      this.opened.push(name);
      return;
    }
    context.outline.endElement(entry, end);
    this.finished = entries.length === 0;
  }

  private endTag(at: number): number {
    const { text } = this;
    const from = this.overSpace(at);
    if (text.charCodeAt(from) === SLASH) return behind(text, '>', from);
    const innermost = this.innermost;
    if (innermost !== undefined && isAt(text, from, innermost) && endsName(text.charCodeAt(from + innermost.length))) {
      const end = nextOf(text, '>', from + innermost.length) + 1;
      this.close(this.entries.length - 1, end);
      return end;
    }
    let nameEnd = from;
    while (nameEnd < this.length && !endsName(text.charCodeAt(nameEnd))) nameEnd++;
    if (nameEnd === this.length) return nameEnd;
    const end = nextOf(text, '>', nameEnd) + 1;
    if (!this.finished) this.closeOther(this.context.names.numberOf(text, from, nameEnd), end);
    return end;
  }

  /** An end tag that is not the innermost element's: it ends the element that it names with all that is open inside, or nothing. */
  private closeOther(name: number, end: number): void {
    const { names, mending } = this.context;
    const { written, lower } = names.at(name);
    const exact = this.opened.lastIndexOf(name);
    const depth = exact >= 0 ? exact : this.opened.findLastIndex((open) => names.at(open).lower === lower);
    if (depth < 0) {
      mending.note('tag-unopened', `</${written}>`);
      return;
    }
    if (depth < this.opened.length - 1) mending.note('tag-unclosed', `<${this.innermost}> before </${written}>`);
    this.close(depth, end);
  }

  private close(depth: number, end: number): void {
    while (this.entries.length > depth) {
      this.context.outline.endElement(this.entries.pop() as number, end);
      this.opened.pop();
    }
    this.finished = depth === 0;
  }
}
