/** A charset told by the bytes themselves, and how many bytes of mark to skip. */
export interface UnicodeSignature {
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  readonly skip: number;
}

/** How many bytes are looked at for the zero bytes of UTF-16 without a mark. */
const SAMPLE_BYTES = 64;

/** Byte order marks (Unicode 16, table 2-4), else UTF-32 and UTF-16 told by their zero bytes: markup and Latin text are full of them. */
export function unicodeSignature(bytes: Uint8Array): UnicodeSignature | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { charset: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { charset: 'utf-32le', skip: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { charset: 'utf-32be', skip: 4 };
  if (a === 0xff && b === 0xfe) return { charset: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { charset: 'utf-16be', skip: 2 };
  if (b === 0 && c === 0 && a !== 0 && d === 0) return { charset: 'utf-32le', skip: 0 };
  if (a === 0 && b === 0 && c === 0 && d !== 0) return { charset: 'utf-32be', skip: 0 };
  return a === 0 || b === 0 ? unmarkedUtf16(bytes) : undefined;
}

function unmarkedUtf16(bytes: Uint8Array): UnicodeSignature | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES & ~1);
  const zeros: [number, number] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[(index & 1) as 0 | 1]++;
  });
  const pairs = sample.length >> 1;
  if (pairs > 0 && zeros[1] > pairs / 2 && zeros[0] === 0) return { charset: 'utf-16le', skip: 0 };
  if (pairs > 0 && zeros[0] > pairs / 2 && zeros[1] === 0) return { charset: 'utf-16be', skip: 0 };
  return undefined;
}
