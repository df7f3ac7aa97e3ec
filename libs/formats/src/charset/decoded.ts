import type { Repair } from '@wireroom/contracts';

/** Text and the charset it was read in. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly repairs: readonly Repair[];
}
