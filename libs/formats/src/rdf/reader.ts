import type { FormatReader } from '../format.js';
import { readRss } from '../rss/reader.js';
import { detectRdf } from './detect.js';

/** RSS 1.0 and 0.90. */
export const rdfReader: FormatReader = { name: 'rdf', detect: detectRdf, read: readRss };
