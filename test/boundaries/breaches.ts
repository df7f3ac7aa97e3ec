/** What a sample project holds: paths to contents. */
export type Files = Readonly<Record<string, string>>;

/** Imports that are allowed, among them those nearest to a forbidden one. */
export const ALLOWED: Files = {
  'libs/contracts/src/index.ts': "export * from './inner.js';",
  'libs/contracts/src/inner.ts': "import 'zod'; export const inner = 1;",
  'libs/formats/src/index.ts': "import '@wireroom/contracts'; export const formats = 1;",
  // Closes the cycle of p.ts, which is reported once.
  'libs/formats/src/q.ts': "import type { p } from './p.js'; export type q = p;",
  'libs/editorial/src/index.ts': "import '@wireroom/contracts'; import 'node:crypto'; export const editorial = 1;",
  'libs/editorial/src/decide.spec.ts': "import '@wireroom/testkit'; import 'tester'; import 'node:fs';",
  'libs/runtime/src/index.ts': "import '@wireroom/contracts'; import 'node:fs'; export const runtime = 1;",
  'libs/messaging/src/index.ts': "import '@wireroom/contracts'; import '@wireroom/runtime'; export const messaging = 1;",
  'libs/messaging/src/outbox.int.spec.ts': "import '@wireroom/persistence'; import '@wireroom/testkit';",
  'libs/persistence/src/index.ts': "import '@wireroom/contracts'; import '@wireroom/runtime'; export const persistence = 1;",
  'libs/testkit/src/index.ts': "import '@wireroom/contracts'; import 'tester'; export const testkit = 1;",
  'apps/ingest/src/main.ts': "import './ingest.module.js'; import './receive/raw-body.js';",
  'apps/ingest/src/receive/raw-body.ts': 'export const body = 1;',
  'apps/ingest/src/receive/receive.controller.ts': "import '../ingest.pipeline.js'; import '../source/sources.js';",
  'apps/ingest/src/source/sources.ts': "import '../keep/document.entity.js'; import type { kept } from '../keep/keep.js';",
  'apps/ingest/src/ingest.module.ts': "import './ingest.pipeline.js'; import './keep/keep.js'; import '@wireroom/persistence';",
  'apps/ingest/src/ingest.pipeline.ts': "import './keep/keep.js'; import './parse/parse.js';",
  'apps/ingest/src/ingest-faults.ts': 'export const faults = 1;',
  'apps/ingest/src/keep/keep.ts': "import './document.entity.js'; import '../ingest-faults.js'; export type kept = 1;",
  'apps/ingest/src/keep/document.entity.ts': 'export const document = 1;',
  'apps/ingest/src/keep/keep.spec.ts': "import '../parse/parse.js'; import '@wireroom/testkit';",
  'apps/ingest/src/parse/parse.ts':
    "import '@wireroom/formats'; import '../keep/document.entity.js'; import type { kept } from '../keep/keep.js';",
  'apps/publishing/src/main.ts': 'export const publishing = 1;',
  'apps/enrichment/src/annotate/annotator.ts': 'export const annotator = 1;',
  'apps/enrichment/src/annotate/annotate.ts': "import './places/places.js';",
  'apps/enrichment/src/annotate/places/places.ts': "import '../annotator.js';",
  'apps/enrichment/src/annotate/language/language.ts': "import '../annotator.js';",
  'apps/cli/src/commands/apply.ts': "import '@wireroom/contracts'; import 'node:fs';",
  'apps/cli/src/commands/apply.spec.ts': "import '@wireroom/testkit';",
  'apps/desk/web/src/app.tsx': "import '@wireroom/contracts'; import 'tester'; import './page.js';",
  'apps/desk/web/src/page.tsx': 'export const page = 1;',
  'apps/desk/web/vite.config.ts': "import 'node:path';",
  'apps/desk/src/main.ts': 'export const desk = 1;',
  'test/e2e/line.e2e.spec.ts': "import '@wireroom/testkit'; import '@wireroom/contracts';",
};

