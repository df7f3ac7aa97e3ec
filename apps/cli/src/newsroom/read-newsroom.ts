import type { Newsroom, NewsroomProblem } from '@wireroom/contracts';
import { checkDocument } from './check-document.js';
import { expandVariables, pathKey } from './expand-variables.js';
import { mergeDocuments, type Origin, type ReadDocument } from './merge-documents.js';
import { NewsroomDocument, type SourceText } from './newsroom-document.js';
import { type Path, type PlacedProblem } from './place.js';

/** What files say together, and where each of it stands in them. */
export interface MergedNewsroom {
  /** As it is written, with variables filled in; a kind that no file names is not there. */
  readonly newsroom: NewsroomInput;
  /** The text as it is written, of a setting whose value has a variable. */
  templateOf(path: Path): string | undefined;
  /** A problem that a service found, with its place in the files. */
  placed(problem: NewsroomProblem): PlacedProblem;
}

/** A newsroom before its defaults are filled in. */
export type NewsroomInput = { readonly [kind in keyof Newsroom]: readonly { readonly id: string }[] };

export type NewsroomReading =
  | { readonly ok: true; readonly merged: MergedNewsroom }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] };

/**
 * Reads newsroom files as one: variables filled in, checked by the contract, and put together. All that is wrong is told at once.
 * @param variables what `${NAME}` is replaced by
 */
export function readNewsroom(
  sources: readonly SourceText[],
  variables: Readonly<Record<string, string | undefined>>,
): NewsroomReading {
  const read = sources.map((source) => readDocument(source, variables));
  const problems = read.flatMap((each) => each.problems);
  if (problems.length > 0) return { ok: false, problems };
  const merged = mergeDocuments(read);
  return merged.problems.length > 0 ? { ok: false, problems: merged.problems } : { ok: true, merged: withPlaces(merged) };
}

function readDocument(source: SourceText, variables: Readonly<Record<string, string | undefined>>): ReadDocument {
  const document = new NewsroomDocument(source);
  const unreadable = document.problems();
  if (unreadable.length > 0) return { document, value: {}, templates: new Map(), problems: unreadable };
  const { problems, templates } = expandVariables(document, variables);
  const value: unknown = document.content.toJS();
  return { document, value, templates, problems: inOrder([...problems, ...checkDocument({ document, value, templates })]) };
}

function inOrder(problems: readonly PlacedProblem[]): PlacedProblem[] {
  return [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function withPlaces({
  newsroom,
  originOf,
}: {
  newsroom: NewsroomInput;
  originOf(path: Path): Origin | undefined;
}): MergedNewsroom {
  return {
    newsroom,
    templateOf: (path) => {
      const origin = originOf(path);
      return origin?.from.templates.get(pathKey(origin.path));
    },
    placed: ({ path, why }) => {
      const origin = originOf(path);
      return origin === undefined ? { why } : { ...origin.from.document.placeOf(origin.path), why };
    },
  };
}
