import type { Item } from '@wireroom/contracts';
import { deriveHeadline } from '../feed/item-text.js';
import type { XmlElement } from '../xml/xml-element.js';
import { plainBlock } from './adapt-body.js';
import { describeMedia } from './adapt-media.js';
import { inLanguage } from './by-language.js';
import { codesIn, hasRole } from './concept-of.js';
import type { G2Context } from './g2-context.js';
import type { Properties } from './properties.js';
import { proseIn } from './text-in.js';

const ABSTRACT_ROLES: ReadonlySet<string> = new Set('summary abstract teaser lead intro standfirst preamble synopsis'.split(' '));
const CAPTION_ROLES: ReadonlySet<string> = new Set(['caption']);
/** Descriptions of a recording that are copy for whoever edits it. */
const SCRIPT_ROLES: ReadonlySet<string> = new Set('script shotlist dopesheet storyline transcript'.split(' '));

/** Descriptions that are for something else than to stand for the item. */
export interface Descriptions {
  readonly caption?: XmlElement;
  readonly scripts: readonly XmlElement[];
}

/** Abstract, caption, and the scripts of recordings, by role. */
export function takeDescriptions(item: Item, properties: Properties, context: G2Context): Descriptions {
  const all = properties.take('description');
  if (all.length === 0) return { scripts: [] };
  const wanted = inLanguage(all, context.language).filter((element) => element.children.length > 0);
  const caption = wanted.find((element) => hasRole(element, CAPTION_ROLES));
  const scripts = wanted.filter((element) => hasRole(element, SCRIPT_ROLES));
  const used = new Set<XmlElement | undefined>([caption, ...scripts]);
  const free = wanted.filter((element) => !used.has(element));
  const abstract =
    free.find((element) => hasRole(element, ABSTRACT_ROLES)) ??
    free.find((element) => codesIn(element, 'role').length === 0) ??
    free[0];
  used.add(abstract);
  const text = proseIn(abstract);
  if (text !== undefined) item.abstract = text;
  properties.leave(
    'description',
    all.filter((element) => !used.has(element) && element.children.length > 0),
  );
  return caption === undefined ? { scripts } : { caption, scripts };
}

/** Scripts are the copy of a recording that comes without any; a caption is its picture's. What has no such place is left. */
export function placeDescriptions(
  item: Item,
  { caption, scripts }: Descriptions,
  { content, context }: { content: Properties; context: G2Context },
): void {
  if (item.body.length > 0) content.leave('description', scripts);
  else for (const script of scripts) for (const line of proseIn(script)?.split('\n') ?? []) item.body.push(plainBlock(line));
  const text = proseIn(caption);
  if (context.wireroom === undefined) complete(item, text);
  const hasPlace = describeMedia(item, text, context) || item.abstract === text;
  if (caption !== undefined && !hasPlace) content.leave('description', [caption]);
}

/** What an item leaves out that desks cannot do without: a caption stands for a picture that has no abstract. */
function complete(item: Item, caption: string | undefined): void {
  if (item.abstract === undefined && item.body.length === 0 && caption !== undefined) item.abstract = caption;
  if (item.headline === undefined) deriveHeadline(item);
}
