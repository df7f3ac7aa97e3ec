import { Command } from 'commander';
import { applyCommand } from './commands/apply.js';
import { breakEmbargoCommand } from './commands/break-embargo.js';
import { approveCommand, rejectCommand } from './commands/decide.js';
import { deleteCommand } from './commands/delete.js';
import { describeCommand } from './commands/describe.js';
import { dryRunCommand } from './commands/dry-run.js';
import { confirmCommand, refuseCommand } from './commands/end-obligation.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { getCommand } from './commands/get.js';
import { resendCommand } from './commands/resend.js';
import { resumeCommand } from './commands/resume.js';
import { schemaCommand } from './commands/schema.js';
import { statusCommand } from './commands/status.js';
import { withdrawalCommand } from './commands/withdrawal.js';
import type { Invocation } from './invocation.js';

const MORE = `
Where the services are and the operator key are taken from the options, else
from the environment, else from the nearest .wireroom/operator.json in this
folder or one above (npm start writes it), else the services' own ports here.

Environment:
  WIREROOM_INGEST_URL         like --ingest
  WIREROOM_PUBLISHING_URL     like --publishing
  WIREROOM_OPERATOR_KEY       like --key
  WIREROOM_OPERATOR_KEY_FILE  like --key-file
  NO_COLOR                    no colours

Exit codes: 0 done or nothing to do, 1 failed, 2 the command line is wrong,
3 there are changes (apply --dry-run --exit-code).`;

const COMMANDS = [
  applyCommand,
  getCommand,
  describeCommand,
  exportCommand,
  deleteCommand,
  dryRunCommand,
  explainCommand,
  approveCommand,
  rejectCommand,
  breakEmbargoCommand,
  resumeCommand,
  resendCommand,
  statusCommand,
  withdrawalCommand,
  confirmCommand,
  refuseCommand,
  schemaCommand,
];

/** The whole command line. Nothing of it exits the process. */
export function programFor(run: Invocation): Command {
  const { terminal } = run;
  const program = new Command('wireroom')
    .description('Looks after the sources, routes and destinations of a Wireroom, and what becomes of articles on them.')
    .option('--ingest <url>', 'where ingest is (http://127.0.0.1:4801)')
    .option('--publishing <url>', 'where publishing is (http://127.0.0.1:4802)')
    .option('--key-file <file>', 'a file with the operator key')
    .option('--key <key>', 'the operator key; others on this machine may see it, so better in a file')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', MORE);
  for (const command of COMMANDS) program.addCommand(command(run));
  prepare(program, terminal);
  return program;
}

function prepare(command: Command, terminal: Invocation['terminal']): void {
  command
    .exitOverride()
    .helpCommand(false)
    .showHelpAfterError('(add --help to see what there is)')
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'wireroom: ')),
      getOutHasColors: () => terminal.colours,
      getErrHasColors: () => terminal.colours,
    });
  if (command.parent !== null) command.configureHelp({ showGlobalOptions: true });
  for (const each of command.commands) prepare(each, terminal);
}
