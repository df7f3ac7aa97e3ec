import type { Wildcard, WordPattern } from './query.js';

/**
 * Whether a whole value matches a pattern. Goes back only to the last `*`, so its time is at most the product of both lengths,
 * where a regular expression's may grow with a power of it.
 */
export function matchesPattern(value: string, { parts }: WordPattern): boolean {
  const steps = parts.flatMap((part): (string | Wildcard)[] => (typeof part === 'string' ? [...part] : [part]));
  const letters = [...value];
  let step = 0;
  let letter = 0;
  let star = -1;
  let afterStar = 0;
  while (letter < letters.length) {
    const wanted = steps[step];
    if (typeof wanted === 'object' && wanted.wildcard === '*') {
      star = step++;
      afterStar = letter;
    } else if (wanted === letters[letter] || (typeof wanted === 'object' && wanted.wildcard === '?')) {
      step++;
      letter++;
    } else if (star >= 0) {
      step = star + 1;
      letter = ++afterStar;
    } else return false;
  }
  return steps.slice(step).every((rest) => typeof rest === 'object' && rest.wildcard === '*');
}

/** Whether any word of ` words framed by single spaces ` matches. Only words that begin with the pattern's first part are looked at. */
export function anyWordMatches(words: string, pattern: WordPattern): boolean {
  const [first] = pattern.parts;
  const start = ` ${typeof first === 'string' ? first : ''}`;
  for (let at = words.indexOf(start); at >= 0; at = words.indexOf(start, at + 1)) {
    const end = words.indexOf(' ', at + 1);
    if (end > at && matchesPattern(words.slice(at + 1, end), pattern)) return true;
  }
  return false;
}
