import type { Figure } from '@wireroom/contracts';
import { collapseSpace } from './collapse-space.js';
import type { Attributes } from './html-events.js';
import { resolveReference } from './resolve-reference.js';

/** Where pages that load pictures late keep the real address. */
const LATE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-srcset', 'srcset'] as const;

export interface FoundImage {
  readonly figure: Figure;
  readonly width?: number;
  readonly height?: number;
}

/** An `img` as a figure; undefined for a counting pixel or a picture without an address that may be kept. */
export function readImage(attributes: Attributes, baseUrl?: string): FoundImage | undefined {
  const width = pixels(attributes['width']);
  const height = pixels(attributes['height']);
  if ((width !== undefined && width <= 2) || (height !== undefined && height <= 2)) return undefined;
  const href = imageAddress(attributes, baseUrl);
  if (href === undefined) return undefined;
  const alt = collapseSpace(attributes['alt'] ?? '');
  const figure: Figure = alt === '' ? { type: 'figure', href } : { type: 'figure', href, alt };
  return { figure, ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
}

function imageAddress(attributes: Attributes, baseUrl?: string): string | undefined {
  const source = attributes['src']?.trim() ?? '';
  if (source !== '' && !/^data:/i.test(source)) return webAddress(source, baseUrl);
  for (const name of LATE_SOURCES) {
    const candidate = attributes[name]?.trim().split(/[\s,]+/, 1)[0];
    if (candidate !== undefined && candidate !== '') return webAddress(candidate, baseUrl);
  }
  return undefined;
}

function webAddress(reference: string, baseUrl?: string): string | undefined {
  const href = resolveReference(reference, baseUrl);
  return href !== undefined && /^https?:/.test(href) ? href : undefined;
}

function pixels(value: string | undefined): number | undefined {
  const match = value === undefined ? null : /^\s*(\d{1,5})(?:px)?\s*$/.exec(value);
  return match === null ? undefined : Number(match[1]);
}
