/**
 * The direction of imports (docs/architecture.md, "Libraries and the direction of imports"), held by
 * `npx depcruise --config .dependency-cruiser.cjs apps libs test`. test/boundaries breaks each rule once.
 */

/** What each lib may import beside itself. testkit is for tests and may import all of them. */
const LIBS = {
  contracts: [],
  formats: ['contracts'],
  editorial: ['contracts'],
  runtime: ['contracts'],
  messaging: ['contracts', 'runtime'],
  persistence: ['contracts', 'runtime'],
};
const SPEC = '\\.(spec|fixture)\\.tsx?$';
/** Folders of the straight line. Other folders of an app are subjects that it owns, such as ingest's sources. */
const STEPS = '(?:receive|keep|parse|decide|link|record|annotate|route|owe|render|deliver|prove)';
const STEP = `^apps/([^/]+)/src/(${STEPS})/`;
/** What puts an app together. */
const COMPOSITION = '^apps/[^/]+/src/([^/]+\\.(pipeline|module)|main)\\.ts$';
const ENTITY = '\\.entity\\.ts$';
const WEB = '^apps/desk/web/';

const libRules = Object.entries(LIBS).map(([lib, allowed]) => ({
  name: `${lib}-imports`,
  comment: `libs/${lib} imports ${allowed.length > 0 ? allowed.join(' and ') : 'no other lib'}; its specs also testkit; integration specs any.`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: '\\.int\\.spec\\.ts$' },
  to: { path: '^(libs|apps|test|tools)/', pathNot: `^libs/(${[lib, 'testkit', ...allowed].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...libRules,
    {
      name: 'testkit-in-tests-only',
      comment: 'Production code imports nothing from testkit.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [SPEC, '^libs/testkit/'] },
      to: { path: '^libs/testkit/' },
    },
    {
      name: 'libs-by-their-door',
      comment: 'A lib is imported as @wireroom/<name>: what its index.ts does not export is its own business.',
      severity: 'error',
      from: { path: '^(?:apps|test|libs/([^/]+))/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/$1/'] },
    },
    {
      name: 'libs-by-their-name',
      comment: 'Not by a relative path, not even to the door.',
      severity: 'error',
      from: { path: '^(?:apps|test|libs/([^/]+))/' },
      to: { path: '^libs/', pathNot: '^libs/$1/', dependencyTypesNot: ['aliased-workspace'] },
    },
    {
      name: 'no-other-app',
      comment: 'Services talk by events; no app imports another.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-app-from-outside',
      comment: 'Nothing in libs or test imports an app: tests drive apps from outside.',
      severity: 'error',
      from: { path: '^(libs|test)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'step-calls-no-step',
      comment: 'A step takes what another hands on as a type, and may read its table; only the pipeline calls steps.',
      severity: 'error',
      from: { path: STEP, pathNot: SPEC },
      to: { path: `^apps/$1/src/${STEPS}/`, pathNot: ['^apps/$1/src/$2/', ENTITY], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'step-below-pipeline',
      comment: 'Only the edge of the line, a controller, calls the pipeline; a step knows nothing of what puts it together.',
      severity: 'error',
      from: { path: STEP, pathNot: [SPEC, '\\.controller\\.ts$'] },
      to: { path: COMPOSITION },
    },
    {
      name: 'steps-by-composition-only',
      comment: 'Beside the pipeline, the module and main nothing calls a step; subjects may read its tables and take its types.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/', pathNot: [SPEC, COMPOSITION, STEP] },
      to: { path: `^apps/$1/src/${STEPS}/`, pathNot: ENTITY, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'annotators-stand-alone',
      comment: 'An annotator can be taken out without touching another.',
      severity: 'error',
      from: { path: '^apps/enrichment/src/annotate/([^/]+)/' },
      to: { path: '^apps/enrichment/src/annotate/[^/]+/', pathNot: '^apps/enrichment/src/annotate/$1/' },
    },
    {
      name: 'cli-imports',
      comment: 'The command line is a client of the services: it imports contracts, and no other lib.',
      severity: 'error',
      from: { path: '^apps/cli/', pathNot: SPEC },
      to: { path: '^(libs|test|tools)/', pathNot: '^libs/contracts/' },
    },
    {
      name: 'browser-imports-contracts',
      comment: 'What runs in the browser imports contracts and nothing of the server.',
      severity: 'error',
      from: { path: WEB, pathNot: '^apps/desk/web/[^/]+\\.ts$' },
      to: { path: '^(libs|apps|test|tools)/', pathNot: ['^libs/contracts/', WEB] },
    },
    {
      name: 'browser-without-node',
      comment: 'Contracts and the desk in the browser use nothing of Node.',
      severity: 'error',
      from: { path: ['^libs/contracts/', '^apps/desk/web/src/'], pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-libs-without-effects',
      comment: 'Formats and decisions are functions of their arguments: no files, no network, no processes.',
      severity: 'error',
      from: { path: '^libs/(formats|editorial)/', pathNot: SPEC },
      to: { path: '^(node:)?(fs|net|http|http2|https|tls|dns|dgram|child_process|worker_threads|timers)(/|$)' },
    },
    {
      name: 'no-cycles',
      comment: 'No cycle, not even of types.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-path-aliases',
      comment: 'One way to name a module.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['aliased-tsconfig', 'aliased-subpath-import', 'aliased-webpack'] },
    },
    {
      name: 'no-dev-dependencies-in-production',
      comment: 'An image is built without devDependencies. The desk in the browser is bundled before.',
      severity: 'error',
      from: { path: '^(apps|libs)/[^/]+/src/', pathNot: [SPEC, '^libs/testkit/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'What is imported is named in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^tools/'] },
    exclude: { path: ['^\\.\\./', '/dist/', '/generated/', '/samples/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
