import type { Article, PropertyChange, TextRun } from '@wireroom/contracts';
import { fullTime } from '../time/format-time.js';
import { languageName } from '../wire/language-name.js';

const STATUSES: Readonly<Record<Article['pubStatus'], string>> = { usable: 'Usable', withheld: 'Withheld', canceled: 'Killed' };

type Text<Value> = (value: Value) => string;

/** What is shown of a value, or of each entry of a list. */
const TEXTS = {
  pubStatus: (status: Article['pubStatus']) => STATUSES[status] ?? status,
  language: (tag: string) => languageName(tag),
  embargoUntil: (when: string) => fullTime(when),
  expiresAt: (when: string) => fullTime(when),
  firstCreated: (when: string) => fullTime(when),
  versionCreated: (when: string) => fullTime(when),
  dateline: ({ text }: NonNullable<Article['dateline']>) => text,
  edNotes: ({ text }: Article['edNotes'][number]) => text,
  subjects: ({ name, code }: Article['subjects'][number]) => name ?? code ?? '',
  genres: ({ name, code }: Article['genres'][number]) => name ?? code ?? '',
  places: ({ name, code }: Article['places'][number]) => name ?? code ?? '',
  authors: ({ name }: Article['authors'][number]) => name,
  links: ({ title, href }: Article['links'][number]) => title ?? href,
  media: ({ type, caption, alt, renditions }: Article['media'][number]) =>
    [type, caption ?? alt ?? renditions[0]?.href].filter(Boolean).join(': '),
  provenance: ({ aiDisclosure, digitalSourceType }: NonNullable<Article['provenance']>) =>
    aiDisclosure?.text ?? digitalSourceType ?? '',
} as const satisfies Readonly<Record<string, Text<never>>>;

/** What became of a property as runs: texts word by word; of a list only the entries that came and went. */
export function propertyRuns({ property, before, after, runs }: PropertyChange): readonly TextRun[] {
  if (runs !== undefined) return runs;
  const [old, now] = [entries(property, before), entries(property, after)];
  const gone = old.filter((text) => !now.includes(text)).map((text): TextRun => ({ op: 'removed', text }));
  const come = now.filter((text) => !old.includes(text)).map((text): TextRun => ({ op: 'added', text }));
  if (gone.length + come.length > 0) return [...gone, ...come];
  return [{ op: 'same', text: 'in another order, or in what is not shown of it' }];
}

function entries(property: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const text = Object.hasOwn(TEXTS, property) ? (TEXTS as Readonly<Record<string, Text<unknown>>>)[property] : undefined;
  return (Array.isArray(value) ? value : [value]).map(text ?? plain);
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
