// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';

const Ajv04 = ajvDraft04.default;
const addFormats = ajvFormats.default;

/**
 * Validators of JSON: ninjs 1.6 (draft 07), 2.2 and 3.1 (draft 2020-12), and JSON Feed 1.1 by the community's schema, whose base is draft 04.
 * @param {string} cases folder with `schemas/`
 * @returns {Record<'ninjs' | 'ninjs-2.2' | 'ninjs-1.6' | 'jsonfeed', (text: string) => string[]>}
 */
export function jsonSchemas(cases) {
  const schema = (/** @type {string} */ name) => JSON.parse(readFileSync(join(cases, 'schemas', name), 'utf8'));
  const options = { strict: false };
  const newer = new Ajv2020(options);
  newer.addSchema(schema('GeoJSON-schema.json'));
  const draft07 = new Ajv(options);
  const jsonfeed = new Ajv04(options);
  jsonfeed.addSchema(schema('jsonfeed-1.json'), 'feed-1');
  for (const ajv of [newer, draft07, jsonfeed]) addFormats(/** @type {any} */ (ajv));
  return {
    ninjs: validator(newer.compile(schema('ninjs-schema_3.1.json'))),
    'ninjs-2.2': validator(newer.compile(schema('ninjs-schema_2.2.json'))),
    'ninjs-1.6': validator(draft07.compile(schema('ninjs-schema_1.6.json'))),
    jsonfeed: validator(jsonfeed.compile(schema('jsonfeed-1.1.json'))),
  };
}

/** @param {import('ajv').ValidateFunction} validate */
function validator(validate) {
  return (/** @type {string} */ text) =>
    validate(JSON.parse(text)) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`);
}
