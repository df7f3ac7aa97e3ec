/**
 * One Jest run for everything that runs in Node. `WIREROOM_TESTS` picks the kind:
 * `unit` (pure, no servers), `int` (real PostgreSQL and NATS, started once by the global set-up), `e2e` (whole line).
 */
const kinds = {
  unit: {
    testMatch: ['**/*.spec.ts'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.int\\.spec\\.ts$', '\\.e2e\\.spec\\.ts$'],
  },
  int: { testMatch: ['**/*.int.spec.ts'], testPathIgnorePatterns: ['/node_modules/', '/dist/'] },
  e2e: { testMatch: ['**/*.e2e.spec.ts'], testPathIgnorePatterns: ['/node_modules/', '/dist/'] },
};
const kind = process.env.WIREROOM_TESTS ?? 'unit';

/** @type {import('jest').Config} */
export default {
  ...kinds[kind],
  rootDir: '.',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/.wireroom', '<rootDir>/dist'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  testTimeout: kind === 'unit' ? 5_000 : 120_000,
  ...(kind === 'unit'
    ? {}
    : {
        globalSetup: './libs/testkit/src/jest/global-setup.ts',
        globalTeardown: './libs/testkit/src/jest/global-teardown.ts',
        maxWorkers: kind === 'e2e' ? 1 : 2,
      }),
};
