import { decodeHTMLStrict } from 'entities';
import type { RepairLog } from '../repair-log.js';
import type { OwnEntities } from './own-entities.js';

const REFERENCE = /&(?:#x([0-9a-f]+);|#(\d+);|([a-z][\w.-]*);)?/gi;

/** What a document's text is read with: its own entities, and where mending is counted. */
export interface ReferenceContext {
  readonly own?: OwnEntities;
  /** A DOCTYPE may declare HTML's named characters, so that they are no fault. */
  readonly hasDoctype: boolean;
  readonly repairs: RepairLog;
}

/** Replaces references in XML text. What is no reference stays as written: publishers forget to escape `&`. */
export function decodeReferences(text: string, context: ReferenceContext): string {
  return text.replace(REFERENCE, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    switch (name) {
      case 'lt':
        return '<';
      case 'gt':
        return '>';
      case 'amp':
        return '&';
      case 'quot':
        return '"';
      case 'apos':
        return "'";
      case undefined:
        return hex === undefined && decimal === undefined
          ? bare(whole, context)
          : numbered(whole, hex === undefined ? Number(decimal) : Number.parseInt(hex, 16), context);
      default:
        return named(whole, name, context);
    }
  });
}

function named(whole: string, name: string, context: ReferenceContext): string {
  const own = context.own?.expand(name);
  if (own !== undefined) return own;
  const html = decodeHTMLStrict(whole);
  if (html === whole) return bare(whole, context);
  if (!context.hasDoctype) context.repairs.note('entity-undeclared', whole);
  return html;
}

/** Numbers 128 to 159 mean windows-1252 to everybody who writes them, and to HTML (Living Standard §13.2.5.80). */
function numbered(whole: string, code: number, context: ReferenceContext): string {
  if (code >= 0x80 && code <= 0x9f) {
    context.repairs.note('reference-windows-1252', whole);
    return decodeHTMLStrict(whole);
  }
  if (isXmlCharacter(code)) return String.fromCodePoint(code);
  context.repairs.note('reference-invalid', whole);
  return '';
}

function bare(whole: string, context: ReferenceContext): string {
  context.repairs.note('ampersand-unescaped', whole);
  return whole;
}

/** XML 1.0 §2.2, production 2. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
