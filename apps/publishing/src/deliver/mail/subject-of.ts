import type { ChannelMessage } from '../channel.js';

/** Characters of a subject, its head included: mail programs show less. */
const SUBJECT_CHARACTERS = 200;

/** What an editor sees in the list of mails: what kind of change it is, the slugline, the headline. */
export function subjectOf(message: ChannelMessage): string {
  const title = [message.slugline, message.headline].map(onOneLine).filter((part) => part !== '');
  const subject = [headOf(message), [...new Set(title)].join(' - ') || `Article ${message.articleId}`].filter(Boolean).join(': ');
  return [...subject].slice(0, SUBJECT_CHARACTERS).join('');
}

function headOf({ withdrawn, signals, revision }: ChannelMessage): string {
  if (withdrawn) return signals.includes('withhold') ? 'WITHHOLD' : 'KILL';
  if (signals.includes('correction')) return 'CORRECTION';
  if (signals.includes('advisory')) return 'ADVISORY';
  return signals.includes('update') || revision > 1 ? 'UPDATE' : '';
}

/** Control characters have no place in a header (RFC 5322, 2.2), least of all ends of line. */
function onOneLine(text: string | undefined): string {
  return (text ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
