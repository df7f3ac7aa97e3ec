import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { cliFault } from '../cli-faults.js';
import type { Invocation } from '../invocation.js';
import { schemaFile } from '../newsroom/schema-file.js';
import { examples } from './examples.js';

/** `wireroom schema`: the JSON Schema of the newsroom file, for editors. */
export function schemaCommand(run: Invocation): Command {
  return new Command('schema')
    .summary('print the JSON Schema of the newsroom file, for editors')
    .description(
      'Prints the JSON Schema of the newsroom file. Editors complete and check a file whose first line is\n' +
        '# yaml-language-server: $schema=<path of the schema>',
    )
    .option('--path', 'print where it is instead')
    .addHelpText('after', examples(['wireroom schema > newsroom.schema.json', 'keep it beside the newsroom file']))
    .action(({ path }: { path?: boolean }) => {
      const file = schemaFile();
      if (file === undefined) throw cliFault('schema-missing');
      run.terminal.out(path ? `${file}\n` : readFileSync(file, 'utf8'));
    });
}
