import type { Block, Inline } from '@wireroom/contracts';

/** Class of a paragraph that is nothing but the link to what is embedded, as our own writer makes them. */
export const EMBED_CLASS = 'embed';

/** What such a paragraph stands for; undefined where there is more to it than one link. */
export function embedOf({ text, marks }: Inline): Block | undefined {
  const [link] = marks ?? [];
  if (link?.type !== 'link' || link.href === undefined || link.start !== 0 || link.end !== text.length) return undefined;
  return text === link.href ? { type: 'embed', href: link.href } : { type: 'embed', href: link.href, text };
}
