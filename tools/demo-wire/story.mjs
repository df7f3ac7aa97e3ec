// @ts-check

/**
 * One story of the demo's copy, in the words of its first version and of those that follow.
 * @typedef {object} Story
 * @property {string} key names it within its agency
 * @property {'en' | 'de' | 'fr' | 'es'} language
 * @property {string} section
 * @property {number} urgency 1 to 9
 * @property {string} place as in a dateline
 * @property {string} byline
 * @property {string} headline
 * @property {string} slug
 * @property {string} text paragraphs with an empty line between; `## ` starts a heading
 * @property {readonly string[]} keywords
 * @property {string} [edNote] for receiving editors
 * @property {string} [aiNote] printed at the end
 * @property {boolean} [embargo] not to be published for the first minutes
 * @property {string} [nearCopyOf] key of another agency's story that this one retells
 * @property {readonly Version[]} [versions]
 *
 * @typedef {object} Version
 * @property {'update' | 'correction' | 'kill'} signal
 * @property {string} headline
 * @property {number} urgency
 * @property {string} text
 * @property {string} [edNote]
 */

/**
 * One version of a story as it is sent: what formats render. `serial` counts the items of a round, as wires number their messages.
 * @typedef {Omit<Story, 'versions' | 'embargo'> & {
 *   provider: string,
 *   guid: string,
 *   version: number,
 *   serial: number,
 *   signal?: Version['signal'],
 *   firstCreated: Date,
 *   versionCreated: Date,
 *   embargoUntil?: Date,
 * }} Dispatch
 */

/**
 * @param {string} text
 * @returns {{ type: 'heading' | 'paragraph', text: string }[]}
 */
export function blocks(text) {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .map((part) => (part.startsWith('## ') ? { type: 'heading', text: part.slice(3) } : { type: 'paragraph', text: part }));
}

/**
 * The body as HTML; the dateline opens the first paragraph.
 * @param {Dispatch} dispatch
 */
export function bodyHtml(dispatch) {
  const { place, provider } = dispatch;
  const dateline = `<p><b>${escapeMarkup(place)}</b> (${escapeMarkup(provider)}) - `;
  return copyHtml(dispatch).replace('<p>', () => dateline);
}

/**
 * The body as HTML, for formats that have a place of their own for the dateline.
 * @param {Dispatch} dispatch
 */
export function copyHtml({ text, aiNote }) {
  const copy = blocks(text).map(({ type, text: words }) =>
    type === 'heading' ? `<h2>${escapeMarkup(words)}</h2>` : `<p>${escapeMarkup(words)}</p>`,
  );
  return [...copy, ...(aiNote ? [`<p><i>${escapeMarkup(aiNote)}</i></p>`] : [])].join('\n');
}

/** @param {string} text */
export function escapeMarkup(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
