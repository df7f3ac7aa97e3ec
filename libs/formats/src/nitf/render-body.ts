import type { Article, Author } from '@wireroom/contracts';
import { escapeMarkup } from '../markup/escape-markup.js';
import { isWithdrawn, publicNotes } from '../outgoing/facts-of.js';
import { xml, xmlAround, xmlAttributes } from '../outgoing/xml.js';
import { SIGN_OFF_CLASS } from './asides.js';
import { AUTHORS_CLASS } from './authors-of.js';
import { nitfDate } from './nitf-date.js';
import { renderBlocks } from './render-blocks.js';
import { renderLines } from './render-inline.js';
import { MediaElements } from './render-media.js';

/** What readers see. Of what was withdrawn neither abstract nor text nor media go out. */
export function renderBody(article: Article): string {
  const withdrawn = isWithdrawn(article);
  const head = xmlAround(
    'body.head',
    hedline(article) +
      notes(article) +
      bylines(article) +
      xml('distributor', article.infoSource) +
      dateline(article) +
      (withdrawn || article.abstract === undefined ? '' : `<abstract><p>${renderLines(article.abstract)}</p></abstract>`),
  );
  const content = withdrawn ? '' : contentOf(article);
  return `<body>${head}<body.content>${content}</body.content>${xmlAround('body.end', signOff(article))}</body>`;
}

function contentOf(article: Article): string {
  const media = new MediaElements(article);
  return renderBlocks(article.body, (figure) => media.figure(figure)) + media.rest();
}

/** NITF has no second headline without a first. */
function hedline({ headline, subheadline }: Article): string {
  if (headline === undefined && subheadline === undefined) return '';
  return `<hedline><hl1>${escapeMarkup(headline ?? '')}</hl1>${xml('hl2', subheadline)}</hedline>`;
}

/** A publishable advisory is what readers may see. */
function notes(article: Article): string {
  const written = publicNotes(article).map((text) => note('editorsnote', text));
  if (article.copyrightNotice !== undefined) written.push(note('cpyrt', article.copyrightNotice));
  return written.join('');
}

function note(noteclass: 'editorsnote' | 'cpyrt', text: string): string {
  return `<note noteclass="${noteclass}" type="pa"><body.content><p>${renderLines(text)}</p></body.content></note>`;
}

/** The byline with its authors marked in it, or both apart where it does not name them all. */
function bylines({ byline, authors }: Article): string {
  const marked = byline === undefined ? undefined : markedByline(byline, authors);
  if (marked !== undefined) return `<byline>${marked}</byline>`;
  const persons = authors.map(person).join(', ');
  return xml('byline', byline) + (persons === '' ? '' : `<byline class="${AUTHORS_CLASS}">${persons}</byline>`);
}

function markedByline(byline: string, authors: readonly Author[]): string | undefined {
  let written = '';
  let from = 0;
  for (const author of authors) {
    const at = byline.indexOf(author.name, from);
    if (at < 0) return undefined;
    written += escapeMarkup(byline.slice(from, at)) + person(author);
    from = at + author.name.length;
  }
  return written + escapeMarkup(byline.slice(from));
}

function person({ name, role, uri, email }: Author): string {
  return (
    `<person>${escapeMarkup(name)}${role === undefined ? '' : xml('function', undefined, { value: role })}</person>` +
    (uri === undefined ? '' : xml('virtloc', undefined, { value: uri })) +
    (email === undefined ? '' : xml('virtloc', undefined, { value: `mailto:${email}` }))
  );
}

/** The place is marked in the text where it stands there as it is. */
function dateline({ dateline: line }: Article): string {
  if (line === undefined) return '';
  const { text, place, date } = line;
  const at = place === undefined ? -1 : text.indexOf(place);
  const isInText = place !== undefined && at >= 0;
  const words = isInText
    ? `${escapeMarkup(text.slice(0, at))}${xml('location', place)}${escapeMarkup(text.slice(at + place.length))}`
    : escapeMarkup(text);
  const day = date === undefined ? '' : xml('story.date', undefined, { norm: nitfDate(date) });
  return `<dateline${xmlAttributes({ 'wireroom:place': isInText ? undefined : place })}>${words}${day}</dateline>`;
}

function signOff(article: Article): string {
  return article.signOff === undefined ? '' : xml('tagline', article.signOff, { class: SIGN_OFF_CLASS });
}
