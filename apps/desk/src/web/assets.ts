import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file that the pages load, ready to be sent. */
export interface Asset {
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** Absent for what is compressed by itself. */
  readonly gzipped?: Buffer;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** A plain file name: no separator, no leading dot, so nothing outside the folder can be named. */
const NAME = /^[\w-][\w.-]*$/;

const compress = promisify(gzip);

/** Reads assets once and keeps them: their names hold a hash of their content, and all of them are under one megabyte. */
export class Assets {
  private readonly kept = new Map<string, Asset>();

  constructor(private readonly folder: string) {}

  /** The asset of that name; undefined when there is none. */
  async read(name: string): Promise<Asset | undefined> {
    const known = this.kept.get(name);
    if (known !== undefined) return known;
    const mediaType = MEDIA_TYPES[extname(name)];
    if (mediaType === undefined || !NAME.test(name)) return undefined;
    const bytes = await readFile(join(this.folder, name)).catch(() => undefined);
    if (bytes === undefined) return undefined;
    const asset = { mediaType, bytes, gzipped: name.endsWith('.woff2') ? undefined : await compress(bytes, { level: 9 }) };
    this.kept.set(name, asset);
    return asset;
  }
}
