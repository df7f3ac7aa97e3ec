import type { Wildcard, WordPattern } from './query.js';

/** A pattern over whole values, ready to be asked many times. */
export interface CompiledPattern {
  /** What every value that matches begins with. */
  readonly start: string;
  readonly test: (value: string) => boolean;
}

/**
 * Makes a pattern. A test goes back only to the last `*`, so its time is at most the product of both lengths, where a regular expression's
 * may grow with a power of it.
 */
export function compilePattern({ parts }: WordPattern): CompiledPattern {
  const start = typeof parts[0] === 'string' ? parts[0] : '';
  const rest = parts.slice(start === '' ? 0 : 1);
  const [only] = rest;
  if (rest.length === 1 && typeof only === 'object' && only.wildcard === '*')
    return { start, test: (value) => value.startsWith(start) };
  const steps = rest.flatMap((part): (string | Wildcard)[] => (typeof part === 'string' ? [...part] : [part]));
  return { start, test: (value) => value.startsWith(start) && matchesSteps([...value.slice(start.length)], steps) };
}

function matchesSteps(letters: readonly string[], steps: readonly (string | Wildcard)[]): boolean {
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

/** Whether any word of ` words framed by single spaces ` matches. Only words that begin as the pattern does are looked at. */
export function anyWordMatches(words: string, { start, test }: CompiledPattern): boolean {
  const framed = ` ${start}`;
  for (let at = words.indexOf(framed); at >= 0; at = words.indexOf(framed, at + 1)) {
    const end = words.indexOf(' ', at + 1);
    if (end > at && test(words.slice(at + 1, end))) return true;
  }
  return false;
}
