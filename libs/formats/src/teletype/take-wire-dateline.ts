import { agencyNamed } from '../text/agencies.js';
import type { Copy } from '../text/copy.js';
import { takeDateline } from '../text/take-dateline.js';

/** `BRUXELLES 23/07 (AFP-DPA-REUTER) = `, also with a month by name: what French and Belgian agencies write. */
const EQUALS =
  /^(?<text>(?<place>\p{Lu}[\p{L} .'’/,-]{1,60}?)(?:,?\s+(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{1,2}\s+\p{L}{3,10}))?)\s*\((?<agency>[\p{L}\d/ .-]{2,40})\)\s*=\s+(?=\S)/u;

/** `Skarholm, 12. März (nwr) - `: in the first paragraph of a message a name in brackets before a dash is its agency, known here or not. */
const DASH =
  /^(?<text>(?<place>\p{Lu}[\p{L} .'’/,-]{1,60}?)(?:,?\s+(?:\d{1,2}\.?\s+\p{L}{3,10}|\p{L}{3,10}\.?\s+\d{1,2}|\d{1,2}[/.]\d{1,2}\.?))?)\s*\((?<agency>[\p{L}\d/.-]{2,20}(?: [\p{L}\d]{2,20})?)\)\s*(?:--|[–—-])\s+(?=\S)/u;

/** Takes a dateline off the first paragraphs, in any of the forms that wires use. */
export function takeWireDateline(copy: Copy): void {
  const { item, paragraphs } = copy;
  const match = EQUALS.exec(paragraphs[0] ?? '') ?? DASH.exec(paragraphs[0] ?? '');
  if (match === null) {
    takeDateline(copy);
    return;
  }
  const { text, place, agency } = match.groups as Record<string, string>;
  paragraphs[0] = paragraphs[0]!.slice(match[0].length);
  item.dateline = { text: text!.trim(), place: place!.trim() };
  item.infoSource ??= agencyNamed(agency!) ?? agency!.trim();
}
