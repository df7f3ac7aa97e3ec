// @ts-check
import { blocks } from '../story.mjs';
import { wrap } from './wrap.mjs';

const [SOH, STX, ETX, EOT] = ['\x01', '\x02', '\x03', '\x04'];
/** Two carriage returns gave teleprinters time. */
const LINE_END = '\r\r\n';
const LINE_LENGTH = 69;
const MONTHS = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
/** The agency's desks. @type {Readonly<Record<string, string>>} */
const CATEGORY = { Politik: 'pl', Wirtschaft: 'wi', Sport: 'sp', Wissenschaft: 'ws' };

/** IPTC 7901 as German agencies send it: framed messages in ISO 8859-1, one after the other. @type {import('./formats.mjs').Render} */
export function iptc7901(dispatches) {
  const body = Buffer.from(dispatches.map(message).join(''), 'latin1');
  return { body, mediaType: 'text/plain; charset=iso-8859-1' };
}

/** @param {import('../story.mjs').Dispatch} one */
function message(one) {
  const number = String(one.serial).padStart(4, '0');
  const words = one.text.trim().split(/\s+/).length;
  const category = CATEGORY[one.section] ?? 'vm';
  const header = [
    `bdt${number} ${Math.min(one.urgency, 6)} ${category} ${words}  ${one.provider} ${number}`,
    '',
    `${one.keywords.join('/')}/`,
  ];
  return [SOH, joined(header), STX, joined(textOf(one)), ETX, joined([dateTimeGroup(one.versionCreated)]), EOT].join('');
}

/** @param {import('../story.mjs').Dispatch} one */
function textOf({ signal, edNote, headline, byline, place, provider, text, aiNote }) {
  const head = signal === 'correction' ? wrap(`(Berichtigung: ${edNote})`, LINE_LENGTH) : signal === 'kill' ? ['STORNO'] : [];
  const copy = blocks(text).map(({ text: words }, at) => (at === 0 ? `${place} (${provider}) - ${words}` : words));
  const initials = byline.split(' ').map((word) => word.charAt(0).toLowerCase());
  return [
    ...head,
    ...wrap(`${headline} =`, LINE_LENGTH),
    '',
    `   Von ${byline}`,
    '',
    ...[...copy, ...(aiNote ? [aiNote] : [])].flatMap((paragraph) => wrap(`   ${paragraph}`, LINE_LENGTH)),
    '',
    `${provider} ${initials.join('')}`,
    '',
  ];
}

/** `011830 GMT Mrz 26`. @param {Date} date */
function dateTimeGroup(date) {
  const [, day, time] = /-(\d{2})T(\d{2}:\d{2})/.exec(date.toISOString()) ?? [];
  return `${day}${time?.replace(':', '')} GMT ${MONTHS[date.getUTCMonth()]} ${String(date.getUTCFullYear()).slice(2)}`;
}

/** @param {readonly string[]} lines */
function joined(lines) {
  return lines.map((line) => line + LINE_END).join('');
}
