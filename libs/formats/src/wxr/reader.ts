import { readItems } from '../feed/read-items.js';
import type { FormatReader } from '../format.js';
import { RepairLog } from '../repair-log.js';
import { adaptChannel, channelContext } from '../rss/adapt.js';
import { childText, type XmlElement } from '../xml/xml-element.js';
import { adaptPost, type WxrContext } from './adapt.js';
import { Attachments } from './attachments.js';
import { detectWxr } from './detect.js';
import { parseWxr } from './parse.js';
import { postKind } from './post-kind.js';

/** Exports of WordPress (WXR 1.0 to 1.2). */
export const wxrReader: FormatReader = {
  name: 'wxr',
  detect: detectWxr,
  read(probe, options) {
    const repairs = new RepairLog();
    const document = parseWxr(probe.text, repairs);
    const feed = adaptChannel(document.channel, options.sourceUrl);
    const attachments = new Attachments(document.hasAttachments ? document.items : []);
    const context: WxrContext = { document, attachments, feed: channelContext(document.channel, feed, options.sourceUrl) };
    const items = readItems(stories(document.items, repairs), (element) => adaptPost(element, context));
    if (attachments.unused > 0) repairs.note('attachment-unused', String(attachments.unused));
    return { feed, items, repairs: repairs.list };
  },
};

/** Posts and pages, and what plugins make; files belong to them, and what WordPress keeps for itself is left out. */
function* stories(items: Iterable<XmlElement>, repairs: RepairLog): Generator<XmlElement> {
  for (const item of items) {
    const kind = postKind(item);
    if (kind === 'story') yield item;
    else if (kind === 'internal') repairs.note('post-skipped', childText(item, 'wp:post_type'));
  }
}
