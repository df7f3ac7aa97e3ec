// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseFor } from './releases.mjs';

/** Milliseconds for the whole download of about 8 MB. */
const LIMIT = 120_000;

/**
 * Fetches the pinned official release and keeps it only when its SHA-256 is the pinned one.
 * @param {string} bin folder to put it in
 * @param {{ release?: ReturnType<typeof releaseFor>, get?: typeof fetch }} [from]
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export async function fetchRelease(bin, { release = releaseFor(), get = fetch } = {}) {
  if (release === undefined) return { ok: false, reason: `no pinned build for ${process.platform} ${process.arch}` };
  const archive = await download(release.url, get);
  if (typeof archive === 'string') return { ok: false, reason: archive };
  const sha256 = createHash('sha256').update(archive).digest('hex');
  if (sha256 !== release.sha256) {
    return { ok: false, reason: `${release.url} has SHA-256 ${sha256}, expected ${release.sha256}: not used` };
  }
  await mkdir(bin, { recursive: true });
  const file = join(bin, 'nats-server.tar.gz');
  await writeFile(file, archive);
  const { status } = spawnSync('tar', ['-xzf', file, '-C', bin, '--strip-components=1', `${release.folder}/nats-server`]);
  return status === 0 ? { ok: true } : { ok: false, reason: `tar could not unpack ${file}` };
}

/**
 * @param {string} url
 * @param {typeof fetch} get
 * @returns {Promise<Uint8Array | string>} the bytes, or why there are none
 */
async function download(url, get) {
  try {
    const answer = await get(url, { signal: AbortSignal.timeout(LIMIT) });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : `${url} answered ${answer.status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return `${url} cannot be reached (${cause instanceof Error ? cause.message : cause})`;
  }
}
