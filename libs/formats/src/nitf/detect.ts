import type { Probe } from '../format.js';
import { scanProlog } from '../xml/scan-prolog.js';

/** A document in NITF, or several under one root, of which agencies have names of their own. */
export function detectNitf(probe: Probe): boolean {
  if (probe.root === undefined) return false;
  return probe.root.name === 'nitf' || startsWithNitf(probe.text);
}

const NITF_TAG = /<(?:[\w.-]+:)?nitf(?=[\s>/])/iy;

/** Whether the first element inside the root is one. */
function startsWithNitf(text: string): boolean {
  const prolog = scanProlog(text);
  const end = prolog === undefined ? -1 : text.indexOf('>', prolog.rootStart);
  let at = end < 0 ? -1 : text.indexOf('<', end);
  while (at >= 0 && text.startsWith('<!--', at)) {
    const close = text.indexOf('-->', at);
    at = close < 0 ? -1 : text.indexOf('<', close);
  }
  if (at < 0) return false;
  NITF_TAG.lastIndex = at;
  return NITF_TAG.test(text);
}
