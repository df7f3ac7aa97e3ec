import { anpa1312Reader } from './anpa1312/reader.js';
import { apJsonReader } from './ap-json/reader.js';
import { atomReader } from './atom/reader.js';
import { emailReader } from './email/reader.js';
import type { FormatReader, MessageReader } from './format.js';
import { htmlReader } from './html/reader.js';
import { iptc7901Reader } from './iptc7901/reader.js';
import { jsonFeedReader } from './jsonfeed/reader.js';
import { newsml1Reader } from './newsml-1/reader.js';
import { newsmlG2Reader } from './newsml-g2/reader.js';
import { ninjsReader } from './ninjs/reader.js';
import { nitfReader } from './nitf/reader.js';
import { rdfReader } from './rdf/reader.js';
import { rssReader } from './rss/reader.js';
import { textReader } from './text/reader.js';
import { wxrReader } from './wxr/reader.js';

/** Readers that know their format by its first element or members, asked in this order. */
export const STRUCTURED_READERS: readonly (FormatReader | MessageReader)[] = [
  // A mail may hold any of the others near its beginning.
  emailReader,
  nitfReader,
  // RSS with more in it, so before it.
  wxrReader,
  rssReader,
  atomReader,
  rdfReader,
  jsonFeedReader,
  // Nearly ninjs, so before it.
  apJsonReader,
  ninjsReader,
  newsmlG2Reader,
  newsml1Reader,
  anpa1312Reader,
  iptc7901Reader,
];

/** Readers of what has no structure of its own, asked last and only when nothing speaks against it. */
export const LOOSE_READERS: readonly FormatReader[] = [htmlReader, textReader];
