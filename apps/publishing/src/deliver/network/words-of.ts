/** Characters of another's words that are kept. */
const CHARACTERS = 300;

/** What an error says, fit for a record: cut, and without control characters, which the database does not take and a server may well send. */
export function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.replace(/\p{Cc}+/gu, ' ').slice(0, CHARACTERS);
}
