import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { EVENT_CONTRACTS } from './contract.js';
import { EVENT_READERS } from './event-readers.js';
import { filesBelow, ROOT } from './output.js';

/** Read by publishing's delivery workers, which are no handlers of the transport. */
const BESIDE_HANDLERS = ['publishing reads delivery.due'];

it('knows the readers that the handlers of the apps are', async () => {
  const files = (await filesBelow('apps')).filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
  const found = await Promise.all(files.map(handlersIn));
  const stated = Object.entries(EVENT_READERS).flatMap(([type, readers]) => readers.map((reader) => `${reader} reads ${type}`));
  expect(stated.sort()).toEqual([...found.flat(), ...BESIDE_HANDLERS].sort());
});

async function handlersIn(path: string): Promise<string[]> {
  const handlers = (await readFile(join(ROOT, path), 'utf8')).matchAll(/@OnEvent\((\w+)/g);
  return [...handlers].map((match) => {
    const contract = EVENT_CONTRACTS.find(({ component }) => component === match[1]);
    return `${path.split('/')[1]} reads ${contract?.name}`;
  });
}
