import type { ContentItem } from './content-item.js';
import { groupMedia, type MediumParts, mediaIn } from './group-media.js';
import type { NewsComponent } from './news-component.js';
import type { RoleClass } from './roles.js';
import type { Story } from './stories.js';

/** Copy in a story: the renditions of one text, and what it is for. */
export interface TextPart {
  readonly roleClass: RoleClass;
  readonly role?: string;
  readonly contents: readonly ContentItem[];
  /** The component that holds this one and others that say the same, if it says so. */
  readonly choice?: NewsComponent;
}

/** A story taken apart. */
export interface StoryParts {
  readonly texts: readonly TextPart[];
  readonly media: readonly MediumParts[];
  readonly references: NewsComponent['references'];
  /** Components that speak of the story itself, those nearest to the story's own first: lines and metadata are read in this order. */
  readonly speakers: readonly NewsComponent[];
}

export function partsOf({ component, around }: Story): StoryParts {
  const parts: Collected = { texts: [], media: [], references: [], speakers: [] };
  collect(component, undefined, parts);
  const isPicture = parts.media.some(({ role }) => role === 'main') && parts.texts.every(({ role }) => role === undefined);
  return {
    ...parts,
    texts: isPicture ? parts.texts.map((text) => ({ ...text, roleClass: 'caption' as const })) : parts.texts,
    speakers: [...parts.speakers, ...around.toReversed()],
  };
}

interface Collected {
  readonly texts: TextPart[];
  readonly media: MediumParts[];
  readonly references: NewsComponent['references'][number][];
  readonly speakers: NewsComponent[];
}

/** Pictures are taken whole, with their captions; what else is inside is gone through part by part. */
function collect(component: NewsComponent, choice: NewsComponent | undefined, parts: Collected): void {
  if (component.roleClass === 'style') return;
  parts.references.push(...component.references);
  const isMedium = component.hasFile && !component.hasCopy;
  if (isMedium) {
    parts.media.push(...mediaIn(component));
    // A story that is nothing but a picture: what is said of the picture is said of the story.
    if (parts.speakers.length === 0) parts.speakers.push(component);
    return;
  }
  if (component.roleClass === 'main' || parts.speakers.length === 0) parts.speakers.push(component);
  const copies = component.contents.filter(({ copy }) => copy !== undefined);
  const { roleClass, role } = component;
  if (copies.length > 0)
    parts.texts.push({
      roleClass,
      contents: copies,
      ...(role === undefined ? {} : { role }),
      ...(choice === undefined ? {} : { choice }),
    });
  for (const content of component.contents)
    if (content.href !== undefined && content.copy === undefined) parts.media.push({ contents: [content], holders: [] });
  const media = component.components.filter((child) => child.hasFile && !child.hasCopy);
  parts.media.push(...groupMedia(media, component.isChoice));
  for (const child of component.components)
    if (!media.includes(child)) collect(child, component.isChoice ? component : choice, parts);
}
