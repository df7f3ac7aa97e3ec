import type { Repair } from '@wireroom/contracts';
import { tidyJson } from './tidy-json.js';

/** Whether text claims to be JSON: an object or array that opens with a key, a string, or another one. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[{[]\s*(?:["'{[\]}]|\/[/*]|\w+\s*:)/.test(text);
}

/** The value of JSON text, mended where its intent is clear; undefined where it is none, or was cut off. */
export function readJson(text: string): { readonly value: unknown; readonly repairs: readonly Repair[] } | undefined {
  try {
    return { value: JSON.parse(text), repairs: [] };
  } catch {
    return mend(text);
  }
}

function mend(text: string): { value: unknown; repairs: Repair[] } | undefined {
  const whole = text.trimEnd().replace(/;$/, '').trimEnd();
  if (!looksLikeJson(whole) || !(whole.endsWith('}') || whole.endsWith(']'))) return undefined;
  const tidy = tidyJson(whole);
  if (tidy === undefined) return undefined;
  try {
    return { value: JSON.parse(tidy), repairs: [{ code: 'json-mended' }] };
  } catch {
    return undefined;
  }
}
