import { expect, it } from '@jest/globals';
import { MailSettings } from '@wireroom/contracts';
import { readDocument, writers } from '@wireroom/formats';
import { anArticle } from '@wireroom/testkit';
import { channelMessage } from '../channel-contract.fixture.js';
import { mailOf } from './mail-of.js';

const LINK = 'https://wire.example/v1/obligations/1/confirmation?token=a&b';
const article = anArticle({ pubStatus: 'canceled', revision: 2, headline: 'Bridge <closed>' });

function mailed(format: string, link?: string) {
  const given = { id: 'mail', type: 'mail', host: 'mail.example', from: 'wire@northwire.example', to: ['desk@skarholm.example'] };
  const { id: articleId, revision, headline } = article;
  const bytes = Buffer.from(writers.text.article({ article, annotations: [] }));
  const obligation = { id: 'o', link };
  const message = channelMessage({ articleId, revision, headline, bytes, ending: 'txt', withdrawn: true, obligation });
  const { text, html, attachments } = mailOf(MailSettings.parse({ ...given, format }), message);
  return { text: String(text), html: html?.toString(), attachments };
}

it('ends a withdrawal with the link, in text and in HTML, and is still read as the article that it is', async () => {
  const { text, html } = mailed('text', LINK);
  expect(text.endsWith(`\n${LINK}\n`)).toBe(true);
  expect(html).toContain('<a href="https://wire.example/v1/obligations/1/confirmation?token=a&amp;b">');
  expect(html).toContain('Bridge &lt;closed&gt;');
  const { items } = await readDocument(Buffer.from(text));
  expect(items).toMatchObject([
    { item: { guid: `urn:uuid:${article.id}`, providerVersion: '2', pubStatus: 'canceled', repairs: [] } },
  ]);
});

it('has the link beside an attached article as well', () => {
  const { text, html, attachments } = mailed('ninjs', LINK);
  expect(text).toContain(`The article is attached as BRIDGE-r2.txt.\n`);
  expect(text).toContain(LINK);
  expect(html).toContain('do not use it');
  expect(attachments).toHaveLength(1);
});

it.each(['text', 'ninjs'])('asks for nothing where there is no link (%s)', (format) => {
  const { text, html } = mailed(format);
  expect([html, text.includes('Please remove it')]).toEqual([undefined, false]);
});
