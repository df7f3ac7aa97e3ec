// @ts-check
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} StageResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped what was skipped, by name
 * @property {number} seconds
 * @property {string} output empty for a stage whose output was shown while it ran
 */

/**
 * @param {string} root
 * @param {import('./stages.mjs').Stage} stage
 * @returns {Promise<StageResult>}
 */
export async function runStage(root, stage) {
  const started = performance.now();
  const result = stage.counts === 'jest' ? await runJest(root, stage) : await runCommands(root, stage);
  return { name: stage.name, seconds: (performance.now() - started) / 1000, ...result };
}

/**
 * @param {string} root
 * @param {import('./stages.mjs').Stage} stage
 */
async function runCommands(root, { commands, env }) {
  let output = '';
  let failed = 0;
  for (const command of commands) {
    const ended = await node(command, { root, env, show: false });
    output += ended.output;
    if (ended.code !== 0) failed = 1;
  }
  return { passed: 1 - failed, failed, skipped: [], output: failed ? output : '' };
}

/**
 * Jest's own figures; a suite that does not even load counts as one failed test, and so does a run that fails for
 * another reason.
 * @param {string} root
 * @param {import('./stages.mjs').Stage} stage
 */
async function runJest(root, { commands, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'wireroom-jest-'));
  const file = join(folder, 'result.json');
  try {
    const [command = []] = commands;
    const { code } = await node([...command, '--json', `--outputFile=${file}`], { root, env, show: true });
    return { ...count(readResult(file), code), output: '' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @typedef {object} JestResult
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numRuntimeErrorTestSuites
 * @property {{ assertionResults: { status: string, fullName: string }[] }[]} testResults
 */

/**
 * @param {JestResult | undefined} result
 * @param {number | null} code
 */
export function count(result, code) {
  if (result === undefined) return { passed: 0, failed: 1, skipped: [] };
  const counted = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const tests = result.testResults.flatMap((suite) => suite.assertionResults);
  const skipped = tests.filter(({ status }) => status === 'pending' || status === 'todo').map(({ fullName }) => fullName);
  return { passed: result.numPassedTests, failed: code !== 0 && counted === 0 ? 1 : counted, skipped };
}

/**
 * @param {string} file
 * @returns {JestResult | undefined}
 */
function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string[]} args
 * @param {{ root: string, env?: NodeJS.ProcessEnv, show: boolean }} options
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function node(args, { root, env, show }) {
  // With --json, Jest prints the result to standard output too unless a file is given; its report goes to standard error.
  const stdio = show
    ? /** @type {const} */ (['ignore', 'inherit', 'inherit'])
    : /** @type {const} */ (['ignore', 'pipe', 'pipe']);
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: [...stdio] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
