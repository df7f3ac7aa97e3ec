import type { AspectComparison } from './comparison.js';

const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];
/** Keywords whose values have no order that we could decide: another value counts as tighter. */
const UNORDERED = ['pattern', 'format', 'multipleOf', 'uniqueItems'];

export const LIMIT_KEYWORDS: readonly string[] = [...LOWER, ...UPPER, ...UNORDERED];

/** Ranges, lengths, patterns and formats: a tighter one makes data that was valid invalid. */
export const compareLimits: AspectComparison = (comparison, accepted, current, path) =>
  LIMIT_KEYWORDS.flatMap((keyword) => {
    const [before, after] = [accepted[keyword], current[keyword]];
    if (before === after) return [];
    const kind = tightens(keyword, before, after) ? 'limit-tightened' : 'limit-relaxed';
    return [comparison.change(kind, path, `${keyword} was ${show(before)}, is ${show(after)}`)];
  });

function tightens(keyword: string, before: unknown, after: unknown): boolean {
  if (after === undefined || after === false) return false;
  if (before === undefined || UNORDERED.includes(keyword)) return true;
  return LOWER.includes(keyword) ? Number(after) > Number(before) : Number(after) < Number(before);
}

function show(limit: unknown): string {
  return limit === undefined ? 'absent' : JSON.stringify(limit);
}
