// @ts-check
import { register } from 'node:module';

/** `node --import ./run-from-sources.mjs`: runs the libraries from their sources, so that a process of its own needs no build. */
register('../../tools/gen/source-loader.mjs', import.meta.url);
