import type { Mark } from '@wireroom/contracts';
import { LATIN1_LETTERS } from './latin1-letters.js';

/** What stands for a sign that nothing else can stand for. */
export const UNKNOWN = '?';

/**
 * Text in ISO 8859-1: signs that it lacks become letters that stand for them, letters with accents that it lacks lose the accents. A sign
 * that nothing stands for becomes a question mark; `onLost` is called for each.
 */
export function toLatin1(text: string, onLost: () => void = ignore): string {
  if (!/[^\0-\xff]/.test(text)) return text;
  return text.normalize('NFC').replace(/[^\0-\xff]/gu, (sign) => {
    const stands = standsFor(sign);
    if (stands === undefined) onLost();
    return stands ?? UNKNOWN;
  });
}

function standsFor(sign: string): string | undefined {
  const letter = LATIN1_LETTERS.get(sign);
  if (letter !== undefined) return letter;
  const plain = sign.normalize('NFKD').replace(/[\p{M}\p{Cf}]+/gu, '');
  // A sign that is nothing but an accent over a space leaves nothing to read.
  if (plain === sign || (plain.trim() === '' && /[^\s\p{Z}\p{M}\p{Cf}]/u.test(sign))) return undefined;
  const parts = [...plain].map((part) => (part <= '\xff' ? part : LATIN1_LETTERS.get(part)));
  return parts.includes(undefined) ? undefined : parts.join('');
}

function ignore(): void {}

/** Plain data with all its texts in ISO 8859-1; marks move with their texts, addresses keep what they mean. */
export function inLatin1<T>(value: T, onLost: () => void): T {
  if (typeof value === 'string') return toLatin1(value, onLost) as T;
  if (Array.isArray(value)) return value.map((entry) => inLatin1(entry, onLost)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Record<string, unknown>;
  const read: Record<string, unknown> = {};
  for (const name in members) {
    const member = members[name];
    read[name] = name === 'href' && typeof member === 'string' ? asciiAddress(member) : inLatin1(member, onLost);
  }
  const { text, marks } = members as { text?: unknown; marks?: unknown };
  return (typeof text === 'string' && Array.isArray(marks) ? { ...read, ...withMarks(text, marks as Mark[]) } : read) as T;
}

function asciiAddress(href: string): string {
  return href.replace(/[^\0-\x7f]/gu, (sign) => (/\p{Cs}/u.test(sign) ? UNKNOWN : encodeURIComponent(sign)));
}

/** The text piece by piece between the ends of its marks, so that they can be found again. */
function withMarks(text: string, marks: readonly Mark[]): { text: string; marks: Mark[] } {
  const ends = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const moved = new Map<number, number>();
  let written = '';
  let position = 0;
  for (const end of ends) {
    written += toLatin1(text.slice(position, end));
    position = end;
    moved.set(end, written.length);
  }
  written += toLatin1(text.slice(position));
  return {
    text: written,
    marks: marks.map((mark) => ({
      ...mark,
      start: moved.get(mark.start)!,
      end: moved.get(mark.end)!,
      ...(mark.href === undefined ? {} : { href: asciiAddress(mark.href) }),
    })),
  };
}
