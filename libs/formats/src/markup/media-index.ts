import type { Block, Medium } from '@wireroom/contracts';

type FigureBlock = Extract<Block, { type: 'figure' }>;

interface KnownMedium {
  readonly type: Medium['type'];
  readonly width?: number;
  readonly height?: number;
}

/** Remembers what is known of the files that a text shows, until the figures have their captions. */
export class MediaIndex {
  private readonly known = new Map<string, KnownMedium>();
  private last: string | undefined;

  static typeOfElement(name: string): Medium['type'] {
    if (name === 'video' || name === 'amp-video' || name === 'amp-youtube') return 'video';
    return name === 'audio' || name === 'amp-audio' ? 'audio' : 'other';
  }

  /** Pages repeat a picture in `noscript` right after the one that scripts load. */
  isRepeat(href: string | undefined): boolean {
    const repeated = href !== undefined && href === this.last;
    this.last = href;
    return repeated;
  }

  add(href: string, medium: KnownMedium): void {
    if (!this.known.has(href)) this.known.set(href, medium);
  }

  /** The media of these blocks in order, each file once. */
  of(blocks: readonly Block[]): Medium[] {
    const media = new Map<string, Medium>();
    if (this.known.size === 0) return [];
    for (const block of blocks) {
      const href = block.type === 'figure' || block.type === 'embed' ? block.href : undefined;
      const known = href === undefined ? undefined : this.known.get(href);
      if (href === undefined || known === undefined || media.has(href)) continue;
      media.set(href, { ...described(block), type: known.type, renditions: [rendition(href, known)] });
    }
    return [...media.values()];
  }
}

function described(block: Block): Pick<Medium, 'caption' | 'alt' | 'credit'> {
  if (block.type === 'embed') return block.text === undefined ? {} : { caption: block.text };
  if (block.type !== 'figure') return {};
  const { caption, alt, credit }: FigureBlock = block;
  return {
    ...(caption === undefined ? {} : { caption }),
    ...(alt === undefined ? {} : { alt }),
    ...(credit === undefined ? {} : { credit }),
  };
}

function rendition(href: string, { width, height }: KnownMedium): Medium['renditions'][number] {
  return { href, ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
}
