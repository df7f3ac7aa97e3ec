import type { MailSettings } from '@wireroom/contracts';
import { deliveryIdOf } from '@wireroom/editorial';
import type { SendMailOptions } from 'nodemailer';
import type { ChannelMessage } from '../channel.js';
import { confirmHtml, confirmNote } from './confirm-note.js';
import { subjectOf } from './subject-of.js';

/**
 * The mail that carries a revision. Its Message-ID is the delivery's, so that a repeat is the same mail to whoever looks; it refers to
 * the mail of the article's first revision, so that clients keep them in one thread (RFC 5322, 3.6.4) even where that one was never sent.
 */
export function mailOf(settings: MailSettings, message: ChannelMessage): SendMailOptions {
  const { deliveryId, articleId, revision } = message;
  const messageId = (id: string) => `<${id}@${settings.from.slice(settings.from.lastIndexOf('@') + 1)}>`;
  const first = deliveryIdOf(settings.id, articleId, 1);
  const thread = deliveryId === first ? {} : { inReplyTo: messageId(first), references: messageId(first) };
  return {
    from: settings.from,
    to: settings.to,
    subject: subjectOf(message),
    messageId: messageId(deliveryId),
    ...thread,
    headers: {
      'X-Wireroom-Article': articleId,
      'X-Wireroom-Revision': String(revision),
      // RFC 3834: nobody is to answer that they are on holiday.
      'Auto-Submitted': 'auto-generated',
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...contentOf(settings, message),
  };
}

type Content = Pick<SendMailOptions, 'text' | 'html' | 'attachments'>;

/** Plain text is the mail; anything else is attached, its bytes as they are. */
function contentOf({ format }: MailSettings, message: ChannelMessage): Content {
  if (format === 'text') return toConfirm(message.bytes.toString('utf8'), message);
  const filename = `${message.slug || message.articleId}-r${message.revision}.${message.ending}`;
  return {
    ...toConfirm(noteOf(message, filename), message),
    attachments: [{ filename, content: message.bytes, contentType: message.mediaType, contentTransferEncoding: 'base64' }],
  };
}

/** A withdrawal that somebody is to confirm carries the link to do so, as text and as HTML. */
function toConfirm(text: string, message: ChannelMessage): Content {
  const link = message.obligation?.link;
  if (link === undefined) return { text };
  return { text: `${text.trimEnd()}\n\n${confirmNote(link)}`, html: confirmHtml(text, message, link) };
}

function noteOf(message: ChannelMessage, filename: string): string {
  const { headline, provider, receivedAt, revision, articleId, withdrawn } = message;
  const lines = [
    ...(headline === undefined ? [] : [headline, '']),
    ...(withdrawn ? ['The provider has withdrawn this article: do not use it.', ''] : []),
    `From: ${provider}`,
    `Received: ${receivedAt}`,
    `Revision: ${revision}`,
    `Article: ${articleId}`,
    '',
    `The article is attached as ${filename}.`,
  ];
  return `${lines.join('\n')}\n`;
}
