import { z } from 'zod';
import { DestinationSettings } from './destination/destination-settings.js';

/** Names of the settings of each type of destination that are secrets: those that JSON Schema calls `writeOnly`. */
const SECRETS: ReadonlyMap<string, readonly string[]> = new Map(
  DestinationSettings.options.map((option) => [option.shape.type.value, writeOnly(option.shape)]),
);

/** Which settings of a destination are secrets: written, and never told. */
export function secretSettingsOf(type: DestinationSettings['type']): readonly string[] {
  return SECRETS.get(type) ?? [];
}

function writeOnly(shape: Readonly<Record<string, z.core.$ZodType>>): string[] {
  return Object.entries(shape)
    .filter(([, schema]) => z.globalRegistry.get(schema)?.['writeOnly'] === true)
    .map(([name]) => name);
}
