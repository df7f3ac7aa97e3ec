import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { Tokenizer } from 'htmlparser2';
import { VOID_ELEMENTS } from './element-roles.js';

export type Attributes = Readonly<Record<string, string>>;

/** What happens in a piece of HTML, in document order. Names come in lower case, text with its references decoded. */
export interface MarkupHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements in which a `&` is only itself (Living Standard §13.2.5.2 and following, raw text). */
const RAW_TEXT_ELEMENTS: ReadonlySet<string> = new Set('script style iframe noembed noframes xmp plaintext'.split(' '));

const NO_ATTRIBUTES: Attributes = Object.freeze({});

/**
 * Reads HTML with htmlparser2's tokenizer and tells a handler. Only the tokenizer: htmlparser2's own element stack costs time
 * that grows with the square of the depth on hostile input, and the handlers here keep bounded stacks of what matters to them.
 * `<x/>` counts as closed, because feeds carry XHTML. Comments, declarations and CDATA sections say nothing.
 * References are decoded here, where there is a `&`: the tokenizer searches text for `<` alone, which is twice as fast.
 */
export function readMarkup(html: string, handler: MarkupHandler): void {
  const tokenizer = new Tokenizer({ decodeEntities: false, recognizeSelfClosing: true }, new TokenListener(html, handler));
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
    const text = this.html.slice(start, end);
    this.handler.text(text.includes('&') && !RAW_TEXT_ELEMENTS.has(this.name) ? decodeHTML(text) : text);
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

  /** The first of two attributes of one name counts, as HTML says. */
  onattribend(): void {
    this.attributes ??= Object.create(null) as Record<string, string>;
    if (this.attributeName in this.attributes) return;
    const value = this.attributeValue;
    this.attributes[this.attributeName] = value.includes('&') ? decodeHTMLAttribute(value) : value;
  }

  onopentagend(): void {
    this.handler.open(this.name, this.attributes ?? NO_ATTRIBUTES);
  }

  onselfclosingtag(): void {
    this.onopentagend();
    const { name } = this;
    this.name = '';
    if (!VOID_ELEMENTS.has(name)) this.handler.close(name);
  }

  onclosetag(start: number, end: number): void {
    this.name = '';
    this.handler.close(this.html.slice(start, end).toLowerCase());
  }

  ontextentity(): void {}
  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}
