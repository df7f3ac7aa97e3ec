import type { ChannelMessage } from './channel.js';

/** A name by the template of a destination (contracts `FileName`, `SubjectTemplate`). Values are letters, digits, `-` and `_` only: none can leave its folder or token. */
export function fillTemplate(template: string, message: ChannelMessage): string {
  const values: Record<string, string> = {
    articleId: message.articleId,
    revision: String(message.revision),
    slugline: message.slug,
    provider: message.provider,
    date: message.receivedAt.slice(0, 10),
    ending: message.ending,
  };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => safe(values[name] ?? ''));
}

function safe(value: string): string {
  return value.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '') || 'none';
}
