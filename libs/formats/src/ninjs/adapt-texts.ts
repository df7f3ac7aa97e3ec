import { type Block, blockText, type Item } from '@wireroom/contracts';
import { collapseSpace } from '../markup/collapse-space.js';
import { htmlToBlocks } from '../markup/html-to-blocks.js';
import { htmlToText } from '../markup/html-to-text.js';
import { nitfBody } from '../nitf/nitf-body.js';
import { RepairLog } from '../repair-log.js';
import { splitParagraphs } from '../text/split-paragraphs.js';
import { parseXml } from '../xml/parse-xml.js';
import type { NinjsItem, NinjsText } from './parse.js';

const MAIN_ROLES: ReadonlySet<string | undefined> = new Set([
  undefined,
  'main',
  'headline',
  'full',
  'body',
  'text',
  'html',
  'xhtml',
  'drol:main',
]);
const SUBHEADLINE_ROLES: ReadonlySet<string | undefined> = new Set([
  'sub',
  'subhead',
  'subheadline',
  'subtitle',
  'deck',
  'secondary',
]);
const ABSTRACT_ROLES: readonly string[] = ['summary', 'abstract', 'lead', 'short', 'teaser', 'intro', 'preamble', 'drol:summary'];
const CAPTION_ROLES: readonly string[] = ['caption', 'drol:caption'];
const CREDIT_ROLES: ReadonlySet<string | undefined> = new Set(['creditline', 'credit']);
/** Characters in which a document in NITF shows its first element. */
const NITF_WITHIN = 2_000;
/** Role of the sentence that discloses a part of AI, as our own writer names it. */
export const DISCLOSURE_ROLE = 'aidisclosure';

export interface AdaptedTexts
  extends Pick<Item, 'headline' | 'subheadline' | 'abstract' | 'body' | 'media' | 'credit' | 'repairs'> {
  readonly caption?: string;
  readonly disclosure?: string;
  /** Texts that the model has no place for. */
  readonly unplaced: { headlines: NinjsText[]; descriptions: NinjsText[]; bodies: NinjsText[] };
}

/** Headline, abstract, caption and body: of several texts the main one in the richest form, the others by their roles. */
export function adaptTexts(item: NinjsItem, baseUrl: string | undefined): AdaptedTexts {
  const title = item.fields.text('title');
  const main =
    item.headlines.find((text) => MAIN_ROLES.has(text.role)) ?? item.headlines.find((text) => !SUBHEADLINE_ROLES.has(text.role));
  const sub = item.headlines.find((text) => text !== main && SUBHEADLINE_ROLES.has(text.role));
  const caption = pickDescription(item.descriptions, CAPTION_ROLES);
  const summary = pickDescription(item.descriptions, ABSTRACT_ROLES) ?? fallback(item.descriptions);
  const credit = item.descriptions.find((text) => CREDIT_ROLES.has(text.role));
  const disclosure = item.descriptions.find((text) => text.role === DISCLOSURE_ROLE);
  const bodyText = richest(item.bodies);
  const headline = main === undefined ? title : oneLine(main);
  if (main !== undefined && title !== undefined && title !== headline) item.fields.leave('title');
  const body = bodyOf(bodyText, baseUrl);
  const usedDescriptions = new Set([caption, summary, credit, disclosure]);
  return {
    headline,
    subheadline: sub === undefined ? undefined : oneLine(sub),
    abstract: summary === undefined ? undefined : plain(summary),
    caption: caption === undefined ? undefined : plain(caption),
    credit: credit === undefined ? undefined : plain(credit),
    disclosure: disclosure?.value,
    ...body,
    body: withoutRepeatedHeadline(body.body, headline),
    unplaced: {
      headlines: item.headlines.filter((text) => text !== main && text !== sub),
      descriptions: item.descriptions.filter((text) => !usedDescriptions.has(text) && !isTwin(text, [caption, summary])),
      bodies: item.bodies.filter((text) => text !== bodyText && !isTwin(text, [bodyText])),
    },
  };
}

