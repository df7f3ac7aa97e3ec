// @ts-check
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Takes nats-server out of Debian's package without installing it: no root needed, and no system service starts. apt
 * checks the package against the archive's signatures.
 * @param {string} bin folder to put it in
 * @returns {boolean} false where there is no apt, no such package, or no way to reach it
 */
export function fetchDebianPackage(bin) {
  if (!existsSync('/etc/debian_version')) return false;
  const work = mkdtempSync(join(tmpdir(), 'wireroom-nats-'));
  const run = (/** @type {string} */ file, /** @type {string[]} */ ...args) =>
    spawnSync(file, args, { cwd: work, stdio: 'ignore' }).status === 0;
  try {
    const download = () => run('apt-get', 'download', 'nats-server');
    if (!download() && !(process.getuid?.() === 0 && run('apt-get', 'update') && download())) return false;
    const archive = readdirSync(work).find((name) => name.endsWith('.deb'));
    if (archive === undefined || !run('dpkg-deb', '-x', archive, 'content')) return false;
    mkdirSync(bin, { recursive: true });
    copyFileSync(join(work, 'content/usr/sbin/nats-server'), join(bin, 'nats-server'));
    return true;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @returns {boolean} false where there is no Homebrew, or it cannot install */
export function installWithHomebrew() {
  return process.platform === 'darwin' && spawnSync('brew', ['install', 'nats-server'], { stdio: 'ignore' }).status === 0;
}
