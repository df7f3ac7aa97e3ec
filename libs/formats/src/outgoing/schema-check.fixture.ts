import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { validateXML } from 'xmllint-wasm';

const SCHEMAS = new URL('../../../../../shared/conformance/schemas/', import.meta.url);
/** Whether the published schemas lie beside the project. */
export const schemasAreHere = existsSync(SCHEMAS);

/** What is wrong with each of the documents, with the document's number; nothing where all are valid. */
export type SchemaCheck = (documents: readonly string[]) => Promise<string[]>;

function contents(file: string): string {
  return readFileSync(new URL(file, SCHEMAS), 'utf8');
}

/** JSON Schema by ajv, in the draft that the schema names. */
export function jsonSchema(file: string, others: Readonly<Record<string, string>> = {}): SchemaCheck {
  let compiled: ValidateFunction | undefined;
  return async (documents) => {
    compiled ??= compile(file, others);
    const validate = compiled;
    return documents.flatMap((text, index) =>
      validate(JSON.parse(text)) ? [] : [`${index}: ${JSON.stringify(validate.errors?.slice(0, 3))}`],
    );
  };
}

function compile(file: string, others: Readonly<Record<string, string>>): ValidateFunction {
  const schema = JSON.parse(contents(file));
  const options = { strict: false, allErrors: true };
  const ajv = String(schema.$schema).includes('2020-12') ? new Ajv2020(options) : new Ajv(options);
  formatsPlugin.default(ajv);
  for (const [id, other] of Object.entries(others)) ajv.addSchema(fromDraft4(JSON.parse(contents(other))), id);
  return ajv.compile(fromDraft4(schema));
}

/** The schemas of JSON Feed are in draft 4, of which they use nothing that changed since but the name of the identifier. */
function fromDraft4(schema: Record<string, unknown>): AnySchema {
  if (!String(schema['$schema']).includes('draft-04')) return schema;
  const { $schema, id, ...rest } = schema;
  return rest;
}

/** XML Schema by libxml2. It takes seconds to load, so that documents are best checked many at once. */
export function xmlSchema(file: string, ...included: readonly string[]): SchemaCheck {
  return async (documents) => {
    const { valid, errors } = await validateXML({
      xml: documents.map((text, index) => ({ fileName: `${index}.xml`, contents: text })),
      schema: [{ fileName: file, contents: contents(file) }],
      preload: included.map((name) => ({ fileName: name, contents: contents(name) })),
      maxMemoryPages: 4096,
    });
    return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
  };
}

/** Why a text is no well-formed XML with namespaces; undefined where it is. */
export function illFormed(text: string): string | undefined {
  let reason: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    reason ??= error.message;
  });
  parser.write(text).close();
  return reason;
}
