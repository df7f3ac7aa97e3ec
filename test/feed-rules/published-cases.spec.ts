import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkFeed } from './check-feed.mjs';

/** Cases of the feed validator, laid out as test/conformance wants them. */
const CASES = new URL('../../../shared/conformance/', import.meta.url);
const given = existsSync(new URL('cases/feedvalidator.jsonl', CASES));

/** The validator's messages, and our rules that say the same. A message that is not here is about a rule that we do not have. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  SAXError: ['ill-formed', 'namespace-invalid'],
  InvalidRSSVersion: ['rss-version'],
  ContainsHTML: ['html-in-text'],
  ContainsRelRef: ['html-relative-address'],
  ContainsSystemEntity: ['entity-external'],
  DangerousStyleAttr: ['html-style'],
  DuplicateDescriptionSemantics: ['description-twice'],
  DuplicateElement: ['element-twice'],
  DuplicateEnclosure: ['enclosure-twice'],
  DuplicateItemSemantics: ['element-same-meaning'],
  DuplicateSemantics: ['element-same-meaning'],
  DuplicateValue: ['guid-twice'],
  EmailFormat: ['contact-form'],
  ImplausibleDate: ['date-implausible'],
  InvalidBooleanAttribute: ['boolean-invalid'],
  InvalidContact: ['contact-without-mail', 'contact-form'],
  InvalidHttpGUID: ['guid-no-address', 'guid-blank'],
  InvalidPermalink: ['guid-no-address'],
  InvalidLanguage: ['language-invalid'],
  InvalidLink: ['address-invalid', 'address-not-ascii', 'address-form'],
  InvalidMIMEAttribute: ['media-type-invalid'],
  InvalidRFC2822Date: ['date-rfc822'],
  InvalidURLAttribute: ['enclosure-address', 'address-invalid'],
  InvalidW3CDTFDate: ['date-w3c'],
  ItemMustContainTitleOrDescription: ['item-without-title-and-description'],
  MissingDescription: ['element-missing'],
  MissingElement: ['element-missing'],
  MissingGuid: ['guid-missing'],
  MissingLink: ['element-missing'],
  MissingRealName: ['contact-without-name'],
  MissingSelf: ['self-link-missing'],
  MissingTitle: ['element-missing'],
  NeedDescriptionBeforeContent: ['description-before-content'],
  NotBlank: ['text-blank', 'guid-blank', 'number-invalid'],
  NotSufficientlyUnique: ['guid-too-short'],
  SchemeNotIANARegistered: ['address-scheme'],
  SecurityRisk: ['html-risky'],
  UndefinedElement: ['element-unknown', 'root-unknown'],
  UnexpectedAttribute: ['attribute-unknown'],
  UnexpectedText: ['text-unexpected'],
  UriNotIri: ['address-not-ascii'],
};

/** What the validator calls right, and the rules that must then be silent. */
const SILENT: Readonly<Record<string, readonly string[]>> = {
  ValidBooleanAttribute: ['boolean-invalid'],
  '!InvalidContact': ['contact-without-mail'],
  ValidContact: ['contact-without-mail', 'contact-form', 'contact-without-name'],
  ValidHttpGUID: ['guid-no-address', 'guid-blank'],
  ValidLanguage: ['language-invalid'],
  ValidMIMEAttribute: ['media-type-invalid'],
  ValidRFC2822Date: ['date-rfc822', 'date-short-year'],
  ValidTitle: ['element-missing', 'text-blank'],
  ValidURI: ['address-invalid', 'address-not-ascii', 'address-scheme'],
  ValidURLAttribute: ['enclosure-address'],
  ValidW3CDTFDate: ['date-w3c'],
};

/** Elements that Wireroom does not write and the rules leave alone: of extensions, and of RSS itself. */
const NOT_HERE =
  /\/[^/]*(?:_sy_|blogChannel|admin|ulcc|license|duplicate_generator|rdf_Description|textInput|skipDays|skipHours)[^/]*$/i;

/** Where the same document breaks the rule elsewhere, or we are stricter. */
const STRICTER: ReadonlySet<string> = new Set([
  // RFC 822 allows comments and small letters in dates; no feed should need them.
  'rss20/data-types-datetime/everything',
  // Its description may hold HTML; its titles hold some too.
  'rss20/element-channel-item-description/html_in_item_description',
]);

interface Case {
  readonly case: string;
  readonly format: string;
  readonly inputPath: string;
  readonly note: string;
}

function cases(): Case[] {
  const lines = readFileSync(new URL('cases/feedvalidator.jsonl', CASES), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({ format }) => format === 'rss');
}

const known = (given ? cases() : []).filter(({ note }) => (RULES[note.replace('!', '')] ?? SILENT[note]) !== undefined);

(given ? describe : describe.skip)(
  `the feed validator's cases${given ? '' : ' (skipped: ../shared/conformance is not here)'}`,
  () => {
    it.each(known.filter((row) => !NOT_HERE.test(row.case) && !STRICTER.has(row.case)))('$case: $note', ({ inputPath, note }) => {
      const text = readFileSync(new URL(inputPath, CASES), 'utf8');
      const found = new Set(checkFeed(text).map(({ rule }) => rule));
      const isBroken = RULES[note] !== undefined;
      const rules = SILENT[note] ?? RULES[note.replace('!', '')] ?? [];
      const matching = rules.filter((rule) => found.has(rule));
      if (isBroken) expect({ found: [...found], says: matching.length > 0 }).toEqual({ found: [...found], says: true });
      else expect(matching).toEqual([]);
    });
  },
);
