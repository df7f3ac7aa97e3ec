import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { count, runStage } from './run-stage.mjs';

describe('count', () => {
  const result = {
    numPassedTests: 3,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 0,
    testResults: [{ assertionResults: [{ status: 'pending', fullName: 'the desk in Chromium' }] }],
  };

  test('takes the tests that Jest counted and names the skipped', () => {
    expect(count(result, 1)).toEqual({ passed: 3, failed: 1, skipped: ['the desk in Chromium'] });
  });

  test('counts a suite that does not load, a run that fails without a failed test, and a run without a result', () => {
    expect(count({ ...result, numFailedTests: 0, numRuntimeErrorTestSuites: 2 }, 1).failed).toBe(2);
    expect(count({ ...result, numFailedTests: 0 }, 1).failed).toBe(1);
    expect(count({ ...result, numFailedTests: 0 }, 0).failed).toBe(0);
    expect(count(undefined, 0).failed).toBe(1);
  });
});

describe('runStage', () => {
  const stage = (...codes: string[]) => ({ name: 'lint', commands: codes.map((code) => ['-e', code]) });

  test('counts a stage as one, failed when any of its commands fails, and shows what they said', async () => {
    expect(await runStage(tmpdir(), stage('console.log(1)'))).toMatchObject({ passed: 1, failed: 0, output: '' });
    const failed = await runStage(tmpdir(), stage("console.log('line 7')", 'process.exit(1)'));
    expect(failed).toMatchObject({ passed: 0, failed: 1, output: expect.stringContaining('line 7') });
  });
});
