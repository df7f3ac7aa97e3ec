import { atomReader } from './atom/reader.js';
import type { FormatReader, MessageReader } from './format.js';
import { htmlReader } from './html/reader.js';
import { jsonFeedReader } from './jsonfeed/reader.js';
import { ninjsReader } from './ninjs/reader.js';
import { rdfReader } from './rdf/reader.js';
import { rssReader } from './rss/reader.js';
import { textReader } from './text/reader.js';

/** Readers that know their format by its first element or members, asked in this order. */
export const STRUCTURED_READERS: readonly (FormatReader | MessageReader)[] = [
  rssReader,
  atomReader,
  rdfReader,
  jsonFeedReader,
  ninjsReader,
];

/** Readers of what has no structure of its own, asked last and only when nothing speaks against it. */
export const LOOSE_READERS: readonly FormatReader[] = [htmlReader, textReader];
