import { modulesMatching } from '../modules-matching.js';
import { page } from './markdown.js';

/** What is used of a command of commander; the command line is loaded as it is, so that the page says what `--help` says. */
interface HelpfulCommand {
  readonly commands: readonly HelpfulCommand[];
  name(): string;
  configureHelp(settings: object): HelpfulCommand;
  configureOutput(settings: object): HelpfulCommand;
  outputHelp(): void;
}

/** Every command with its help. */
export async function cliPage(): Promise<string> {
  const [loaded] = await modulesMatching(/^apps\/cli\/src\/program\.ts$/);
  const programFor = loaded!.exports['programFor'] as (invocation: object) => HelpfulCommand;
  return page(
    '# Command line',
    '`npx wireroom` in a checkout that was built, `wireroom` in the image. What a newsroom file may hold: [newsroom file](newsroom.md).',
    ...sections(programFor({ terminal: { colours: false } }), ''),
  );
}

function sections(command: HelpfulCommand, parent: string): string[] {
  const name = `${parent}${command.name()}`;
  return [`## ${name}`, `\`\`\`\n${helpOf(command)}\n\`\`\``, ...command.commands.flatMap((each) => sections(each, `${name} `))];
}

function helpOf(command: HelpfulCommand): string {
  let text = '';
  command
    // They stand in the program's own help, once.
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({
      writeOut: (part: string) => {
        text += part;
      },
      getOutHelpWidth: () => 100,
    })
    .outputHelp();
  return text.trim();
}
