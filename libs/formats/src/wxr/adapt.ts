import type { Item, Medium } from '@wireroom/contracts';
import type { FeedContext } from '../feed/feed-context.js';
import { hasRoom } from '../feed/has-room.js';
import { MAX_LIST } from '../limits.js';
import { RepairLog } from '../repair-log.js';
import { adaptRssItem } from '../rss/adapt.js';
import { childText, textOf, type XmlElement, type XmlNode } from '../xml/xml-element.js';
import { setStatus } from './adapt-status.js';
import { setTerms } from './adapt-terms.js';
import type { Attachments } from './attachments.js';
import { withParagraphs } from './paragraphs.js';
import type { WxrDocument } from './parse.js';
import { metaValue } from './post-meta.js';
import { replaceShortcodes } from './shortcodes.js';

/** What a post is read with. */
export interface WxrContext {
  readonly document: WxrDocument;
  readonly attachments: Attachments;
  readonly feed: FeedContext;
}

/** Elements that stand for the post otherwise than RSS means them, or are read here. */
const LEFT_OUT: ReadonlySet<string> = new Set(['description', 'category']);
const KEPT: readonly string[] = ['wp:post_id', 'wp:post_type', 'wp:post_name', 'wp:post_parent', 'wp:is_sticky', 'wp:status'];

/** A post or page: what it has in common with RSS is read as RSS. @throws Fault `item-malformed` for one that was cut off */
export function adaptPost(element: XmlElement, context: WxrContext): Item {
  const repairs = new RepairLog();
  const { document, attachments, feed } = context;
  const plain = asRss(element, context, repairs);
  const cutOff = document.cutOff.has(element) ? new Set([plain]) : document.cutOff;
  const item = adaptRssItem(plain, { ...document, cutOff }, feed);
  setStatus(item, element);
  setTerms(item, element);
  addAttachments(item, element, attachments);
  setExtensions(item, element);
  item.repairs.push(...repairs.list);
  return item;
}

/** The same item as other RSS feeds would have it: excerpt as description, full name as author, the post as it is shown. */
function asRss(element: XmlElement, context: WxrContext, repairs: RepairLog): XmlElement {
  const children: XmlNode[] = [];
  const hasOwnDate = childText(element, 'wp:post_date_gmt') !== undefined;
  for (const node of element.children) {
    if (typeof node === 'string' || LEFT_OUT.has(node.name) || (node.name === 'pubdate' && hasOwnDate)) continue;
    if (node.name === 'excerpt:encoded') children.push(withText(node, 'description', withParagraphs(textOf(node))));
    else if (node.name === 'dc:creator') children.push(withText(node, node.name, displayName(textOf(node), context)));
    else if (node.name === 'content:encoded')
      children.push(withText(node, node.name, shown(element, node, { context, repairs })));
    else if (!node.name.startsWith('wp:')) children.push(node);
  }
  return { ...element, children };
}

function withText(element: XmlElement, name: string, text: string): XmlElement {
  return { name, attributes: element.attributes, children: [text] };
}

function displayName(login: string, { document }: WxrContext): string {
  return document.authors.get(login.trim()) ?? login;
}

function shown(post: XmlElement, content: XmlElement, { context, repairs }: { context: WxrContext; repairs: RepairLog }): string {
  const { attachments } = context;
  let room = MAX_LIST;
  const pictures = (ids: readonly string[] | undefined): Medium[] => {
    if (room === 0) return [];
    const found = ids?.map((id) => attachments.at(id)) ?? attachments.of(childText(post, 'wp:post_id'));
    const media = found.flatMap((attachment) => (attachment?.medium.type === 'picture' ? [attachment.medium] : []));
    if (media.length > room) repairs.note('list-cut', 'galleries');
    const shown = media.slice(0, room);
    room -= shown.length;
    return shown;
  };
  const onDropped = (name: string): void => repairs.note('shortcode-dropped', name);
  return withParagraphs(replaceShortcodes(textOf(content), { pictures, onDropped }));
}

/** The picture that stands for the post first, then the files uploaded to it. Those that the text shows already complete what it says of them. */
function addAttachments(item: Item, element: XmlElement, attachments: Attachments): void {
  const featured = attachments.at(metaValue(element, '_thumbnail_id'));
  const own = attachments.of(childText(element, 'wp:post_id'));
  const all = [...(featured === undefined ? [] : [featured]), ...own.filter(({ id }) => id !== featured?.id)];
  const known = new Map(item.media.flatMap((medium) => medium.renditions.map(({ href }) => [fullSize(href), medium] as const)));
  const added: Medium[] = [];
  for (const { medium } of all) {
    const [file] = medium.renditions;
    const same = file === undefined ? undefined : known.get(fullSize(file.href));
    if (same !== undefined) completeMedium(same, medium);
    else if (hasRoom(item, 'media')) added.push({ ...medium });
  }
  item.media = [...added, ...item.media];
}

function completeMedium(known: Medium, more: Medium): void {
  const files = new Set(known.renditions.map(({ href }) => href));
  known.renditions.push(...more.renditions.filter(({ href }) => !files.has(href)));
  if (known.caption === undefined && more.caption !== undefined) known.caption = more.caption;
  if (known.alt === undefined && more.alt !== undefined) known.alt = more.alt;
}

/** WordPress keeps smaller copies of a picture under its name with the size: `fog-300x200.jpg`. */
function fullSize(href: string): string {
  return href.replace(/-\d{1,5}x\d{1,5}(?=\.\w{2,5}$)/, '');
}

function setExtensions(item: Item, element: XmlElement): void {
  for (const name of KEPT) {
    const value = childText(element, name);
    if (value !== undefined && value !== '0') item.extensions = { ...item.extensions, [name]: value };
  }
}
