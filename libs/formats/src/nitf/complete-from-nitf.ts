import type { Item } from '@wireroom/contracts';
import type { NitfBody } from './nitf-body.js';

/** Lines that NITF prints around the text and formats that carry NITF have properties for. */
const LINES = [
  'subheadline',
  'byline',
  'dateline',
  'abstract',
  'credit',
  'signOff',
  'infoSource',
  'usageTerms',
  'copyrightHolder',
  'copyrightNotice',
] as const;

/** What a body in NITF says around its text stands in where the item that carries it leaves that out. */
export function completeFromNitf(item: Item, found: NitfBody): void {
  for (const name of LINES) addLine(item, found, name);
  if (item.authors.length === 0 && found.authors !== undefined) item.authors = found.authors;
  if (found.extensions !== undefined) item.extensions = { nitf: found.extensions };
}

function addLine<Name extends (typeof LINES)[number]>(item: Item, found: Pick<Item, Name>, name: Name): void {
  if (item[name] === undefined && found[name] !== undefined) item[name] = found[name];
}
