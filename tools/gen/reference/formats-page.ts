import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FormatReader, feedWriters, offeredFormats } from '@wireroom/formats';
import { docComments } from '../doc-comments.js';
import { modulesMatching } from '../modules-matching.js';
import { ROOT } from '../output.js';
import { code, page, table } from './markdown.js';

const FORMATS = 'libs/formats/src';

/** Every format that is read and every one that is written, with the page that tells how. */
export async function formatsPage(): Promise<string> {
  const comments = await readerComments();
  return page(
    '# Formats',
    'A document is known by its bytes; the media type that came with it is a hint only. Readers are asked in the order of this table, and the first ' +
      'that knows the document reads it. A document that none of them takes is kept and answered with a [fault](faults.md) that says why.',
    '## Read',
    table(
      ['format', 'what is read'],
      (await readers()).map(({ name }) => [linked(name), comments.get(name) ?? '']),
    ),
    '## Written',
    'One article goes out in each of these: destinations name the format, `GET /v1/articles/{id}` takes the name in `?format=` or the media type in ' +
      '`Accept`. Those that are feeds as well carry a page of many articles.',
    table(
      ['format', 'standard', 'media type', 'ending', 'feed'],
      offeredFormats().map(({ name, title, mediaType, ending }) => [
        linked(name),
        title,
        code(mediaType),
        code(`.${ending}`),
        name in feedWriters ? 'yes' : '',
      ]),
    ),
  );
}

/** In the order in which they are asked. */
async function readers(): Promise<Pick<FormatReader, 'name'>[]> {
  const [registry] = await modulesMatching(/^libs\/formats\/src\/readers\.ts$/);
  const { STRUCTURED_READERS, LOOSE_READERS } = registry!.exports;
  return [STRUCTURED_READERS, LOOSE_READERS].flat().filter(isReader);
}

/** What each reader reads, by its name: the comment over it in the source. */
async function readerComments(): Promise<ReadonlyMap<string, string>> {
  const comments = new Map<string, string>();
  for (const { path, exports } of await modulesMatching(/^libs\/formats\/src\/[^/]+\/reader\.ts$/)) {
    const documented = docComments([await readFile(join(ROOT, path), 'utf8')]);
    for (const [constant, value] of Object.entries(exports)) {
      const comment = documented[constant]?.comment;
      if (comment !== undefined && isReader(value)) comments.set(value.name, comment);
    }
  }
  return comments;
}

function isReader(value: unknown): value is Pick<FormatReader, 'name'> {
  return typeof value === 'object' && value !== null && 'name' in value && 'detect' in value;
}

/** Versions of one format share a folder, whose name is the format's without its version. */
function linked(name: string): string {
  const folder = [name, name.slice(0, name.lastIndexOf('-'))].find((each) => existsSync(join(ROOT, FORMATS, each, 'README.md')));
  return folder === undefined ? code(name) : `[${name}](../../${FORMATS}/${folder}/README.md)`;
}
