import type { MessageReader, Probe, ReadInner, ReadOptions, ReadResult } from '../format.js';
import { adaptMail } from './adapt.js';
import { detectEmail } from './detect.js';
import { parseMail } from './parse.js';

/** A mail (RFC 5322 with MIME): its own text as an item, and the items of the documents attached to it. */
export const emailReader: MessageReader = {
  name: 'email',
  detect: detectEmail,
  hasOwnCharsets: true,
  async read({ bytes }: Probe, options: ReadOptions, readInner: ReadInner): Promise<ReadResult> {
    return { items: await adaptMail(parseMail(bytes), options, readInner), repairs: [] };
  },
};
