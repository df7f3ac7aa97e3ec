import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { Item } from '@wireroom/contracts';
import { readDocument } from './read-document.js';

/** Reads each sample of a format and compares it with the file of the same name that ends in `.expected.json`. */
export function readsItsSamples(format: string, folder: URL): void {
  const inputs = readdirSync(folder).filter((name) => !name.includes('.expected.'));
  it.each(inputs)('reads %s as expected', async (name) => {
    const document = await readDocument(readFileSync(new URL(name, folder)), { sourceUrl: `https://samples.example/${name}` });
    const items = document.items.map((entry) => ('item' in entry ? entry.item : { fault: entry.fault.code }));
    const expected = readFileSync(new URL(name.replace(/\.\w+$/, '.expected.json'), folder), 'utf8');
    expect({ ...document, items }).toEqual({ format, ...JSON.parse(expected) });
    for (const entry of document.items) if ('item' in entry) expect(Item.safeParse(entry.item).error).toBeUndefined();
  });
}
