import { valueText } from '../plan/value-text.js';
import type { Field } from './fields-text.js';

/** Settings leaf by leaf, by their places: `rules.delay`. */
export function settingsFields(settings: object, at = ''): Field[] {
  return Object.entries(settings).flatMap(([name, value]): Field[] => {
    const place = at === '' ? name : `${at}.${name}`;
    if (place === 'id' || (Array.isArray(value) && value.length === 0)) return [];
    const nested = Array.isArray(value)
      ? value.some((each) => typeof each === 'object')
      : typeof value === 'object' && value !== null;
    return nested ? settingsFields(value as object, place) : [[place, valueText(value)]];
  });
}
