import { describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { danglingReferences } from '../dangling-references.js';
import { openapiDocument } from './document.js';

type Operation = { operationId: string; parameters?: { name: string; in: string }[]; responses: Record<string, unknown> };

const document = openapiDocument('1.2.3') as Record<string, unknown>;
const paths = document['paths'] as Record<string, Record<string, Operation>>;
const operations = Object.entries(paths).flatMap(([path, item]) => Object.values(item).map((operation) => ({ path, operation })));

async function faultsOf(value: Record<string, unknown>) {
  const { errors } = await new Validator().validate(structuredClone(value));
  return errors ?? [];
}

describe('openapiDocument', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(await faultsOf(document)).toEqual([]);
  });

  it('is held against a validator that refuses a broken document', async () => {
    expect(await faultsOf({ ...document, paths: { '/x': { get: { responses: 5 } } } })).not.toEqual([]);
  });

  it('refers to nothing that it does not hold', () => {
    expect(danglingReferences(document)).toEqual([]);
  });

  it('names every operation once', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(operations)('$path declares the parameters that it holds, and no other', ({ path, operation }) => {
    const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name);
    expect(declared.sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort());
  });
});
