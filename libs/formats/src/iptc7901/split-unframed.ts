import { formatsFault } from '../formats-faults.js';
import { MAX_ITEMS } from '../limits.js';
import { headerOf, isFullHeader, linesOf, type WireMessage } from './parse.js';

/** `NNNN` and `./.` end a message of a teleprinter (F.1 §A1), the latter with the initials of who sent it. */
const END = /^(?:NNNN|\.\/\.(?<initials>[A-Z]{2,4})?)\s*$/;
/** `310001 JUL 97`: the time of transmission below the end. */
const TIME = /^\d{6}\s+(?:[A-Z]{1,5}\s+)?\p{L}{3,9}\.?\s+\d{2}(?:\d{2})?\s*$/u;

/** Messages without control codes: each begins with a header in full and ends with a mark, or where the next one begins. */
export function splitUnframed(text: string): WireMessage[] {
  const messages: { header: string; lines: string[]; trailer: string[]; ended: boolean }[] = [];
  for (const line of linesOf(text)) {
    const trimmed = line.trim();
    if (isFullHeader(trimmed)) {
      if (messages.length >= MAX_ITEMS)
        throw formatsFault('limit-exceeded', { limit: 'items of a document', allowed: MAX_ITEMS });
      messages.push({ header: trimmed, lines: [], trailer: [], ended: false });
      continue;
    }
    const current = messages[messages.length - 1];
    if (current === undefined) continue;
    const end = END.exec(trimmed);
    if (end !== null) {
      const initials = end.groups?.['initials'];
      if (initials !== undefined) current.lines.push('', initials);
      current.ended = true;
    } else if (TIME.test(trimmed) && (current.ended || current.lines.length > 0)) current.trailer.push(trimmed);
    else if (!current.ended) current.lines.push(line);
  }
  return messages.map(({ header, lines, trailer }) => ({
    header: headerOf(header),
    headerLines: [],
    lines,
    trailer: trailer.join(' '),
    repairs: [{ code: 'frame-mended', detail: 'no control codes' }],
  }));
}
