import type { Block } from '@wireroom/contracts';
import { appendAll, type Frame } from './frame.js';
import { joinInlines } from './join-inlines.js';
import { resolveReference } from './resolve-reference.js';

/** Classes by which sites turn a quote into a post of theirs (their own documented embed markup). */
const POST_CLASSES =
  /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post)(?:\s|$)/;

/** A blockquote frame as blocks: each paragraph a quote; a post of another site an embed with its address. */
export function assembleQuote(frame: Frame, baseUrl?: string): Block[] {
  if (POST_CLASSES.test(frame.attributes['class'] ?? '')) return assemblePost(frame, baseUrl);
  const cite = frame.cite ?? resolveReference(frame.attributes['cite'], baseUrl);
  const blocks: Block[] = frame.blocks.map((block) => (block.type === 'paragraph' ? { ...block, type: 'quote' } : block));
  if (cite === undefined) return blocks;
  const last = blocks.findLast((block) => block.type === 'quote');
  if (last !== undefined && last.cite === undefined) last.cite = cite;
  else if (frame.cite !== undefined) blocks.push({ type: 'paragraph', text: frame.cite });
  return blocks;
}

/** The post's own address is what the quote cites, else its last link. */
function assemblePost(frame: Frame, baseUrl?: string): Block[] {
  const { cite, 'data-instgrm-permalink': permalink, 'data-href': dataHref } = frame.attributes;
  const inlines = frame.blocks.filter((block) => block.type === 'paragraph');
  const lastLink = inlines.flatMap((inline) => inline.marks ?? []).findLast((mark) => mark.type === 'link');
  const href = resolveReference(cite ?? permalink ?? dataHref, baseUrl) ?? lastLink?.href;
  const text = inlines.length === 0 ? undefined : joinInlines(inlines, '\n').text;
  const others = frame.blocks.filter((block) => block.type !== 'paragraph');
  const blocks: Block[] = [];
  if (href !== undefined) blocks.push({ type: 'embed', href, ...(text === undefined ? {} : { text }) });
  else for (const inline of inlines) blocks.push({ ...inline, type: 'quote' });
  appendAll(blocks, others);
  return blocks;
}
