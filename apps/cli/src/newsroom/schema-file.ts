import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** From `apps/cli/src/newsroom` and from where it is built to, `dist/apps/cli/src/newsroom`. */
const UP = ['../../../../', '../../../../../'];

/** The JSON Schema of the newsroom file, as `npm run gen` writes it and the image has it; undefined where it is not there. */
export function schemaFile(): string | undefined {
  const candidates = UP.map((up) =>
    fileURLToPath(new URL(`${up}libs/contracts/generated/schemas/newsroom.json`, import.meta.url)),
  );
  return candidates.find((file) => existsSync(file));
}
