// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';

/** Each call loads the schema anew, so many documents go into one; more need more memory than WebAssembly gives. */
const DOCUMENTS_PER_CALL = 200;

/** The schema of each output, and the files that it includes. */
const SCHEMAS = {
  'newsml-g2': ['NewsML-G2_2.35-spec-All-Power.xsd', 'xml.xsd'],
  nitf: ['nitf-3-6.xsd', 'nitf-3-6-ruby-include.xsd', 'xml.xsd'],
};

/**
 * Validators of XML by libxml2: for each of many documents what is wrong with it.
 * @param {string} cases folder with `schemas/`
 * @returns {Record<keyof typeof SCHEMAS, (texts: readonly string[]) => Promise<string[][]>>}
 */
export function xmlSchemas(cases) {
  const file = (/** @type {string} */ name) => ({ fileName: name, contents: readFileSync(join(cases, 'schemas', name), 'utf8') });
  const of = (/** @type {keyof typeof SCHEMAS} */ name) => {
    const [schema, ...included] = SCHEMAS[name].map(file);
    return (/** @type {readonly string[]} */ texts) => validateAll(texts, /** @type {any} */ (schema), included);
  };
  return { 'newsml-g2': of('newsml-g2'), nitf: of('nitf') };
}

/**
 * @param {readonly string[]} texts
 * @param {import('xmllint-wasm').XMLFileInfo} schema
 * @param {readonly import('xmllint-wasm').XMLFileInfo[]} included
 */
async function validateAll(texts, schema, included) {
  /** @type {string[][]} */
  const faults = texts.map(() => []);
  for (let from = 0; from < texts.length; from += DOCUMENTS_PER_CALL) {
    const xml = texts
      .slice(from, from + DOCUMENTS_PER_CALL)
      .map((contents, index) => ({ fileName: `${from + index}.xml`, contents }));
    const { valid, errors, rawOutput } = await validateXML({
      xml,
      schema: [schema],
      preload: included,
      maxMemoryPages: 2 * memoryPages.GiB,
    });
    if (valid) continue;
    // A document's last line of complaint has no position, but begins with its file name too.
    for (const { message, rawMessage } of errors) faults[Number.parseInt(rawMessage, 10)]?.push(message);
    if (faults.every((each) => each.length === 0)) throw new Error(`xmllint failed: ${rawOutput.slice(0, 400)}`);
  }
  return faults;
}
