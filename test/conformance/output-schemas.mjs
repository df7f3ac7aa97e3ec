// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';

const Ajv04 = ajvDraft04.default;
const addFormats = ajvFormats.default;

/**
 * Validators of our outputs: ninjs 3.1 (draft 2020-12), and JSON Feed 1.1 by the community's schema, whose base is draft 04.
 * @param {string} cases folder with `schemas/`
 * @returns {Promise<Record<'ninjs' | 'jsonfeed', (value: unknown) => string[]>>}
 */
export async function outputSchemas(cases) {
  const schema = (/** @type {string} */ name) => JSON.parse(readFileSync(join(cases, 'schemas', name), 'utf8'));
  const ninjs = new Ajv2020({ strict: false });
  addFormats(/** @type {any} */ (ninjs));
  ninjs.addSchema(schema('GeoJSON-schema.json'));
  const jsonfeed = new Ajv04({ strict: false });
  addFormats(/** @type {any} */ (jsonfeed));
  jsonfeed.addSchema(schema('jsonfeed-1.json'), 'feed-1');
  return {
    ninjs: validator(ninjs.compile(schema('ninjs-schema_3.1.json'))),
    jsonfeed: validator(jsonfeed.compile(schema('jsonfeed-1.1.json'))),
  };
}

/** @param {import('ajv').ValidateFunction} validate */
function validator(validate) {
  return (/** @type {unknown} */ value) =>
    validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`);
}
