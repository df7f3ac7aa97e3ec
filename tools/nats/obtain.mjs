// @ts-check
import { join } from 'node:path';
import { fetchDebianPackage, installWithHomebrew } from './fetch-package.mjs';
import { fetchRelease } from './fetch-release.mjs';
import { findOnMachine, OLDEST } from './find-on-machine.mjs';

/**
 * Finds nats-server, or brings it: PATH, an earlier find, Debian's package, Homebrew, the pinned official release.
 * @param {string} folder the data folder; what is brought goes to its `bin`
 * @param {(line: string) => void} say
 * @returns {Promise<string>} path of the program
 * @throws Error that says what to do when it is not to be had
 */
export async function obtainNatsServer(folder, say) {
  const bin = join(folder, 'bin');
  const found = findOnMachine([bin]);
  if (found !== undefined) return found;
  say('nats-server is not installed: trying the package manager');
  fetchDebianPackage(bin) || installWithHomebrew();
  const packaged = findOnMachine([bin]);
  if (packaged !== undefined) return packaged;
  say('no package: fetching the official release');
  const fetched = await fetchRelease(bin);
  const released = fetched.ok ? findOnMachine([bin]) : undefined;
  if (released !== undefined) return released;
  throw new Error(whatToDo(fetched.ok ? 'the fetched program does not run on this machine' : fetched.reason));
}

/** @param {string} reason */
function whatToDo(reason) {
  return [
    `nats-server ${OLDEST.join('.')} or later is needed and could not be obtained: ${reason}.`,
    'Do one of these and start again:',
    '  Debian, Ubuntu: sudo apt-get install nats-server      macOS: brew install nats-server',
    '  any system: put nats-server from https://github.com/nats-io/nats-server/releases on the PATH',
    '  or use a server that runs elsewhere: NATS_URL=nats://user:password@host:4222 npm start',
  ].join('\n');
}
