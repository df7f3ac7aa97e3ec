import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow, ROOT } from './output.js';

export interface FoundModule {
  /** From the root of the project. */
  readonly path: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

/** Loads the source files of apps and libs whose path matches, in the order of their paths. */
export async function modulesMatching(pattern: RegExp): Promise<FoundModule[]> {
  const files = (await Promise.all(['apps', 'libs'].map(filesBelow))).flat();
  const paths = files.filter((path) => pattern.test(path)).sort();
  return Promise.all(
    paths.map(async (path) => ({
      path,
      exports: (await import(pathToFileURL(join(ROOT, path)).href)) as Record<string, unknown>,
    })),
  );
}
