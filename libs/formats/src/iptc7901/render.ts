import type { Article } from '@wireroom/contracts';
import { changedAt, headlineOf } from '../outgoing/facts-of.js';
import { articleToPlain, type PlainArticle } from '../plain/article-to-plain.js';
import type { ArticleWriter, Rendering } from '../rendering.js';
import { CATEGORY_SCHEME } from './adapt.js';
import { AFTER_HEADLINE, INDENT, OWN_INFORMATION, OWN_SOURCE } from './own-message.js';
import { inLatin1, toLatin1 } from './to-latin1.js';
import { LINE_LENGTH, wrapLines } from './wrap-lines.js';

const [SOH, STX, ETX, EOT] = ['\x01', '\x02', '\x03', '\x04'];
/** Two carriage returns gave the carriages of teleprinters the time that they took (§5.1). */
const LINE_END = '\r\r\n';
/** Of an article without priority and urgency: normal. */
const NORMAL_PRIORITY = '4';
/** Of an article that did not come with a category of this standard. */
const GENERAL = 'gen';

/** IPTC 7901 (rev. 5) for those who still print it, in lines of 69 characters. Documented in this folder's README. */
export const iptc7901Writer: ArticleWriter<'iptc7901'> = {
  name: 'iptc7901',
  title: 'IPTC 7901',
  mediaType: 'text/vnd.iptc-7901; charset=iso-8859-1',
  ending: 'txt',
  encoding: 'latin1',
  article(rendering: Rendering): string {
    let lost = 0;
    const readable = inLatin1(rendering, () => lost++);
    const plain = articleToPlain(readable);
    const head = lost === 0 ? plain.head : [...plain.head, `Lost signs: ${lost}, each shown as a question mark`];
    const { article } = readable;
    return (
      SOH +
      lines([headerLine(article, plain), keywordLine(article)]) +
      STX +
      textOf({ ...plain, head }) +
      ETX +
      lines([dateTimeGroup(changedAt(article))]) +
      EOT
    );
  },
};

function lines(all: readonly string[]): string {
  return all.map((line) => line + LINE_END).join('');
}

/** Source and number, priority, category, words, optional information (§4). The number is the revision's. */
function headerLine(article: Article, { copy }: PlainArticle): string {
  const number = String(article.revision % 10_000).padStart(4, '0');
  const words = copy.flat().reduce((count, line) => count + (line.match(/\S+/g)?.length ?? 0), 0);
  return `${OWN_SOURCE}${number} ${priorityOf(article)} ${categoryOf(article)} ${words} ${OWN_INFORMATION}`;
}

function priorityOf({ priority, urgency }: Article): string {
  if (priority !== undefined && /^[1-6]$/.test(priority)) return priority;
  return urgency === undefined ? NORMAL_PRIORITY : String(Math.min(urgency, 6));
}

function categoryOf({ subjects }: Article): string {
  return subjects.find(({ scheme, code }) => scheme === CATEGORY_SCHEME && /^[A-Za-z]{1,3}$/.test(code ?? ''))?.code ?? GENERAL;
}

/** Keywords, ended by a slash (§4.12). */
function keywordLine(article: Article): string {
  const words = toLatin1(article.slugline ?? headlineOf(article)).replace(/[^\x20-\x7e\xa0-\xff]+/g, ' ');
  return `${words.replace(/\/+$/, '').slice(0, LINE_LENGTH - 1)}/`;
}

function textOf({ head, headline, copy, facts }: PlainArticle): string {
  const blocks = [
    wrapLines(head),
    ...(headline === undefined ? [] : [wrapLines([headline + AFTER_HEADLINE])]),
    ...copy.map((block) => wrapLines(indented(block))),
    wrapLines(facts),
  ];
  return blocks.map(lines).join(LINE_END);
}

/** What begins like no other block is a paragraph. */
function indented(block: readonly string[]): readonly string[] {
  const [first = '', ...others] = block;
  const isParagraph = !/^(?:[#>|\s]|- |\d{1,9}\. |\[(?:Picture|Embedded)\]$|Table: )/.test(first);
  return isParagraph ? [INDENT + first, ...others] : block;
}

/** `131137 GMT Nov 13` (§6.2). */
function dateTimeGroup(instant: string): string {
  const [, day, month, year, time] = /^\w{3}, (\d{2}) (\w{3}) \d{2}(\d{2}) (\d{2}:\d{2})/.exec(new Date(instant).toUTCString())!;
  return `${day}${time!.replace(':', '')} GMT ${month} ${year}`;
}
