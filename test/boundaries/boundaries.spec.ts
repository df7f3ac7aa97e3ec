import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALLOWED, BREACHES } from './breaches.js';
import { sampleProject, type Violation, violations } from './sample-project.js';

const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };

describe('the direction of imports', () => {
  let folder: string;
  let found: Violation[];

  beforeAll(async () => {
    folder = await sampleProject(Object.assign({}, ALLOWED, ...Object.values(BREACHES)));
    found = await violations(folder);
  }, 30_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('has a breach for every rule', () => {
    expect(Object.keys(BREACHES)).toEqual(forbidden.map((rule) => rule.name));
  });

  it('lets pass what is allowed', () => {
    expect(found.filter(({ from }) => from in ALLOWED)).toEqual([]);
  });

  it.each(Object.entries(BREACHES))('%s', (rule, files) => {
    const caught = found.filter((violation) => violation.rule === rule).map(({ from }) => from);
    expect(caught).toEqual(expect.arrayContaining(Object.keys(files)));
  });
});
