import { decodeHTMLStrict } from 'entities';
import type { RepairLog } from '../repair-log.js';
import type { OwnEntities } from './own-entities.js';

const NUMBER = /^#(?:x([0-9a-f]+)|(\d+))$/i;
const NAME = /^[a-z][\w.-]*$/i;
/** The longest name that HTML has for a character has 31 letters; no document's own is longer than this. */
const LONGEST_NAME = 64;
const SEMICOLON = 0x3b;

/** What a document's text is read with: its own entities, and where mending is counted. */
export interface ReferenceContext {
  readonly own?: OwnEntities;
  /** A DOCTYPE may declare HTML's named characters, so that they are no fault. */
  readonly hasDoctype: boolean;
  readonly repairs: RepairLog;
}

/** One of the five that XML itself knows, and how long its reference is. */
interface Predefined {
  readonly value: string;
  readonly length: number;
}

const LESS: Predefined = { value: '<', length: 4 };
const GREATER: Predefined = { value: '>', length: 4 };
const AMPERSAND: Predefined = { value: '&', length: 5 };
const QUOTE: Predefined = { value: '"', length: 6 };
const APOSTROPHE: Predefined = { value: "'", length: 6 };

/**
 * Replaces references in XML text. What is no reference stays as written: publishers forget to escape `&`.
 * Escaped HTML is full of them, so this goes from one to the next without a regular expression, and cuts no name of the five.
 */
export function decodeReferences(text: string, context: ReferenceContext): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const predefined = predefinedAt(text, at);
    if (predefined !== undefined) {
      parts.push(text.slice(from, at), predefined.value);
      from = at + predefined.length;
      continue;
    }
    const ahead = text.slice(at + 1, at + 1 + LONGEST_NAME);
    const length = ahead.indexOf(';');
    const value = length < 0 ? undefined : looked(ahead.slice(0, length), context);
    if (value === undefined) context.repairs.note('ampersand-unescaped', text.slice(at, at + 16));
    parts.push(text.slice(from, at), value ?? '&');
    from = at + 1 + (value === undefined ? 0 : length + 1);
  }
  parts.push(text.slice(from));
  return parts.join('');
}

function predefinedAt(text: string, at: number): Predefined | undefined {
  switch (text.charCodeAt(at + 1)) {
    case 0x6c:
      return text.charCodeAt(at + 2) === 0x74 && text.charCodeAt(at + 3) === SEMICOLON ? LESS : undefined;
    case 0x67:
      return text.charCodeAt(at + 2) === 0x74 && text.charCodeAt(at + 3) === SEMICOLON ? GREATER : undefined;
    case 0x71:
      return text.startsWith('uot;', at + 2) ? QUOTE : undefined;
    case 0x61:
      if (text.charCodeAt(at + 2) === 0x6d) return text.startsWith('p;', at + 3) ? AMPERSAND : undefined;
      return text.startsWith('pos;', at + 2) ? APOSTROPHE : undefined;
    default:
      return undefined;
  }
}

/** What a reference that is not predefined stands for; undefined where it is none. */
function looked(name: string, context: ReferenceContext): string | undefined {
  const number = NUMBER.exec(name);
  if (number !== null)
    return numbered(name, number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16), context);
  return NAME.test(name) ? named(name, context) : undefined;
}

function named(name: string, context: ReferenceContext): string | undefined {
  const own = context.own?.expand(name);
  if (own !== undefined) return own;
  const written = `&${name};`;
  const html = decodeHTMLStrict(written);
  if (html === written) return undefined;
  if (!context.hasDoctype) context.repairs.note('entity-undeclared', written);
  return html;
}

/** Numbers 128 to 159 mean windows-1252 to everybody who writes them, and to HTML (Living Standard §13.2.5.80). */
function numbered(name: string, code: number, context: ReferenceContext): string {
  if (code >= 0x80 && code <= 0x9f) {
    context.repairs.note('reference-windows-1252', `&${name};`);
    return decodeHTMLStrict(`&${name};`);
  }
  if (isXmlCharacter(code)) return String.fromCodePoint(code);
  context.repairs.note('reference-invalid', `&${name};`);
  return '';
}

/** XML 1.0 §2.2, production 2. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
