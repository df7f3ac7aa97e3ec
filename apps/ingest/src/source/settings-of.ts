import type { SourceResource, SourceSettings } from '@wireroom/contracts';
import type { Source } from './source.entity.js';

/** A source's settings as they are kept: of its key the SHA-256. Applied again they change nothing. */
export function settingsOf({ id, provider, keySha256, language, chains, takes }: Source): SourceSettings {
  return {
    id,
    provider,
    keySha256,
    ...(language === null ? {} : { language }),
    ...(chains === null ? {} : { chains }),
    ...(takes === null ? {} : { takes }),
  };
}

/** A source as it is answered. */
export function resourceOf(source: Source): SourceResource {
  return { settings: settingsOf(source), version: source.version, changedAt: source.changedAt.toISOString() };
}
