import { CopyStatus } from '@wireroom/contracts';
import { Command, Option } from 'commander';
import type { Invocation } from '../invocation.js';
import { copyText } from '../listing/copy-text.js';
import { jsonText } from '../listing/output.js';
import { examples } from './examples.js';
import { revisionNumber } from './revision-number.js';
import { servicesFor } from './services-of.js';

interface StatusOptions {
  readonly revision?: number;
  readonly output: 'text' | 'json';
}

/** `wireroom status`: whether the copy of an article is current. */
export function statusCommand(run: Invocation): Command {
  return new Command('status')
    .summary('whether a copy of an article is current')
    .description('Says whether a revision of an article is still the newest that went out, and what followed it.')
    .argument('<article>', 'id of the article')
    .option('--revision <n>', 'the revision of the copy; the article itself is asked about where none is given', revisionNumber)
    .addOption(new Option('-o, --output <form>', 'how to write it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      examples(['wireroom status 5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11 --revision 2', 'what has followed revision 2']),
    )
    .action(async (article: string, { revision, output }: StatusOptions, command: Command) => {
      const { publishing } = servicesFor(run, command);
      const path = ['v1', 'articles', article, 'status'];
      const status = await publishing.get({ path, query: { revision }, schema: CopyStatus });
      run.terminal.out(output === 'json' ? jsonText(status) : copyText(status));
    });
}
