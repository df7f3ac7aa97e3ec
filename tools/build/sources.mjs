// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Only needed while developing: specs and their data, generated documents, notes. */
const NOT_BUILT = /(^|\/)(samples|generated|node_modules|dist)\/|\.(spec|fixture)\.tsx?$|\.d\.ts$|(^|\/)README\.md$/;

/**
 * Files under a folder that are part of a build, sorted, relative to it.
 * @param {string} folder
 * @returns {string[]}
 */
export function sourcesIn(folder) {
  return filesIn(folder, folder)
    .filter((file) => !NOT_BUILT.test(file))
    .sort();
}

/**
 * One hash over names and contents, so that a fresh checkout of the same sources needs no build where there is one.
 * @param {string} root
 * @param {readonly string[]} inputs
 */
export function fingerprint(root, inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    const path = join(root, input);
    const files = statSync(path).isDirectory() ? sourcesIn(path).map((file) => join(input, file)) : [input];
    for (const file of files)
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @param {string} top
 * @returns {string[]}
 */
function filesIn(folder, top) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path, top) : [relative(top, path)];
  });
}
