// @ts-check
import { blocks } from '../story.mjs';

/** Copy as it is pasted into a mail: a date and section line, then the text. No guid, no headline. @type {import('./formats.mjs').Render} */
export function plainText([one]) {
  if (one === undefined) throw new Error('plain text takes one item');
  const date = one.versionCreated.toISOString().slice(0, 10);
  const lines = blocks(one.text).map(({ text }) => text);
  const initials = one.byline
    .split(' ')
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
  const last = lines.pop() ?? '';
  const body = [`date ${date} ${one.section}`, ...lines, `${last} (${initials})`, ...(one.aiNote ? [one.aiNote] : [])].join(
    '\n\n',
  );
  return { body: `${body}\n`, mediaType: 'text/plain; charset=utf-8' };
}
