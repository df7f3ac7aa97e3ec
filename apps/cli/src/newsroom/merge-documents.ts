import type { NewsroomDocument } from './newsroom-document.js';
import { type Path, type PlacedProblem, placeText } from './place.js';

/** A file that was read: its value is as the contract wants it where there are no problems. */
export interface ReadDocument {
  readonly document: NewsroomDocument;
  readonly value: unknown;
  readonly templates: ReadonlyMap<string, string>;
  readonly problems: readonly PlacedProblem[];
}

/** Where a part of what was put together comes from. */
export interface Origin {
  readonly from: ReadDocument;
  readonly path: Path;
}

const KINDS = ['sources', 'routes', 'destinations'] as const;
type Kind = (typeof KINDS)[number];
type Resource = { readonly id: string };

/** Puts files together, kind by kind in the order in which they are given. An id that a kind has twice is a problem. */
export function mergeDocuments(read: readonly ReadDocument[]) {
  const newsroom: { [kind in Kind]?: Resource[] } = {};
  const origins: { [kind in Kind]?: Origin[] } = {};
  for (const from of read)
    for (const kind of KINDS) {
      const resources = listOf(from, kind);
      if (resources === undefined) continue;
      const places = resources.map((_, place): Origin => ({ from, path: [kind, place] }));
      newsroom[kind] = (newsroom[kind] ?? []).concat(resources);
      origins[kind] = (origins[kind] ?? []).concat(places);
    }
  return {
    newsroom,
    problems: KINDS.flatMap((kind) => repeats(kind, newsroom[kind] ?? [], origins[kind] ?? [])),
    originOf: ([kind, index, ...within]: Path): Origin | undefined => {
      const origin = typeof index === 'number' ? origins[kind as Kind]?.[index] : undefined;
      return origin && { from: origin.from, path: [...origin.path, ...within] };
    },
  };
}

function repeats(kind: Kind, resources: readonly Resource[], origins: readonly Origin[]): PlacedProblem[] {
  const first = new Map<string, number>();
  return resources.flatMap(({ id }, place) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, place);
    const [here, there] = [placeOf(origins[place]), placeOf(before === undefined ? undefined : origins[before])];
    return here && there ? [{ ...here, why: `${kind.replace(/s$/, '')} ${id} is at ${placeText(there)} already` }] : [];
  });
}

function placeOf(origin: Origin | undefined) {
  return origin?.from.document.placeOf([...origin.path, 'id']);
}

/** Undefined where the file does not name the kind, which is not the same as an empty list. */
function listOf({ value }: ReadDocument, kind: Kind): readonly Resource[] | undefined {
  return (value as { [kind in Kind]?: readonly Resource[] })[kind];
}
