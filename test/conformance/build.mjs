// @ts-check
import { buildAll } from '../../tools/build/build-all.mjs';
import { compile } from '../../tools/build/compile.mjs';
import { targets } from '../../tools/build/targets.mjs';
import { ROOT } from './options.mjs';

/** What the pure run needs. */
const PURE = ['libs/contracts', 'libs/formats'];

/** Builds what the run is going to load. @param {import('./options.mjs').Options} options */
export async function build(options) {
  if (options.url === undefined && !options.pure) await buildAll({ root: ROOT, say: console.log, web: false });
  else
    await Promise.all(
      targets(ROOT)
        .filter(({ name }) => PURE.includes(name))
        .map((target) => compile(ROOT, target)),
    );
}
