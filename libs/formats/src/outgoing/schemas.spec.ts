import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import fc from 'fast-check';
import type { FeedHead, Rendering } from '../rendering.js';
import { writers } from '../writers.js';
import { anyRendering, FULL_RENDERING } from './any-article.fixture.js';

const SCHEMAS = new URL('../../../../../shared/conformance/schemas/', import.meta.url);
const given = existsSync(SCHEMAS);
const HEAD: FeedHead = {
  id: 'all',
  title: 'All',
  self: 'https://wire.example/all',
  next: 'https://wire.example/all?c=1',
  updated: '2026-03-01T08:00:00Z',
};

function validator(name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formatsPlugin.default(ajv);
  const load = (file: string) => JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8'));
  ajv.addSchema(load('GeoJSON-schema.json'), 'https://geojson.org/schema/GeoJSON.json');
  ajv.addSchema(fromDraft4(load('jsonfeed-1.json')), 'feed-1');
  return ajv.compile(fromDraft4(load(name)));
}

/** The schemas of JSON Feed are in draft 4, of which they use nothing that changed since but the name of the identifier. */
function fromDraft4({ $schema, id, ...schema }: Record<string, unknown>): Record<string, unknown> {
  return String($schema).includes('draft-04') ? schema : { $schema, ...schema };
}

/** The least that an article can be, and one whose dates have no time. */
const { providerVersion, language, byline, dateline, abstract, urgency, provenance, credit, infoSource, ...plain } =
  FULL_RENDERING.article;
const BARE: Rendering = {
  article: {
    ...plain,
    authors: [],
    body: [],
    media: [],
    links: [],
    subjects: [],
    genres: [],
    places: [],
    keywords: [],
    edNotes: [],
    signals: [],
  },
  annotations: [],
};
const DATES_ALONE: Rendering = {
  article: { ...FULL_RENDERING.article, firstCreated: '2024-02-27', versionCreated: '2024-02-27' },
  annotations: [],
};
const WITHDRAWN: Rendering = { ...FULL_RENDERING, article: { ...FULL_RENDERING.article, pubStatus: 'withheld' } };
const RENDERINGS = [FULL_RENDERING, BARE, DATES_ALONE, WITHDRAWN];

(given ? describe : describe.skip)(
  `published schemas${given ? '' : ' (skipped: ../shared/conformance/schemas is not here)'}`,
  () => {
    it.each([
      ['ninjs', 'ninjs-schema_3.1.json'],
      ['jsonfeed', 'jsonfeed-1.1.json'],
    ] as const)('%s is valid', (name, schema) => {
      const validate = validator(schema);
      const check = (text: string) =>
        expect({ valid: validate(JSON.parse(text)), errors: validate.errors }).toEqual({ valid: true, errors: null });
      for (const rendering of RENDERINGS) check(writers[name].article(rendering));
      check(writers[name].feed(HEAD, RENDERINGS));
      check(writers[name].feed({ ...HEAD, next: undefined }, []));
      fc.assert(
        fc.property(anyRendering, (rendering) => check(writers[name].article(rendering))),
        { numRuns: 50 },
      );
    });
  },
);
