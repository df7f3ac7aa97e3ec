const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** English name of a BCP 47 language; `Unknown language` for `und`, the tag itself where it is none. */
export function languageName(tag: string): string {
  if (tag === 'und') return 'Unknown language';
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
