import { documents } from './documents.js';
import { acceptContracts, gateReport } from './gate.js';
import { outdated, write } from './output.js';

export interface GenerateOptions {
  /** Write nothing; fail on a difference. */
  readonly check?: boolean;
  /** Record the contracts as accepted. */
  readonly accept?: boolean;
  /** With `accept`: also when they break. */
  readonly breaking?: boolean;
}

/** Writes or checks all generated files and runs the gate. False when something is not as it must be. */
export async function generate(options: GenerateOptions): Promise<boolean> {
  const files = await documents();
  const differing = await outdated(files);
  if (options.check && differing.length > 0) {
    for (const path of differing) console.error(`differs from what the code says: ${path}`);
    console.error('Run `npm run gen` and commit the result.');
  } else if (!options.check) {
    await write(files);
    for (const path of differing) console.log(`written: ${path}`);
  }
  const report = await gateReport();
  for (const line of report.lines) console.log(line);
  const accepted = report.breaking === 0 || (options.accept === true && options.breaking === true);
  if (options.accept && accepted) await acceptContracts();
  if (!accepted) console.error(`${report.breaking} breaking. ${HOW_TO_BREAK}`);
  return accepted && !(options.check && differing.length > 0);
}

const HOW_TO_BREAK =
  'Give the new shape a new event type or a new field beside the old one; where a break is meant, record it with `npm run gen -- --accept --breaking`.';
