import type { Inline, Mark } from '@wireroom/contracts';
import { ownText } from './own-text.js';

type MarkType = Mark['type'];

interface ActiveMark {
  readonly type: MarkType;
  readonly href?: string;
  /** How many elements of this type are open; only the outermost makes a mark. */
  depth: number;
  /** -1 until the first visible character under it. */
  start: number;
}

/** Collapses white space as HTML does and keeps marks over the collapsed text: nested, trimmed, never crossing. */
export class InlineRun {
  private text = '';
  private marks: Mark[] = [];
  /** At most one per type, outermost first. */
  private active: ActiveMark[] = [];
  private spacePending = false;
  /** Line breaks since the last visible character. */
  breaks = 0;

  get isEmpty(): boolean {
    return this.text === '';
  }

  /** @param lineBreak what a single `<br>` becomes: a line feed, or a space where one line is wanted. */
  append(chunk: string, lineBreak: '\n' | ' '): void {
    const collapsed = /[\t\n\f\r]| {2}/.test(chunk) ? chunk.replace(/[ \t\n\f\r]+/g, ' ') : chunk;
    const visible = this.text === '' ? collapsed.trimStart() : collapsed;
    const from = visible.startsWith(' ') ? 1 : 0;
    const to = visible.endsWith(' ') ? visible.length - 1 : visible.length;
    if (from > 0 && this.text !== '') this.spacePending = true;
    if (to <= from) return;
    if (this.breaks > 0) this.text += lineBreak;
    else if (this.spacePending) this.text += ' ';
    this.breaks = 0;
    for (const mark of this.active) if (mark.start < 0) mark.start = this.text.length;
    this.text += visible.slice(from, to);
    this.spacePending = to < visible.length;
  }

  break(): void {
    if (this.text !== '') this.breaks += 1;
  }

  openMark(type: MarkType, href?: string): void {
    const open = this.active.find((mark) => mark.type === type);
    if (open === undefined) this.active.push({ type, href, depth: 1, start: -1 });
    else open.depth += 1;
  }

  /** Ends a mark; marks opened inside it that go on are split there, so that none crosses another. */
  closeMark(type: MarkType): void {
    const index = this.active.findIndex((mark) => mark.type === type);
    const closing = this.active[index];
    if (closing === undefined || --closing.depth > 0) return;
    for (let i = this.active.length - 1; i >= index; i--) this.emit(this.active[i]!);
    this.active.splice(index, 1);
  }

  /** Sets all open marks aside, as at the start of a table cell; `resume` takes them up again. */
  suspend(): ActiveMark[] {
    return this.active.splice(0);
  }

  resume(marks: ActiveMark[]): void {
    this.active = marks;
  }

  /** Ends the run: its text and marks, or undefined if nothing visible was in it. Open marks go on into the next run. */
  take(): Inline | undefined {
    for (let i = this.active.length - 1; i >= 0; i--) this.emit(this.active[i]!);
    const text = ownText(this.text.trimEnd());
    const marks = this.marks;
    this.text = '';
    this.marks = [];
    this.spacePending = false;
    this.breaks = 0;
    if (!/[^\s\u00a0\u00ad\u200b-\u200f\ufeff]/.test(text)) return undefined;
    return marks.length === 0 ? { text } : { text, marks: outermostFirst(marks, text.length) };
  }

  private emit(mark: ActiveMark): void {
    if (mark.start >= 0 && mark.start < this.text.length) {
      const span = { type: mark.type, start: mark.start, end: this.text.length };
      this.marks.push(mark.href === undefined ? span : { ...span, href: mark.href });
    }
    mark.start = -1;
  }
}

/** Inner marks end first and so were emitted first: a reversed stable sort puts the outer of two equal spans before the inner. */
function outermostFirst(marks: Mark[], length: number): Mark[] {
  for (const mark of marks) mark.end = Math.min(mark.end, length);
  return marks
    .filter((mark) => mark.start < mark.end)
    .reverse()
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
