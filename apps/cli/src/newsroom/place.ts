/** Where something stands in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong in a newsroom file. */
export interface PlacedProblem extends Partial<Place> {
  /** A sentence without its full stop. */
  readonly why: string;
}

/** Names and places from a file's top: `['routes', 2, 'query']`. */
export type Path = readonly (string | number)[];

/** `newsroom.yaml:14:12`, as editors and terminals jump to it. */
export function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

export function problemText({ file, line, column, why }: PlacedProblem): string {
  return file === undefined || line === undefined || column === undefined ? why : `${placeText({ file, line, column })}: ${why}`;
}
