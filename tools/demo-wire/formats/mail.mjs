// @ts-check
import { blocks } from '../story.mjs';
import { nitf } from './nitf.mjs';

/** A correspondent's mail to the desk: the copy as its text, quoted-printable, with a signature. @type {import('./formats.mjs').Render} */
export function plainMail([one]) {
  if (one === undefined) throw new Error('a mail takes one item');
  const copy = blocks(one.text).map(({ text }, at) =>
    at === 0 ? `${one.place.toUpperCase()} (${one.provider}) - ${text}` : text,
  );
  const signature = `-- \n${one.byline}\n${one.provider}, ${one.place}`;
  const body = [
    ...headerOf(one, one.headline),
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable([...copy, signature].join('\n\n')),
    '',
  ].join('\r\n');
  return { body, mediaType: 'message/rfc822' };
}

/** An agency's mail with the story as a file in NITF, and a word to go with it. @type {import('./formats.mjs').Render} */
export function mailWithNitf([one], context) {
  if (one === undefined) throw new Error('a mail takes one item');
  const file = Buffer.from(nitf([one], context).body).toString('base64');
  const body = [
    ...headerOf(one, `Copy: ${one.slug}`),
    'Content-Type: multipart/mixed; boundary="=_wire"',
    '',
    '--=_wire',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'Our line is down. Please find the story attached.',
    '',
    '--=_wire',
    `Content-Type: application/nitf+xml; name="${one.slug}.xml"`,
    `Content-Disposition: attachment; filename="${one.slug}.xml"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(file.match(/.{1,76}/g) ?? []),
    '--=_wire--',
    '',
  ].join('\r\n');
  return { body, mediaType: 'message/rfc822' };
}

/**
 * @param {import('../story.mjs').Dispatch} one
 * @param {string} subject
 */
function headerOf({ byline, provider, guid, versionCreated }, subject) {
  return [
    `From: ${encodedWords(byline)} <copy@${provider}.example>`,
    `Organization: ${provider}`,
    'To: desk@newsroom.example',
    `Date: ${versionCreated.toUTCString().replace('GMT', '+0000')}`,
    `Subject: ${encodedWords(subject)}`,
    `Message-ID: <${guid.split(':').slice(2).join('.')}@${provider}.example>`,
    'MIME-Version: 1.0',
  ];
}

/** Words of RFC 2047 where a header's text is not ASCII; a word holds whole characters and at most 75 of its own. @param {string} text */
function encodedWords(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const parts = text.match(/.{1,18}/gsu) ?? [];
  return parts.map((part) => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}

/** RFC 2045 §6.7. @param {string} text */
function quotedPrintable(text) {
  return text
    .split('\n')
    .map((line) => (line.endsWith(' ') ? `${softLines(line.slice(0, -1))}=20` : softLines(line)))
    .join('\r\n');
}

/** @param {string} line */
function softLines(line) {
  /** @type {string[]} */
  const lines = [''];
  for (const character of line) {
    const last = lines.at(-1) ?? '';
    const isPlain = /[\x20-\x3c\x3e-\x7e]/.test(character);
    const bytes = [...Buffer.from(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
    const written = isPlain ? character : bytes.join('');
    if (last.length + written.length > 75) lines.push(written);
    else lines[lines.length - 1] = last + written;
  }
  return lines.join('=\r\n');
}
