// @ts-check
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sourcesIn } from './sources.mjs';

/**
 * Compiles a folder's TypeScript file by file with the settings of .swcrc, copies everything else that is needed, and removes results
 * whose source is gone.
 * @param {string} root
 * @param {import('./targets.mjs').Target} target
 * @returns {Promise<number>} files written
 */
export async function compile(root, target) {
  const { transformFile } = await import('@swc/core');
  const [from, to] = [join(root, target.from), join(root, target.to)];
  const files = sourcesIn(from);
  await mkdir(to, { recursive: true });
  const written = await Promise.all(
    files.map(async (file) => {
      const source = join(from, file);
      if (!file.endsWith('.ts')) return copyTo(source, join(to, file));
      const output = join(to, file.replace(/\.ts$/, '.js'));
      const { code, map } = await transformFile(source, { cwd: root, root, swcrc: true, sourceFileName: source });
      await mkdir(dirname(output), { recursive: true });
      await Promise.all([
        writeFile(output, `${code}\n//# sourceMappingURL=${file.replace(/^.*\//, '').replace(/\.ts$/, '.js.map')}\n`),
        writeFile(`${output}.map`, map ?? ''),
      ]);
      return [output, `${output}.map`];
    }),
  );
  await removeStale(to, new Set(written.flat()));
  return files.length;
}

/**
 * @param {string} source
 * @param {string} output
 */
async function copyTo(source, output) {
  await mkdir(dirname(output), { recursive: true });
  await copyFile(source, output);
  return [output];
}

/**
 * @param {string} folder
 * @param {ReadonlySet<string>} current
 */
async function removeStale(folder, current) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  await Promise.all(files.filter((file) => !current.has(file)).map((file) => rm(file)));
}
