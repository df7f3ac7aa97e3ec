import { parseEnv } from 'node:util';
import { Command, Option } from 'commander';
import { bringAbout } from '../apply/bring-about.js';
import { doneText, failureText } from '../apply/outcome-text.js';
import { planNewsroom } from '../apply/plan-newsroom.js';
import { EXIT, type Invocation } from '../invocation.js';
import { jsonText } from '../listing/output.js';
import { type PlacedProblem, problemText } from '../newsroom/place.js';
import { readFiles, textOf } from '../newsroom/read-files.js';
import { type MergedNewsroom, readNewsroom } from '../newsroom/read-newsroom.js';
import { planText } from '../plan/plan-text.js';
import { shownChange } from '../plan/shown-change.js';
import type { Services } from '../services/services.js';
import { confirmed } from '../terminal/confirm.js';
import { paintFor } from '../terminal/paint.js';
import { examples } from './examples.js';
import { servicesFor } from './services-of.js';

interface ApplyOptions {
  readonly filename: readonly string[];
  readonly envFile?: string;
  readonly dryRun?: boolean;
  readonly exitCode?: boolean;
  readonly prune?: boolean;
  readonly yes?: boolean;
  readonly output: 'plan' | 'json';
}

const MORE = `
Several files are one newsroom. Kinds (sources, routes, destinations) that no
file names are left alone, and so are resources that no file has, unless
--prune is given: then they are deleted, of the kinds that files name.
\${NAME} in a value is taken from the environment or from --env-file, as text;
$\${ stands for \${ itself. Secrets that are left out stay as they are.

Exit codes: 0 done or nothing to do, 1 failed, 2 the command line is wrong,
3 there are changes (--dry-run --exit-code).`;

/** `wireroom apply`: brings the services to what newsroom files say. */
export function applyCommand(run: Invocation): Command {
  return new Command('apply')
    .summary('bring sources, routes and destinations to what files say')
    .description('Shows what would change, asks, and brings sources, routes and destinations to what newsroom files say.')
    .requiredOption('-f, --filename <path...>', 'newsroom files (YAML or JSON), folders of them, or - for standard input')
    .option('--dry-run', 'show what would change, and change nothing')
    .option('--exit-code', 'with --dry-run: exit with 3 where something would change')
    .option('--prune', 'delete what no file has, of the kinds that files name')
    .option('-y, --yes', 'do not ask')
    .option('--env-file <file>', 'take variables from this file of NAME=value lines too; it wins over the environment')
    .addOption(
      new Option('-o, --output <form>', 'how to write it; json is for scripts').choices(['plan', 'json']).default('plan'),
    )
    .addHelpText('after', MORE)
    .addHelpText(
      'after',
      examples(
        ['wireroom apply -f newsroom.yaml', 'show the plan, ask, and carry it out'],
        ['wireroom apply -f newsroom/ --prune --dry-run', 'what would change if the files in this folder were all there is'],
        ['wireroom apply -f newsroom.yaml --env-file secrets.env --yes', 'in a pipeline, with secrets from a file'],
      ),
    )
    .action((options: ApplyOptions, command: Command) => apply(run, options, servicesFor(run, command)));
}

async function apply(run: Invocation, options: ApplyOptions, services: Services): Promise<void> {
  const { terminal } = run;
  const fromFile = options.envFile === undefined ? {} : variablesIn(options.envFile, terminal.cwd);
  const reading = readNewsroom(await readFiles(options.filename, terminal), { ...terminal.env, ...fromFile });
  if (!reading.ok) return refuse(run, reading.problems);
  const plan = await planNewsroom(services, reading.merged, options.prune === true);
  if (!plan.ok) return refuse(run, plan.problems);
  const changes = plan.changes.map((change) => shownChange(change, reading.merged));
  const changing = changes.some(({ action }) => action !== 'none');
  // What a script reads is the JSON alone.
  const json = options.output === 'json';
  if (!json) terminal.out(planText(changes, paintFor(terminal)));
  else if (!options.dryRun && !options.yes) terminal.err(planText(changes, paintFor({ colours: false })));
  if (options.dryRun || !changing) {
    if (json) terminal.out(jsonText({ dryRun: options.dryRun === true, changes }));
    if (changing && options.exitCode) run.exitCode = EXIT.changes;
    return;
  }
  if (!(await confirmed(terminal, 'Carry this out?', options.yes))) run.exitCode = EXIT.failed;
  else await carryOut(run, services, { merged: reading.merged, ...options });
}

interface Order extends ApplyOptions {
  readonly merged: MergedNewsroom;
}

async function carryOut(run: Invocation, services: Services, { merged, prune, output }: Order): Promise<void> {
  const outcomes = await bringAbout(services, merged, prune === true);
  const done = outcomes.flatMap((outcome) => (outcome.state === 'done' ? outcome.changes : []));
  const changes = done.map((change) => shownChange(change, merged));
  run.terminal.out(output === 'json' ? jsonText({ dryRun: false, changes }) : `\n${doneText(changes)}`);
  const failure = failureText(outcomes);
  if (failure === undefined) return;
  run.terminal.err(failure);
  run.exitCode = EXIT.failed;
}

function refuse(run: Invocation, problems: readonly PlacedProblem[]): void {
  run.terminal.err(`${problems.map(problemText).join('\n')}\n`);
  run.terminal.err(`${problems.length === 1 ? 'One thing is' : `${problems.length} things are`} wrong; nothing was changed.\n`);
  run.exitCode = EXIT.failed;
}

function variablesIn(file: string, cwd: string): Record<string, string> {
  return parseEnv(textOf(file, cwd)) as Record<string, string>;
}