function bodyOf(text: NinjsText | undefined, baseUrl: string | undefined): Pick<Item, 'body' | 'media' | 'repairs'> {
  if (text === undefined) return { body: [], media: [], repairs: [] };
  if (isNitf(text)) return nitfOf(text.value, baseUrl);
  if (isMarkup(text)) {
    const { blocks, media, repairs } = htmlToBlocks(text.value, { baseUrl });
    return { body: blocks, media, repairs };
  }
  const body = splitParagraphs(text.value).map(
    (text): Block => ({ type: text.includes('\n') ? 'preformatted' : 'paragraph', text }),
  );
  return { body, media: [], repairs: [] };
}

/** A whole document in NITF, or the content of a body. */
function isNitf({ contentType, value }: NinjsText): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?<(?:nitf|body\.content|block)[\s>]/i.test(value) || (contentType?.includes('nitf') ?? false);
}

function nitfOf(text: string, baseUrl: string | undefined): Pick<Item, 'body' | 'media' | 'repairs'> {
  const repairs = new RepairLog();
  const isWhole = /<(?:nitf|body)[\s>]/i.test(text.slice(0, NITF_WITHIN));
  const { root } = parseXml(isWhole ? text : `<body.content>${text}</body.content>`, repairs);
  const { blocks, media } = nitfBody(root, baseUrl === undefined ? { repairs } : { repairs, baseUrl });
  return { body: blocks, media, repairs: repairs.list };
}

/** A body in markup says more than the same in plain text; the main role goes before the others. */
function richest(bodies: readonly NinjsText[]): NinjsText | undefined {
  const main = bodies.filter((text) => MAIN_ROLES.has(text.role));
  const candidates = main.length > 0 ? main : bodies;
  return candidates.find(isMarkup) ?? candidates[0];
}

/** Vendors name the type freely (`text/html5`, `text/xhtml`, `application/nitf+xml`), or not at all. */
function isMarkup(text: NinjsText): boolean {
  if (text.contentType !== undefined) return /html|xml|nitf/.test(text.contentType);
  return /^\s*<[a-z!]/i.test(text.value) && />\s*$/.test(text.value);
}

function pickDescription(descriptions: readonly NinjsText[], roles: readonly string[]): NinjsText | undefined {
  for (const role of roles) {
    const found = descriptions.filter((text) => text.role === role);
    if (found.length > 0) return found.find((text) => !isMarkup(text)) ?? found[0];
  }
  return undefined;
}

/** A description without a role is the summary; so is the only one there is, unless its role says who made the picture. */
function fallback(descriptions: readonly NinjsText[]): NinjsText | undefined {
  const general = descriptions.filter((text) => MAIN_ROLES.has(text.role));
  const usable =
    general.length > 0 ? general : descriptions.filter((text) => !CREDIT_ROLES.has(text.role) && text.role !== DISCLOSURE_ROLE);
  return usable.find((text) => !isMarkup(text)) ?? usable[0];
}

/** The same text again in another media type. */
function isTwin(text: NinjsText, chosen: readonly (NinjsText | undefined)[]): boolean {
  return chosen.some((other) => other !== undefined && other.role === text.role && other.contentType !== text.contentType);
}

function oneLine(text: NinjsText): string {
  return collapseSpace(plain(text));
}

function plain(text: NinjsText): string {
  return isMarkup(text)
    ? htmlToText(text.value)
    : text.value
        .replace(/\r\n?/g, '\n')
        .replace(/[ \t]+/g, ' ')
        .trim();
}

function withoutRepeatedHeadline(body: readonly Block[], headline: string | undefined): Block[] {
  const [first, ...rest] = body;
  const repeats = first?.type === 'heading' && headline !== undefined && blockText(first) === headline;
  return repeats ? rest : [...body];
}
