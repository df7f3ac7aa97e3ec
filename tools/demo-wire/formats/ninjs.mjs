// @ts-check
import { bodyHtml } from '../story.mjs';

const SIGNAL = { update: 'sig:update', correction: 'sig:correction', kill: 'sig:kill' };

/** ninjs 3.1, one item to a document. @type {import('./formats.mjs').Render} */
export function ninjs([one]) {
  if (one === undefined) throw new Error('ninjs takes one item');
  const item = {
    standard: { name: 'ninjs', version: '3.1' },
    uri: one.guid,
    type: 'text',
    version: String(one.version),
    language: one.language,
    pubStatus: one.signal === 'kill' ? 'canceled' : 'usable',
    urgency: one.urgency,
    firstCreated: one.firstCreated.toISOString(),
    versionCreated: one.versionCreated.toISOString(),
    ...(one.embargoUntil ? { embargoedUntil: one.embargoUntil.toISOString() } : {}),
    headlines: [{ role: 'main', contentType: 'text/plain', value: one.headline }],
    slugline: one.slug,
    by: one.byline,
    located: one.place,
    bodies: [{ role: 'main', contentType: 'text/html', value: bodyHtml(one) }],
    subjects: one.keywords.map((name) => ({ name })),
    genres: one.section === 'Feature' ? [{ name: 'Feature', uri: 'http://cv.iptc.org/newscodes/genre/Feature' }] : undefined,
    infoSources: [{ name: one.provider }],
    ...(one.edNote ? { edNote: one.edNote } : {}),
    ...(one.signal ? { signal: SIGNAL[one.signal] } : {}),
    copyrightNotice: `(c) ${one.versionCreated.getUTCFullYear()} ${one.provider}`,
  };
  return { body: JSON.stringify(item, null, 1), mediaType: 'application/json' };
}
