import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { filesBelow, ROOT } from '../output.js';
import { openapiDocument } from './document.js';
import type { Node } from './node.js';

/** The desk's own pages are for browsers and part of no interface. */
const PAGES = 'apps/desk/src/web/';

it('describes every route of every controller, and no other', async () => {
  const files = [...(await filesBelow('apps')), ...(await filesBelow('libs/runtime'))];
  const controllers = files.filter((path) => path.endsWith('.controller.ts') && !path.startsWith(PAGES));
  const routes = (await Promise.all(controllers.map(routesIn))).flat();
  expect(routes.length).toBeGreaterThan(5);
  // An order goes to every service that has resources: what several controllers answer alike is described once.
  expect(described().sort()).toEqual([...new Set(routes)].sort());
});

async function routesIn(path: string): Promise<string[]> {
  const source = await readFile(join(ROOT, path), 'utf8');
  const [, prefix = ''] = /@Controller\('([^']*)'\)/.exec(source) ?? [];
  return [...source.matchAll(/@(Get|Post|Put|Patch|Delete)\((?:'([^']*)')?\)/g)].map(([, method = '', rest]) =>
    shape(`${method.toUpperCase()} /${[prefix, rest].filter(Boolean).join('/')}`),
  );
}

function described(): string[] {
  const paths = openapiDocument('1.2.3')['paths'] as Record<string, Node>;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => shape(`${method.toUpperCase()} ${path}`)),
  );
}

/** A route whatever its parameters are called: a segment with any in it is `*`. */
function shape(route: string): string {
  return route.replace(/[^/]*[:{][^/]*/g, '*');
}
