/** What one entry of an outline is. */
export const ELEMENT = 0;
export const ATTRIBUTE = 1;
export const TEXT = 2;
export const CDATA = 3;
/** Added to the kind of an attribute or text in which an ampersand occurs. */
export const WITH_REFERENCES = 4;

const KIND_BITS = 3;
/** Numbers by which an entry is described. */
const WIDTH = 4;

/**
 * Where everything in a document is: its elements with their attributes and texts, in document order and with what does not nest
 * mended, as offsets into the text. Sixteen bytes an entry, nothing copied.
 */
export class XmlOutline {
  private numbers = new Int32Array(WIDTH * 256);
  /** Number of entries. */
  length = 0;

  /** @returns the entry's index. An element's `end` and `next` are set when it ends. */
  add(kind: number, name: number, start: number, end: number): number {
    const from = this.length * WIDTH;
    if (from === this.numbers.length) this.grow();
    this.numbers[from] = (name << KIND_BITS) | kind;
    this.numbers[from + 1] = start;
    this.numbers[from + 2] = end;
    this.numbers[from + 3] = this.length + 1;
    return this.length++;
  }

  /** Sets where an element's text ends, and that what was added since is inside it. */
  endElement(index: number, end: number): void {
    this.numbers[index * WIDTH + 2] = end;
    this.numbers[index * WIDTH + 3] = this.length;
  }

  /** Forgets this entry and all after it. */
  cutBack(index: number): void {
    this.length = index;
  }

  kind(index: number): number {
    return (this.numbers[index * WIDTH] as number) & ((1 << KIND_BITS) - 1);
  }

  /** The number of an element's or attribute's name in the document's table. */
  name(index: number): number {
    return (this.numbers[index * WIDTH] as number) >> KIND_BITS;
  }

  start(index: number): number {
    return this.numbers[index * WIDTH + 1] as number;
  }

  end(index: number): number {
    return this.numbers[index * WIDTH + 2] as number;
  }

  /** The entry after this one and all that is inside it. */
  next(index: number): number {
    return this.numbers[index * WIDTH + 3] as number;
  }

  private grow(): void {
    const numbers = new Int32Array(this.numbers.length * 2);
    numbers.set(this.numbers);
    this.numbers = numbers;
  }
}
