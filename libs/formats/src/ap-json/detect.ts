import type { Probe } from '../format.js';
import { apEntries } from './parse.js';

/** An envelope of AP's Media API, or its items by themselves where they have properties that are AP's alone. */
export function detectApJson(probe: Probe): boolean {
  return probe.json !== undefined && apEntries(probe.json) !== undefined;
}
