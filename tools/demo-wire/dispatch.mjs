// @ts-check
import { FORMATS } from './formats/formats.mjs';
import { COPY, SOURCES } from './script.mjs';

/** Minutes that an embargoed story waits. */
const EMBARGO_MINUTES = 10;

/** Bytes that are no news in any format: the start of a picture, sent by mistake. */
const BROKEN = Buffer.from('ffd8ffe000104a46494600010101006000600000ffdb0043000302020302020303', 'hex');

/** What an item of a feed looks like that says nothing. */
const BAD_ITEM = '  <item>\n    <title></title>\n    <description></description>\n  </item>\n';

/**
 * Turns a transmission of the script into the bytes that are pushed. Everything is dated as of now, and every round of the
 * script has identities of its own, so that each is a new day of news.
 * @param {string} round
 */
export function dispatcher(round) {
  /** @type {Map<string, Date>} */
  const firstSent = new Map();
  let serial = 0;

  /**
   * @param {string} name `key` or `key#version`
   * @param {import('./script.mjs').Provider} provider
   * @param {Date} now
   * @returns {import('./story.mjs').Dispatch}
   */
  const dispatch = (name, provider, now) => {
    const [key = '', number = '1'] = name.split('#');
    const story = COPY[provider].get(key);
    if (story === undefined) throw new Error(`The script names ${provider} ${key}, which is not in the copy`);
    const { versions = [], embargo, ...first } = story;
    const version = Number(number);
    const guid = `urn:${provider}:${round}:${key}`;
    const firstCreated = firstSent.get(guid) ?? new Date(now.getTime() - 60_000);
    firstSent.set(guid, firstCreated);
    const embargoUntil = embargo ? new Date(now.getTime() + EMBARGO_MINUTES * 60_000) : undefined;
    serial += 1;
    const written = { ...first, ...versions[version - 2] };
    return { ...written, provider, guid, version, serial, firstCreated, versionCreated: now, embargoUntil };
  };

  return (/** @type {import('./script.mjs').Transmission} */ { source, format, stories, badItem }, now = new Date()) => {
    if (format === 'broken') return { body: BROKEN, mediaType: 'image/jpeg' };
    const provider = SOURCES[/** @type {keyof typeof SOURCES} */ (source)];
    const dispatches = stories.map((name) => dispatch(name, provider, now));
    return FORMATS[format](dispatches, { provider, extraItems: badItem ? BAD_ITEM : '' });
  };
}
