import type { CopyState, CopyStatus, SentRevision } from '@wireroom/contracts';
import { timeText } from './time-text.js';

const SENTENCES: Readonly<Record<CopyState, string>> = {
  current: 'This is the newest that went out.',
  outdated: 'Newer revisions have gone out.',
  corrected: 'It has been corrected.',
  withdrawn: 'The article is withdrawn: no copy may be used.',
  reopened: 'It was withdrawn; the newest revision may be used again.',
  ahead: 'It is newer than all that went out.',
  unknown: 'Nothing is known of it.',
};

/** How a copy stands, and what followed it: a line for each revision. */
export function copyText({ articleId, revision, status, since, newest, followed }: CopyStatus): string {
  const asked = revision === undefined ? '' : `, revision ${revision}`;
  const when = since === undefined ? '' : ` since ${timeText(since)}`;
  const lines = followed.length > 0 ? followed.map((each) => `  followed by ${revisionText(each)}`) : [];
  const last = followed.length === 0 && newest !== undefined ? [`  newest: ${revisionText(newest)}`] : [];
  return `${[`article ${articleId}${asked}: ${status}${when}`, SENTENCES[status], ...lines, ...last].join('\n')}\n`;
}

function revisionText({ revision, at, pubStatus, signals }: SentRevision): string {
  const what = [pubStatus, signals === undefined ? 'no longer kept' : signals.join(', '), timeText(at)];
  return [`revision ${revision}`, ...what.filter((each) => each !== undefined && each !== '')].join(', ');
}
