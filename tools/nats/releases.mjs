// @ts-check

/** The official release that is fetched where neither PATH nor a package manager has nats-server. */
export const RELEASE = '2.15.0';

/**
 * SHA-256 of `nats-server-v2.15.0-<platform>.tar.gz`, from that release's SHA256SUMS. Those for Linux are the ones that the
 * official container images of 2.15.0 check, too.
 * @type {Readonly<Record<string, string>>}
 */
export const SHA256 = {
  'linux-amd64': '5d2c51caca950333aba84911df7d377f826f3a59ec36061c6539105084f65c92',
  'linux-arm64': 'cdc208f5a3f42963a52b6ab06ef65626bb870315dc936e26ba571780c6351112',
  'linux-arm7': 'ec5f4689d017e07cfa18442e10da051c0f3f9dd2e7f4dc7cdb55a11f1303c952',
  'linux-ppc64le': 'a402bf73f91f674735cc85aa0e7d06d5dfa3044b98cda6ea9937cfee4e05a266',
  'darwin-amd64': '5bd8b59ca5bf93fab3da2c5843cf564cd6e2e291e22ae3b861746e7ebe259b95',
  'darwin-arm64': 'e1c4e22d70bd44abfa0bcb3c16f7cf0c66f648c2e728c58924e8a1ce88913cc8',
};

/** Node's names of processors to those of the release. */
const PROCESSORS = { x64: 'amd64', arm64: 'arm64', arm: 'arm7', ppc64: 'ppc64le' };

/** @returns {{ url: string, sha256: string, folder: string } | undefined} undefined where there is no pinned build */
export function releaseFor(platform = process.platform, arch = process.arch) {
  const name = `${platform}-${/** @type {Record<string, string>} */ (PROCESSORS)[arch] ?? arch}`;
  const sha256 = SHA256[name];
  if (sha256 === undefined) return undefined;
  const folder = `nats-server-v${RELEASE}-${name}`;
  return { url: `https://github.com/nats-io/nats-server/releases/download/v${RELEASE}/${folder}.tar.gz`, sha256, folder };
}
