import { childText, type XmlElement } from '../xml/xml-element.js';

/** What WordPress keeps for itself: menus, old versions, styles, templates. */
const INTERNAL: ReadonlySet<string> = new Set([
  'nav_menu_item',
  'revision',
  'custom_css',
  'customize_changeset',
  'oembed_cache',
  'user_request',
  'scheduled-action',
]);

export type PostKind = 'story' | 'attachment' | 'internal';

/** What an item of an export is by its `wp:post_type`; types that plugins add are stories unless WordPress' own prefix says otherwise. */
export function postKind(element: XmlElement): PostKind {
  const type = childText(element, 'wp:post_type') ?? 'post';
  if (type === 'attachment') return 'attachment';
  return INTERNAL.has(type) || type.startsWith('wp_') || type.startsWith('acf-') ? 'internal' : 'story';
}
