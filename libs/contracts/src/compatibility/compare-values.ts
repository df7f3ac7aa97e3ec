import type { AspectComparison } from './comparison.js';
import { allowedValues, typeOf } from './json-schema.js';

/** Types: every integer is a number, nothing else stands for anything else. */
export const compareTypes: AspectComparison = (comparison, accepted, current, path) => {
  const [before, after] = [typeOf(accepted), typeOf(current)];
  if (before === after) return [];
  const detail = `${before} became ${after}`;
  if (covers(after, before)) return [comparison.change('type-widened', path, detail)];
  return [comparison.change('type-narrowed', path, detail)];
};

/** Enumerations may grow. A `const` is a fixed fact, so more values beside it are another type. */
export const compareAllowedValues: AspectComparison = (comparison, accepted, current, path) => {
  const [before, after] = [allowedValues(accepted), allowedValues(current)];
  if (!before && !after) return [];
  if (!before) return [comparison.change('value-removed', path, `only ${list(after)} are allowed now`)];
  const growth = 'const' in accepted ? 'type-widened' : 'value-added';
  if (!after) return [comparison.change(growth, path, 'any value is allowed now')];
  const removed = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  return [
    ...(removed.length > 0 ? [comparison.change('value-removed', path, list(removed))] : []),
    ...(added.length > 0 ? [comparison.change(growth, path, list(added))] : []),
  ];
};

/** True when `wide` allows all that `narrow` allows. */
function covers(wide: string, narrow: string): boolean {
  return wide === 'any' || (wide === 'number' && narrow === 'integer');
}

function list(values: readonly unknown[] = []): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}
