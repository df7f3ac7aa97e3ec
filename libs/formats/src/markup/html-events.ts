import { Tokenizer } from 'htmlparser2';
import { VOID_ELEMENTS } from './element-roles.js';

export type Attributes = Readonly<Record<string, string>>;

/** What happens in a piece of HTML, in document order. Names come in lower case, text with its references decoded. */
export interface MarkupHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

const NO_ATTRIBUTES: Attributes = Object.freeze({});

/**
 * Reads HTML with htmlparser2's tokenizer and tells a handler. Only the tokenizer: htmlparser2's own element stack costs time
 * that grows with the square of the depth on hostile input, and the handlers here keep bounded stacks of what matters to them.
 * `<x/>` counts as closed, because feeds carry XHTML. Comments, declarations and CDATA sections say nothing.
 */
export function readMarkup(html: string, handler: MarkupHandler): void {
  const tokenizer = new Tokenizer({ decodeEntities: true, recognizeSelfClosing: true }, new TokenListener(html, handler));
  tokenizer.write(html);
  tokenizer.end();
}

/** Turns the tokenizer's offsets into names, attributes and text. */
class TokenListener {
  private name = '';
  private attributes: Record<string, string> | undefined;
  private attributeName = '';
  private attributeValue = '';

  constructor(
    private readonly html: string,
    private readonly handler: MarkupHandler,
  ) {}

  ontext(start: number, end: number): void {
    this.handler.text(this.html.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.handler.text(String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase();
    this.attributes = undefined;
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase();
    this.attributeValue = '';
  }

  onattribdata(start: number, end: number): void {
    this.attributeValue += this.html.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.attributeValue += String.fromCodePoint(codePoint);
  }

  /** The first of two attributes of one name counts, as HTML says. */
  onattribend(): void {
    this.attributes ??= Object.create(null) as Record<string, string>;
    if (!(this.attributeName in this.attributes)) this.attributes[this.attributeName] = this.attributeValue;
  }

  onopentagend(): void {
    this.handler.open(this.name, this.attributes ?? NO_ATTRIBUTES);
  }

  onselfclosingtag(): void {
    this.onopentagend();
    if (!VOID_ELEMENTS.has(this.name)) this.handler.close(this.name);
  }

  onclosetag(start: number, end: number): void {
    this.handler.close(this.html.slice(start, end).toLowerCase());
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}
