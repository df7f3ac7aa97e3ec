// @ts-check
import { Fault, Item } from '@wireroom/contracts';
import { FORMATS_FAULTS, readDocument } from '@wireroom/formats';

/**
 * A process that reads the documents it is sent, one at a time, and answers what came of each: undefined where that is a value or one
 * of the formats' own faults, else what is wrong.
 */
process.on('message', async (/** @type {{ base64: string, mediaType?: string }} */ { base64, mediaType }) => {
  const wrong = await read(Buffer.from(base64, 'base64'), mediaType);
  process.send?.({ wrong: wrong ?? null });
});
process.send?.({ ready: true });

/** @param {Buffer} bytes @param {string | undefined} mediaType @returns {Promise<string | undefined>} */
async function read(bytes, mediaType) {
  try {
    const { items } = await readDocument(bytes, { mediaType, sourceUrl: 'https://source.example/feed' });
    return items.map(wrongWith).find((wrong) => wrong !== undefined);
  } catch (error) {
    return wrongFault(error);
  }
}

/** @param {import('@wireroom/formats').ReadItem} entry */
function wrongWith(entry) {
  if ('fault' in entry) return wrongFault(entry.fault);
  const { error } = Item.safeParse(entry.item);
  return error === undefined
    ? undefined
    : `an item that is none: ${error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ')}`;
}

/** A reader that met what it did not expect says so with a cause: that is a defect, though the neighbours went on. @param {unknown} error */
function wrongFault(error) {
  if (!(error instanceof Fault)) return `thrown: ${error instanceof Error ? error.stack : String(error)}`;
  if (error.cause instanceof Error && !(error.cause instanceof Fault)) return `caught: ${error.cause.stack}`;
  return Object.hasOwn(FORMATS_FAULTS, error.code) ? undefined : `a fault of somebody else: ${error.code}`;
}
