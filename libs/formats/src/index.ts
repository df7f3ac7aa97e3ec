export * from './format.js';
export { FORMATS_FAULTS } from './formats-faults.js';
export { blocksToHtml } from './markup/blocks-to-html.js';
export { htmlToBlocks } from './markup/html-to-blocks.js';
export { readDocument } from './read-document.js';
export * from './rendering.js';
export * from './rendition.js';
export { findAiDisclosure } from './text/ai-disclosure.js';
export { type FeedFormat, feedWriters, writers } from './writers.js';
