import type { ContentItem } from './content-item.js';
import type { NewsComponent } from './news-component.js';
import { isRenditionRole } from './roles.js';

/** The files of one medium, and the components that say something of it. */
export interface MediumParts {
  readonly contents: readonly ContentItem[];
  readonly holders: readonly NewsComponent[];
  /** Role of the component that it begins with. */
  readonly role?: string;
}

/** The media in a component that holds nothing else. Files side by side in it are sizes of one picture. */
export function mediaIn(component: NewsComponent): MediumParts[] {
  const own = component.contents.filter(({ href }) => href !== undefined);
  const inner = groupMedia(component.components, component.isChoice);
  const words = component.components.filter(({ hasFile }) => !hasFile);
  if (own.length === 0 && inner.length > 1) return inner;
  const role = component.role ?? inner[0]?.role;
  return [
    {
      contents: [...own, ...inner.flatMap(({ contents }) => contents)],
      holders: [component, ...words, ...inner.flatMap(({ holders }) => holders)],
      ...(role === undefined ? {} : { role }),
    },
  ];
}

/**
 * Sorts the files of components side by side into media: those whose roles name sizes, each once, belong together, as do all where the
 * receiver is to choose one. Anything else is a medium of its own, or several.
 */
export function groupMedia(components: readonly NewsComponent[], isChoice: boolean): MediumParts[] {
  const groups: NewsComponent[][] = [];
  let roles = new Set<string | undefined>();
  for (const component of components) {
    if (!component.hasFile) continue;
    const last = groups.at(-1);
    if (last !== undefined && (isChoice || (isRenditionRole(component.role) && !roles.has(component.role)))) last.push(component);
    else {
      groups.push([component]);
      roles = new Set();
    }
    roles.add(component.role);
  }
  return groups.flatMap((group) => (group.length === 1 ? mediaIn(group[0]!) : [together(group)]));
}

/** All files in these components as one medium. */
function together(group: readonly NewsComponent[]): MediumParts {
  const media = group.flatMap(mediaIn);
  const { role } = group[0]!;
  return {
    contents: media.flatMap(({ contents }) => contents),
    holders: media.flatMap(({ holders }) => holders),
    ...(role === undefined ? {} : { role }),
  };
}
