import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acceptContracts, gateReport } from './gate.js';

describe('the gate', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wireroom-accepted-'));
    await acceptContracts(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Changes what was accepted, as if the code had moved on from there. */
  async function acceptedBefore(contract: string, change: (schema: { required: string[]; properties: object }) => void) {
    const file = join(folder, `${contract}.json`);
    const schema = JSON.parse(await readFile(file, 'utf8'));
    change(schema);
    await writeFile(file, JSON.stringify(schema));
  }

  it('is open for what was accepted', async () => {
    expect(await gateReport(folder)).toEqual({ lines: [], breaking: 0 });
  });

  it('fails when a field that was accepted is gone', async () => {
    await acceptedBefore('delivery.due', (schema) => Object.assign(schema.properties, { priority: { type: 'integer' } }));
    expect(await gateReport(folder)).toEqual({
      lines: ['breaking: delivery.due: priority field-removed (the field is gone)'],
      breaking: 1,
    });
  });

  it('fails when a field is required that was not', async () => {
    await acceptedBefore('delivery.due', (schema) => schema.required.splice(schema.required.indexOf('subject'), 1));
    expect(await gateReport(folder)).toMatchObject({ breaking: 1 });
  });

  it('fails when an event goes to another subject', async () => {
    await acceptedBefore('delivery.due', (schema) => Object.assign(schema, { 'x-address': 'delivery.due.{destinationId}' }));
    expect(await gateReport(folder)).toMatchObject({ breaking: 1 });
  });

  it('fails when a whole contract is gone, and lets a new one pass', async () => {
    await writeFile(join(folder, 'article.forgotten.json'), JSON.stringify({ 'x-use': 'sent', type: 'object' }));
    expect(await gateReport(folder)).toMatchObject({ breaking: 1 });
    await rm(join(folder, 'article.forgotten.json'));
    await rm(join(folder, 'receipt.json'));
    expect(await gateReport(folder)).toEqual({ lines: ['1 compatible changes since the accepted contracts'], breaking: 0 });
  });
});
