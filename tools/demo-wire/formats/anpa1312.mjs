// @ts-check
import { blocks } from '../story.mjs';
import { wrap } from './wrap.mjs';

const [SYN, SOH, STX, ETX, EOT, FF, US] = ['\x16\x16', '\x01', '\x02', '\x03', '\x04', '\x0c', '\x1f'];
/** Device controls 3 and 1: body type, text. */
const BODY_TEXT = '\x13\x11';
const LINE_END = '\r\n';
const LINE_LENGTH = 78;
/** Flash, bulletin, urgent, rush, deferred; what can wait is sent whenever the line is free. */
const PRIORITY = ['f', 'b', 'u', 'r', 'd'];
/** Service and category letters by section; `a` is the main wire and national copy. @type {Readonly<Record<string, string>>} */
const LETTER = { Sport: 's', Business: 'f', Entertainment: 'e' };

/** ANPA 1312 (89-3) as American agencies send it: framed messages in seven bits. @type {import('./formats.mjs').Render} */
export function anpa1312(dispatches) {
  return { body: Buffer.from(dispatches.map(message).join(''), 'latin1'), mediaType: 'application/octet-stream' };
}

/** @param {import('../story.mjs').Dispatch} one */
function message(one) {
  const letter = LETTER[one.section] ?? 'a';
  const [, month, day, time] = /-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(one.versionCreated.toISOString()) ?? [];
  const year = String(one.versionCreated.getUTCFullYear()).slice(2);
  const words = one.text.trim().split(/\s+/).length;
  const keyword = one.slug.replace(/(?<![a-z])[a-z]/g, (first) => first.toUpperCase());
  const number = String(one.serial % 10_000).padStart(4, '0');
  return [
    `${SYN}${SOH}${letter}${number}${US}-----`,
    `${PRIORITY[one.urgency - 1] ?? 'w'} ${letter}${BODY_TEXT} BC-${keyword} ${month}-${day} ${String(words).padStart(4, '0')}`,
    `${STX}^BC-${keyword},${words}<`,
    ...textOf(one),
    '',
    `\t   ${ETX}NW-WF-${month}-${day}-${year} ${time?.replace(':', '')}GMT<`,
    '',
    FF,
    EOT,
  ].join(LINE_END);
}

/** @param {import('../story.mjs').Dispatch} one */
function textOf({ headline, byline, edNote, place, provider, text }) {
  const heads = [headline, ...(edNote ? [`Eds: ${edNote}`] : []), `By ${byline}`].map((line) => `^${sevenBits(line)}<`);
  const copy = blocks(text).flatMap(({ type, text: words }, at) => {
    if (type === 'heading') return [`^${sevenBits(words)}<`];
    const dateline = at === 0 ? `${place} (${provider}) _ ` : '';
    const lines = wrap(sevenBits(dateline + words), LINE_LENGTH);
    return lines.map((line, row) => `${row === 0 ? '\t   ' : ''}${line}${row === lines.length - 1 ? '<' : ''}`);
  });
  return [...heads, ...copy];
}

/** Quotation marks are two accents or two apostrophes; letters lose what seven bits have no place for. @param {string} text */
function sevenBits(text) {
  let isOpen = false;
  const quoted = text.replaceAll('"', () => {
    isOpen = !isOpen;
    return isOpen ? '``' : "''";
  });
  return quoted.normalize('NFKD').replace(/[^\x20-\x7e]/g, '');
}
