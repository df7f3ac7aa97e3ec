import { describe, expect, it } from '@jest/globals';
import type { JsonSchema } from '@wireroom/contracts';
import { articleReceived } from '@wireroom/testkit';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CONTRACTS } from './contract.js';
import { contractSchema } from './contract-schema.js';

const ajv = new Ajv2020({ strict: false, validateFormats: false });

function schemaOf(name: string): JsonSchema {
  const contract = CONTRACTS.find((one) => one.name === name);
  if (!contract) throw new TypeError(`no contract ${name}`);
  return contractSchema(contract);
}

describe('contractSchema', () => {
  it.each(CONTRACTS.map((contract) => contract.name))(
    '%s is JSON Schema 2020-12; what is sent refuses no unknown field',
    (name) => {
      const schema = schemaOf(name);
      expect(ajv.validateSchema(schema)).toBe(true);
      if (schema['x-use'] === 'read') return;
      expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
    },
  );

  it('takes an event as it is sent, also with a field that is not known yet', () => {
    const validate = ajv.compile(schemaOf('article.received'));
    const event = articleReceived();
    expect([validate(event), validate.errors]).toEqual([true, null]);
    expect(validate({ ...event, data: { ...event.data, later: 1 } })).toBe(true);
    expect(validate({ ...event, data: { ...event.data, lane: 'scenic' } })).toBe(false);
  });

  it('says of a field what its source says', () => {
    expect(schemaOf('article.received')).toHaveProperty('properties.traceparent.description', 'W3C Trace Context.');
    expect(schemaOf('receipt')).toHaveProperty(['$defs', 'ItemReceipt', 'properties', 'index', 'description']);
  });
});
