import asyncapi from '@asyncapi/specs';
import { describe, expect, it } from '@jest/globals';
import { EVENTS } from '@wireroom/contracts';
import { Ajv } from 'ajv';
import { asyncapiDocument } from './asyncapi.js';
import { danglingReferences } from './dangling-references.js';
import { EVENT_READERS } from './event-readers.js';

const document = asyncapiDocument('1.2.3');

function faultsOf(value: unknown) {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(asyncapi.schemasWithoutId['3.0.0']);
  return validate(value) ? [] : validate.errors;
}

describe('asyncapiDocument', () => {
  it('is valid AsyncAPI 3.0', () => {
    expect(faultsOf(document)).toEqual([]);
  });

  it('is held against a schema that refuses a broken document', () => {
    expect(faultsOf({ ...document, channels: { x: { address: 5 } } })).not.toEqual([]);
  });

  it('refers to nothing that it does not hold', () => {
    expect(danglingReferences(document)).toEqual([]);
  });

  it('has a channel, a sender and all readers of every event', () => {
    const operations = Object.keys(document['operations'] as object);
    for (const { type, emittedBy } of EVENTS) {
      expect(document['channels']).toHaveProperty([type]);
      expect(operations).toContain(`${emittedBy}.send.${type}`);
      const readers = EVENT_READERS[type].map((reader) => `${reader}.receive.${type}`);
      expect(operations.filter((name) => name.endsWith(`.receive.${type}`)).sort()).toEqual(readers.sort());
    }
  });
});
