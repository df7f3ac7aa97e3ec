import { formalName, lineText } from './line-text.js';
import { firstOf, type NewsComponent } from './news-component.js';

/** A component that is a story of its own, with those around it, the outermost first. */
export interface Story {
  readonly component: NewsComponent;
  readonly around: readonly NewsComponent[];
  /** What tells it from the others of its item: its `Duid` or `Euid`, else its place; undefined where it is the only one. */
  readonly fragment?: string;
}

/**
 * The stories of an item: mostly the item is one, with text, pictures and captions as parts. Two or more parts side by side that have a
 * headline and copy of their own are stories, unless they are the same one in several formats: headline and language are the same then.
 */
export function storiesOf(root: NewsComponent): Story[] {
  const found = split(root, []);
  if (found.length < 2) return [{ component: root, around: [] }];
  const ids = new Set(found.map(({ component }) => component.id));
  const isNamed = ids.size === found.length && !ids.has(undefined);
  return found.map((story, at) => ({ ...story, fragment: isNamed ? story.component.id! : String(at + 1) }));
}

function split(component: NewsComponent, around: readonly NewsComponent[]): Story[] {
  const inside = [...around, component];
  const { components } = component;
  const candidates = components.filter(isStory);
  if (candidates.length > 1 && new Set(candidates.map(signature)).size > 1)
    return candidates.flatMap((child) => split(child, inside));
  const [only] = components;
  if (components.length === 1 && only !== undefined && component.contents.length === 0) {
    const deeper = split(only, inside);
    if (deeper.length > 1) return deeper;
  }
  return [{ component, around }];
}

function isStory(component: NewsComponent): boolean {
  const { hasCopy, roleClass } = component;
  if (!hasCopy || (roleClass !== 'main' && roleClass !== 'further')) return false;
  return headlineOf(component) !== undefined;
}

/** Its own headline, or that of the one part that it consists of. */
function headlineOf(component: NewsComponent): string | undefined {
  const own = lineText(firstOf(component, 'newslines', 'headline'));
  const [only] = component.components;
  return own ?? (component.components.length === 1 && only !== undefined ? headlineOf(only) : undefined);
}

function signature(component: NewsComponent): string {
  const language = formalName(firstOf(component, 'descriptivemetadata', 'language'))?.toLowerCase();
  return `${language ?? ''} ${headlineOf(component) ?? ''}`;
}
