import type { Medium } from '@wireroom/contracts';
import { mediumType } from '../feed/add-enclosure.js';
import { MAX_LIST } from '../limits.js';
import { htmlToText } from '../markup/html-to-text.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { childText, type XmlElement } from '../xml/xml-element.js';
import { postKind } from './post-kind.js';
import { metaValue } from './post-meta.js';

/** A file of the media library. */
export interface Attachment {
  readonly id: string;
  readonly medium: Medium;
}

/** The files of an export by their own id, and by the post that they were uploaded to. */
export class Attachments {
  private readonly byId = new Map<string, Attachment>();
  private readonly byParent = new Map<string, Attachment[]>();
  private readonly shown = new Set<string>();

  constructor(items: Iterable<XmlElement>) {
    for (const item of items) if (postKind(item) === 'attachment') this.add(item);
  }

  at(id: string | undefined): Attachment | undefined {
    const found = id === undefined ? undefined : this.byId.get(id);
    if (found !== undefined) this.shown.add(found.id);
    return found;
  }

  of(postId: string | undefined): readonly Attachment[] {
    const found = postId === undefined ? [] : (this.byParent.get(postId) ?? []);
    for (const { id } of found) this.shown.add(id);
    return found;
  }

  /** How many files no story shows. */
  get unused(): number {
    return this.byId.size - this.shown.size;
  }

  private add(item: XmlElement): void {
    const id = childText(item, 'wp:post_id');
    const href = resolveReference(childText(item, 'wp:attachment_url', 'guid'));
    if (id === undefined || href === undefined) return;
    const attachment = { id, medium: mediumOf(item, href) };
    this.byId.set(id, attachment);
    const parent = childText(item, 'wp:post_parent') ?? '0';
    if (parent === '0') return;
    const known = this.byParent.get(parent);
    if (known === undefined) this.byParent.set(parent, [attachment]);
    else if (known.length < MAX_LIST) known.push(attachment);
  }
}

/** WordPress keeps a file's caption as its excerpt, and a longer description as its content. */
function mediumOf(item: XmlElement, href: string): Medium {
  const caption = childText(item, 'excerpt:encoded') ?? childText(item, 'content:encoded');
  const alt = metaValue(item, '_wp_attachment_image_alt');
  return {
    type: mediumType(href, childText(item, 'wp:post_mime_type')),
    ...(caption === undefined ? {} : { caption: htmlToText(caption) }),
    ...(alt === undefined ? {} : { alt }),
    renditions: [{ href }],
  };
}
