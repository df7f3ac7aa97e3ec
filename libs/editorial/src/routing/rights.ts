import type { Article, RightsRule } from '@wireroom/contracts';

/** A rule about rights, ready to be asked. */
export interface Rights {
  readonly requireTerms: boolean;
  /** Phrases as they were given and as they are looked for. */
  readonly refuse: readonly { readonly given: string; readonly looked: string }[];
}

/** What an article says of its rights, made ready once for all the routes that ask. */
export interface SpokenTerms {
  readonly termsGiven: boolean;
  readonly texts: readonly { readonly field: string; readonly text: string }[];
}

export function rightsOf({ refuse, requireTerms }: RightsRule): Rights {
  return { requireTerms, refuse: refuse.map((given) => ({ given, looked: comparable(given).trim() })) };
}

export function spokenTerms({ usageTerms, copyrightNotice, edNotes }: Article): SpokenTerms {
  const given: readonly (readonly [field: string, text: string | undefined])[] = [
    ['usageTerms', usageTerms],
    ['copyrightNotice', copyrightNotice],
    ...edNotes.map(({ text }) => ['edNotes', text] as const),
  ];
  const texts = given.flatMap(([field, text]) => (text === undefined ? [] : [{ field, text: comparable(text) }]));
  return { termsGiven: usageTerms !== undefined && usageTerms.trim() !== '', texts };
}

/**
 * Why the rights keep an article back: the phrase and the field that has it, or that terms are missing; undefined where they do not. A phrase
 * counts wherever its letters stand, also within a longer word: what is kept back by mistake is seen, what goes out by mistake is not.
 */
export function rightsRefusal(rights: Rights, { termsGiven, texts }: SpokenTerms): string | undefined {
  if (rights.requireTerms && !termsGiven) return 'usageTerms is missing';
  for (const { given, looked } of rights.refuse) {
    const found = looked === '' ? undefined : texts.find(({ text }) => text.includes(looked));
    if (found !== undefined) return `"${given}" in ${found.field}`;
  }
  return undefined;
}

/** Compatibility forms, case and the kind and number of white spaces do not count (Unicode NFKC). */
function comparable(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/\s+/gu, ' ');
}
