/** Fields whose words are searched, with their stems. */
export const TEXT_FIELDS = ['headline', 'abstract', 'body', 'byline', 'dateline', 'ednote', 'rights'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Fields whose values are compared whole, without regard to case and accents. */
export const KEYWORD_FIELDS = [
  'id',
  'guid',
  'provider',
  'source',
  'type',
  'status',
  'signal',
  'language',
  'topic',
  'genre',
  'place',
  'keyword',
  'section',
  'slugline',
  'author',
  'credit',
  'ai',
  'format',
] as const;
export type KeywordField = (typeof KEYWORD_FIELDS)[number];

export const NUMBER_FIELDS = ['urgency', 'revision', 'words', 'pictures'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

export const DATE_FIELDS = ['received', 'created', 'updated', 'embargo', 'expires'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** What a word without a field is looked for in. */
export const FREE_TEXT: readonly TextField[] = ['headline', 'abstract', 'body'];

/** Texts of so few words that saved queries are also found by a word in one of them. */
export const SHORT_TEXT: readonly TextField[] = ['headline', 'byline', 'dateline'];

export type Field =
  | { readonly kind: 'text'; readonly name: TextField; readonly in: readonly TextField[] }
  | { readonly kind: 'keyword'; readonly name: KeywordField }
  | { readonly kind: 'number'; readonly name: NumberField }
  | { readonly kind: 'date'; readonly name: DateField };

/** Other names that editors know a field by. */
const ALIASES: Readonly<Record<string, string>> = {
  subject: 'topic',
  title: 'headline',
  pubstatus: 'status',
  lang: 'language',
  location: 'place',
  keywords: 'keyword',
  slug: 'slugline',
  by: 'byline',
  priority: 'urgency',
  versioncreated: 'updated',
  firstcreated: 'created',
  note: 'ednote',
  usage: 'rights',
  copyright: 'rights',
};

const FIELDS = new Map<string, Field>([
  ...TEXT_FIELDS.map((name): [string, Field] => [name, { kind: 'text', name, in: [name] }]),
  ['text', { kind: 'text', name: 'body', in: FREE_TEXT }],
  ...KEYWORD_FIELDS.map((name): [string, Field] => [name, { kind: 'keyword', name }]),
  ...NUMBER_FIELDS.map((name): [string, Field] => [name, { kind: 'number', name }]),
  ...DATE_FIELDS.map((name): [string, Field] => [name, { kind: 'date', name }]),
]);

/** A field by its name or one of its other names, in any case; undefined when there is none. */
export function fieldNamed(written: string): Field | undefined {
  const name = written.toLowerCase();
  return FIELDS.get(ALIASES[name] ?? name);
}

/** Every name that a field goes by, for those who ask what there is. */
export const FIELD_NAMES: readonly string[] = [...FIELDS.keys(), ...Object.keys(ALIASES)].sort();

const GROUPS = new Map<string, 'texts' | 'keywords' | 'numbers' | 'dates'>([
  ...TEXT_FIELDS.map((name) => [name, 'texts'] as const),
  ...KEYWORD_FIELDS.map((name) => [name, 'keywords'] as const),
  ...NUMBER_FIELDS.map((name) => [name, 'numbers'] as const),
  ...DATE_FIELDS.map((name) => [name, 'dates'] as const),
]);

/** The part of a search card that holds a field. */
export function groupOf(field: TextField | KeywordField | NumberField | DateField): 'texts' | 'keywords' | 'numbers' | 'dates' {
  return GROUPS.get(field) as 'texts';
}