/** For each rule the ways to break it: a file and its imports. */
export const BREACHES: Readonly<Record<string, Files>> = {
  'contracts-imports': { 'libs/contracts/src/a.ts': "import '@wireroom/runtime';" },
  'formats-imports': { 'libs/formats/src/a.ts': "import type { runtime } from '@wireroom/runtime';" },
  'editorial-imports': { 'libs/editorial/src/a.ts': "import '@wireroom/formats';" },
  'runtime-imports': { 'libs/runtime/src/a.ts': "import '@wireroom/messaging';" },
  'messaging-imports': {
    'libs/messaging/src/a.ts': "import '@wireroom/persistence';",
    'libs/messaging/src/a.spec.ts': "import '@wireroom/persistence';",
  },
  'persistence-imports': { 'libs/persistence/src/a.ts': "import '@wireroom/messaging';" },
  'testkit-in-tests-only': {
    'libs/formats/src/b.ts': "import '@wireroom/testkit';",
    'apps/ingest/src/keep/b.ts': "import '@wireroom/testkit';",
  },
  'libs-by-their-door': {
    'apps/ingest/src/keep/c.ts': "import '@wireroom/contracts/src/inner.js';",
    'test/e2e/c.ts': "import '../../libs/contracts/src/inner.js';",
  },
  'libs-by-their-name': {
    'libs/formats/src/d.ts': "import '../../contracts/src/index.js';",
    'apps/ingest/src/keep/d.ts': "import '../../../../libs/contracts/src/index.js';",
  },
  'no-other-app': { 'apps/ingest/src/keep/e.ts': "import '../../../publishing/src/main.js';" },
  'no-app-from-outside': {
    'test/e2e/f.ts': "import '../../apps/publishing/src/main.js';",
    'libs/testkit/src/f.ts': "import '../../../apps/publishing/src/main.js';",
  },
  'step-calls-no-step': { 'apps/ingest/src/keep/g.ts': "import '../parse/parse.js';" },
  'step-below-pipeline': {
    'apps/ingest/src/parse/h.ts': "import '../ingest.pipeline.js';",
    'apps/ingest/src/parse/i.ts': "import '../ingest.module.js';",
  },
  'steps-by-composition-only': {
    'apps/ingest/src/j.ts': "import './keep/keep.js';",
    'apps/ingest/src/source/j.ts': "import '../keep/keep.js';",
  },
  'annotators-stand-alone': { 'apps/enrichment/src/annotate/places/k.ts': "import '../language/language.js';" },
  'cli-imports': { 'apps/cli/src/commands/x.ts': "import '@wireroom/runtime';" },
  'browser-imports-contracts': {
    'apps/desk/web/src/l.tsx': "import '@wireroom/formats';",
    'apps/desk/web/src/m.ts': "import '../../src/main.js';",
  },
  'browser-without-node': {
    'apps/desk/web/src/n.ts': "import 'node:path';",
    'libs/contracts/src/n.ts': "import 'crypto';",
  },
  'pure-libs-without-effects': {
    'libs/formats/src/o.ts': "import 'node:fs/promises';",
    'libs/editorial/src/o.ts': "import 'http';",
  },
  'no-cycles': { 'libs/formats/src/p.ts': "import type { q } from './q.js'; export type p = q;" },
  'no-path-aliases': { 'apps/ingest/src/keep/r.ts': "import '~/keep/document.entity.js';" },
  'no-dev-dependencies-in-production': {
    'libs/formats/src/s.ts': "import 'tester';",
    'apps/ingest/src/keep/s.ts': "import 'tester';",
  },
  'no-undeclared-packages': { 'apps/ingest/src/keep/t.ts': "import 'smuggled';" },
  'no-unresolvable': { 'apps/ingest/src/keep/u.ts': "import './nowhere.js';" },
};
