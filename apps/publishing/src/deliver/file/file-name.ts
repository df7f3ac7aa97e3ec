import type { ChannelMessage } from '../channel.js';

/** A file's path below its folder, by the template of the destination (contract `FileName`). Values can neither leave the folder nor hide a file. */
export function fileName(template: string, message: ChannelMessage): string {
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
