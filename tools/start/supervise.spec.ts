import { describe, expect, test } from '@jest/globals';
import { eventually } from '@wireroom/testkit';
import { type OwnedProcess, ownProcess } from '../servers/owned-process.mjs';
import { supervise } from './supervise.mjs';

const begin = () => ownProcess('sleeper', [process.execPath, '-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore', env: {} });

describe('supervise', () => {
  test('starts again what ended by itself, and says so', async () => {
    const lines: string[] = [];
    const one = supervise('desk', begin, { say: (line) => lines.push(line), again: true });
    await one.start();
    const first = one.pid() ?? 0;
    process.kill(first, 'SIGKILL');
    const second = await eventually(() => one.pid() !== first && one.pid());
    expect(second).not.toBe(first);
    expect(lines[0]).toBe('desk ended (SIGKILL); starting it again in 0.5 s');
    await one.stop();
  });

  test('leaves down what was killed or stopped on purpose, until it is started', async () => {
    const lines: string[] = [];
    const one = supervise('desk', begin, { say: (line) => lines.push(line), again: true });
    await one.start();
    await one.kill('SIGKILL');
    expect(one.pid()).toBeUndefined();
    await one.start();
    expect(one.pid()).toBeDefined();
    await one.stop();
    expect(one.pid()).toBeUndefined();
    expect(lines).toEqual([]);
  });

  test('stops also what is only just being started', async () => {
    let started: OwnedProcess | undefined;
    const slow = async () => {
      started = await begin();
      return started;
    };
    const one = supervise('desk', slow, { say: () => {}, again: true });
    const starting = one.start();
    await one.stop();
    await starting;
    expect(started?.alive()).toBe(false);
  });
});
