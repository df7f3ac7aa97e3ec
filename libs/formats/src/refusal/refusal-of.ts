import type { Fault } from '@wireroom/contracts';
import type { Probe } from '../format.js';
import { formatsFault } from '../formats-faults.js';
import { looksLikeJson } from '../json/read-json.js';
import { UNSUPPORTED_ROOTS } from './unsupported-formats.js';

/** Media types whose documents are markup or data: text in none of their shapes is broken, not a story in plain text. */
const STRUCTURED = /[/+](?:xml|json)$|^text\/xml|html|^application\/(?!octet-stream|x-www-form|x-empty)/;
const UNREADABLE = /^(?:image|video|audio|font|model)\//;

/** Why a document must not be shown to readers of pages and plain text; undefined when it may. */
export function refusalOf(probe: Probe): Fault | undefined {
  const { text, root, mediaType = 'application/octet-stream' } = probe;
  if (text.trim() === '') return formatsFault('document-empty');
  const name = root === undefined ? undefined : UNSUPPORTED_ROOTS.get(root.name);
  if (name !== undefined) return formatsFault('format-unsupported', { format: name });
  if (UNREADABLE.test(mediaType)) return formatsFault('media-type-unreadable', { mediaType });
  if (isBinary(text)) return formatsFault('format-unknown', { seen: 'binary data' });
  if (probe.json === undefined && looksLikeJson(text))
    return formatsFault('document-malformed', { reason: 'it is not valid JSON' });
  if (probe.json !== undefined) return formatsFault('format-unknown', { seen: 'JSON' });
  if (root === undefined && STRUCTURED.test(mediaType))
    return formatsFault('format-unknown', { seen: `text sent as ${mediaType}` });
  return undefined;
}

/** The fault for what the last reader did not take either. */
export function formatUnknown(probe: Probe): Fault {
  return formatsFault('format-unknown', { seen: probe.root === undefined ? 'text' : `XML element ${probe.root.name}` });
}

/** Text has no zero characters; in UTF-16 they have been decoded by now. */
function isBinary(text: string): boolean {
  return text.slice(0, 4_096).includes('\u0000');
}
