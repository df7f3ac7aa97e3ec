import type { Block, Inline, Mark } from '@wireroom/contracts';

/** Font codes: upper and lower rail (emphasis on and off), fonts 1, 2, 3 of ISO-IR 26: normal, italic, bold. */
const FONT = /[\x0e\x0f\x11-\x13]/;
const ALL_FONTS = /[\x0e\x0f\x11-\x13]/g;
const MARK_OF_FONT: Readonly<Record<string, 'emphasis' | 'strong' | undefined>> = {
  '\x0e': 'emphasis',
  '\x12': 'emphasis',
  '\x13': 'strong',
};

export function withoutFonts(text: string): string {
  return FONT.test(text) ? text.replace(ALL_FONTS, '') : text;
}

/** `Place (agency) - `, at which steps look for a dateline. */
const DATELINE = /^[^)\n]{0,100}\)\s*[\x0e\x0f\x11-\x13]*\s*(?:--|[–—=-])/;

/** Takes font codes off a dateline and off a paragraph that is in one font as a whole: there they would hide what it is. */
export function withoutOuterFonts(paragraph: string): string {
  if (!FONT.test(paragraph)) return paragraph;
  const text = paragraph.replace(DATELINE, withoutFonts);
  if (!FONT.test(text[0] ?? '')) return text;
  const next = text.slice(1).search(FONT);
  return next < 0 || next === text.length - 2 ? withoutFonts(text) : text;
}

/** Blocks whose font codes became marks. */
export function fontMarks(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return FONT.test(block.text) ? { ...block, ...inlineWithMarks(block) } : block;
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => (FONT.test(item.text) ? { ...item, ...inlineWithMarks(item) } : item)),
      };
    case 'preformatted':
      return { ...block, text: withoutFonts(block.text) };
    case 'figure':
      return withoutFontsIn(block);
    default:
      return block;
  }
}

function withoutFontsIn(block: Extract<Block, { type: 'figure' }>): Block {
  const { caption, credit } = block;
  return {
    ...block,
    ...(caption === undefined ? {} : { caption: withoutFonts(caption) }),
    ...(credit === undefined ? {} : { credit: withoutFonts(credit) }),
  };
}

function inlineWithMarks({ text, marks = [] }: Inline): Inline {
  const fonts: Mark[] = [];
  const offsets = new Map<number, number>();
  const wanted = new Set(marks.flatMap(({ start, end }) => [start, end]));
  let plain = '';
  let open: { type: 'emphasis' | 'strong'; start: number } | undefined;
  for (let at = 0; at <= text.length; at++) {
    if (wanted.has(at)) offsets.set(at, plain.length);
    const character = text[at];
    if (character !== undefined && !FONT.test(character)) {
      plain += character;
      continue;
    }
    if (open !== undefined && open.start < plain.length) fonts.push({ type: open.type, start: open.start, end: plain.length });
    const type = MARK_OF_FONT[character ?? ''];
    open = type === undefined ? undefined : { type, start: plain.length };
  }
  const links = marks.map((mark) => ({ ...mark, start: offsets.get(mark.start)!, end: offsets.get(mark.end)! }));
  const all = [...links, ...fonts.filter((font) => links.every((link) => !crosses(link, font)))];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  return all.length === 0 ? { text: plain } : { text: plain, marks: all };
}

function crosses(a: Mark, b: Mark): boolean {
  return a.start < b.end && b.start < a.end && !(a.start <= b.start && b.end <= a.end) && !(b.start <= a.start && a.end <= b.end);
}
