import { decodeDocument } from './charset/decode-document.js';
import type { Probe, ReadOptions } from './format.js';
import { readJson } from './json/read-json.js';
import { scanProlog } from './xml/scan-prolog.js';

/** Looks at a document once for all detectors: its text, its root element, its JSON. Never throws. */
export function probeDocument(bytes: Uint8Array, options: ReadOptions): Probe {
  const { text, repairs } = decodeDocument(bytes, options.mediaType);
  const mediaType = options.mediaType?.split(';', 1)[0]?.trim().toLowerCase() || undefined;
  const first = /\S/.exec(text)?.[0] ?? '';
  const common = { bytes, text, mediaType };
  if (first === '{' || first === '[') {
    const json = readJson(text);
    return json === undefined
      ? { ...common, first, repairs }
      : { ...common, first, json: json.value, repairs: [...repairs, ...json.repairs] };
  }
  const root = rootOf(text);
  return root === undefined ? { ...common, first, repairs } : { ...common, first: '<', root, repairs };
}

function rootOf(text: string): Probe['root'] {
  const prolog = scanProlog(text);
  if (prolog === undefined) return undefined;
  const [local = '', prefix] = prolog.rootName.split(':').reverse();
  const namespace = namespaceOf(prolog.rootAttributes, prefix);
  const root = { name: local.toLowerCase(), attributes: prolog.rootAttributes };
  return namespace === undefined ? root : { ...root, namespace };
}

/** How far into a root's attributes its namespaces are looked for. */
const DECLARATIONS_WITHIN = 8_192;

/** The namespace that a start tag binds to a prefix, or by default. */
function namespaceOf(attributes: string, prefix: string | undefined): string | undefined {
  for (const [, bound, double, single] of attributes
    .slice(0, DECLARATIONS_WITHIN)
    .matchAll(/\bxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (bound === prefix) return double ?? single;
  }
  return undefined;
}
