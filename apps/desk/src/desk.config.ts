import { fileURLToPath } from 'node:url';
import { flag, ServiceConfig, wholeNumber } from '@wireroom/runtime';
import { z } from 'zod';

export const DeskConfig = z.object({
  ...ServiceConfig.shape,
  WIREROOM_PORT: wholeNumber(4800),
  /** Where browsers reach the desk, such as `https://desk.example`: behind a proxy it must be said, and with https the cookie is Secure. */
  WIREROOM_DESK_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Leaves reading open, without sign-in, to requests made on this machine: for a screen on the wall. */
  WIREROOM_DESK_OPEN: flag(false),
  /** Minutes without a request after which a session ends. */
  WIREROOM_SESSION_IDLE_MINUTES: wholeNumber(480, 1),
  /** Hours after which a session ends, however much it is used. */
  WIREROOM_SESSION_HOURS: wholeNumber(24, 1),
  /** A withdrawal that reaches more destinations than this must be confirmed. */
  WIREROOM_CONFIRM_REACH: wholeNumber(20),
  /** Folder with the built pages; where `npm run build` puts them unless told otherwise. */
  WIREROOM_WEB_FOLDER: z.string().default(fileURLToPath(new URL('../web', import.meta.url))),
});
export type DeskConfig = Readonly<z.infer<typeof DeskConfig>>;
