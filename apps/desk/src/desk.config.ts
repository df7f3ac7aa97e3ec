import { fileURLToPath } from 'node:url';
import { ServiceConfig, wholeNumber } from '@wireroom/runtime';
import { z } from 'zod';

export const DeskConfig = z.object({
  ...ServiceConfig.shape,
  WIREROOM_PORT: wholeNumber(4800),
  /** Folder with the built pages; where `npm run build` puts them unless told otherwise. */
  WIREROOM_WEB_FOLDER: z.string().default(fileURLToPath(new URL('../web', import.meta.url))),
});
export type DeskConfig = Readonly<z.infer<typeof DeskConfig>>;
