import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folders that hold generated files alone: what is there and was not generated is left over. */
const OWNED = ['libs/contracts/generated'];

/** Paths whose content differs from what was generated, is missing, or is left over. */
export async function outdated(files: ReadonlyMap<string, string>): Promise<string[]> {
  const differing: string[] = [];
  for (const [path, content] of files) if ((await contentOf(path)) !== content) differing.push(path);
  return [...differing, ...(await leftOver(files))];
}

export async function write(files: ReadonlyMap<string, string>): Promise<void> {
  for (const path of await leftOver(files)) await rm(join(ROOT, path));
  for (const [path, content] of files) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), content);
  }
}

/** All files below a folder, as paths from the root; none where the folder is missing. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true, recursive: true }).catch(ignoreMissing);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
}

async function leftOver(files: ReadonlyMap<string, string>): Promise<string[]> {
  const found = (await Promise.all(OWNED.map(filesBelow))).flat();
  return found.filter((path) => !files.has(path));
}

async function contentOf(path: string): Promise<string | undefined> {
  return readFile(join(ROOT, path), 'utf8').catch(() => undefined);
}

function ignoreMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
