import type { Item } from '@wireroom/contracts';
import { deriveHeadline } from '../feed/item-text.js';
import { isObject, type JsonObject, stringFrom } from '../json/json-value.js';
import { MAX_LIST } from '../limits.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { adaptNinjs } from '../ninjs/adapt.js';
import { parseNinjs } from '../ninjs/parse.js';
import { nitfBody } from '../nitf/nitf-body.js';
import { RepairLog } from '../repair-log.js';
import { parseXml } from '../xml/parse-xml.js';
import { addEntities, setDateline } from './adapt-concepts.js';
import { setByline } from './adapt-people.js';
import { pubStatusOf, setStatus } from './adapt-status.js';
import type { ApEntry } from './parse.js';
import { textFiles, toNinjs } from './to-ninjs.js';

/** Properties that stay as they are beside what the item takes from them. */
const KEPT: readonly string[] = [
  'altids',
  'datelinelocation',
  'persons',
  'organizations',
  'companies',
  'headline_extended',
  'photographer',
  'renditions',
];

/** One entry as an item: what AP has in common with ninjs is read as ninjs, what is AP's own here. */
export function adaptAp({ item: wire, envelope }: ApEntry, sourceUrl?: string): Item {
  const ninjs = { ...toNinjs(wire), pubstatus: pubStatusOf(wire) };
  const item = adaptNinjs(parseNinjs(ninjs), sourceUrl);
  const types = setStatus(item, wire);
  setByline(item, wire);
  setDateline(item, wire);
  addEntities(item, wire);
  const priority = stringFrom(wire['editorialpriority']);
  if (priority !== undefined) item.priority = priority;
  addTextFiles(item, wire);
  setNitf(item, wire, sourceUrl);
  setExtensions(item, { wire, envelope, types });
  if (item.headline === undefined) deriveHeadline(item);
  return item;
}

/** Where the story is to be fetched from: feeds bring its metadata alone. */
function addTextFiles(item: Item, wire: JsonObject): void {
  for (const file of textFiles(wire)) {
    const href = resolveReference(stringFrom(file['href']));
    if (href === undefined || item.links.length >= MAX_LIST) continue;
    const title = stringFrom(file['title']);
    const mediaType = stringFrom(file['mimetype']);
    item.links.push({
      rel: 'enclosure',
      href,
      ...(title === undefined ? {} : { title }),
      ...(mediaType === undefined ? {} : { mediaType }),
    });
  }
}

/** A story in NITF inside the item. */
function setNitf(item: Item, wire: JsonObject, baseUrl: string | undefined): void {
  const text = stringFrom(wire['body_nitf']);
  if (text === undefined || item.body.length > 0) return;
  const repairs = new RepairLog();
  const { root } = parseXml(`<nitf><body><body.content>${text}</body.content></body></nitf>`, repairs);
  const { blocks, media } = nitfBody(root, { repairs, ...(baseUrl === undefined ? {} : { baseUrl }) });
  item.body = blocks;
  item.media.push(...media.slice(0, MAX_LIST - item.media.length));
  item.repairs.push(...repairs.list);
}

interface Left {
  readonly wire: JsonObject;
  readonly envelope: JsonObject;
  readonly types: readonly string[];
}

function setExtensions(item: Item, { wire, envelope, types }: Left): void {
  const kept: Record<string, unknown> = { ...item.extensions };
  for (const name of KEPT) if (wire[name] !== undefined && wire[name] !== null) kept[name] = wire[name];
  if (types.length > 0) kept['editorialtypes'] = types;
  for (const name in envelope) {
    const value = envelope[name];
    if (isObject(value) || Array.isArray(value)) kept[name] = value;
  }
  if (Object.keys(kept).length > 0) item.extensions = kept;
}
