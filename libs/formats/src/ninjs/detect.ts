import type { Probe } from '../format.js';
import { isObject } from '../json/json-value.js';

/** Properties that ninjs 1.0 to 3.1 define, in lower case. */
const NINJS_PROPERTIES: ReadonlySet<string> = new Set(
  (
    'uri guid type mimetype representationtype profile version firstcreated versioncreated contentcreated embargoed embargoeduntil ' +
    'embargoedreason pubstatus urgency priority copyrightholder copyrightnotice usageterms ednote language person people organisation ' +
    'organisations place places subject subjects event events object objects infosource infosources title byline by headline headlines ' +
    'slugline located charcount wordcount renditions associations altids trustindicator trustindicators $standard standard genre genres ' +
    'expires rightsinfo digitalsourcetype eventdetails plannedcoverage descriptions bodies keywords signal signals'
  ).split(' '),
);
const SUFFIXED = /^(?:body|description|headline)_/;

/** Wrappers in which vendors' interfaces put several items. */
export const LIST_PROPERTIES: readonly string[] = ['items', '_items', 'newsItems', 'docs', 'results'];

/** The ninjs objects of a JSON document: itself, its elements, or those under a wrapper's list. */
export function ninjsObjects(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json.some(isNinjs) ? json : undefined;
  if (!isObject(json)) return undefined;
  const { version } = json;
  if (typeof version === 'string' && version.includes('jsonfeed.org')) return undefined;
  if (isNinjs(json)) return [json];
  for (const name of LIST_PROPERTIES) {
    const list = json[name];
    if (Array.isArray(list) && list.some(isNinjs)) return list;
  }
  return undefined;
}

/** Named as ninjs, or identified by `uri` or `guid` and mostly made of properties that ninjs defines. */
function isNinjs(value: unknown): boolean {
  if (!isObject(value)) return false;
  const standard = value['standard'] ?? value['$standard'];
  if (isObject(standard) && /ninjs/i.test(String(standard['name'] ?? standard['schema'] ?? ''))) return true;
  if (typeof value['uri'] !== 'string' && typeof value['guid'] !== 'string') return false;
  const names = Object.keys(value).map((name) => name.toLowerCase());
  const known = names.filter((name) => NINJS_PROPERTIES.has(name) || SUFFIXED.test(name)).length;
  return known >= 2 && known * 2 >= names.length;
}

export function detectNinjs(probe: Probe): boolean {
  return probe.json !== undefined && ninjsObjects(probe.json) !== undefined;
}
