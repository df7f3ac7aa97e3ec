import { escapeMarkup } from '@wireroom/formats';
import type { ChannelMessage } from '../channel.js';

const ASK = 'Please remove it wherever you show it or keep it for use, and say so here:';

/** What a mail of a withdrawal ends with, where its recipients can confirm. */
export function confirmNote(link: string): string {
  return `${ASK}\n${link}\n`;
}

/** The same mail for who reads HTML, where a long link stays whole. */
export function confirmHtml(text: string, { headline, articleId }: ChannelMessage, link: string): string {
  const title = escapeMarkup(headline ?? `Article ${articleId}`);
  const address = escapeMarkup(link);
  return `<!doctype html>
<html>
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
<pre style="white-space: pre-wrap; font: inherit">${escapeMarkup(text)}</pre>
<p>${ASK}<br><a href="${address}">${address}</a></p>
</body>
</html>
`;
}
