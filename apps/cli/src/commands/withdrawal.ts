import { WithdrawalEvidence } from '@wireroom/contracts';
import { Command, Option } from 'commander';
import type { Invocation } from '../invocation.js';
import { evidenceText } from '../listing/evidence-text.js';
import { jsonText } from '../listing/output.js';
import { examples } from './examples.js';
import { revisionNumber } from './revision-number.js';
import { servicesFor } from './services-of.js';

interface WithdrawalOptions {
  readonly revision?: number;
  readonly output: 'text' | 'json';
}

/** `wireroom withdrawal`: what became of a withdrawal at each who had the article. */
export function withdrawalCommand(run: Invocation): Command {
  return new Command('withdrawal')
    .summary('who had a withdrawn article, and what became of it there')
    .description('Shows the evidence of a withdrawal: who had the article, and whether it is proven that it is gone there.')
    .argument('<article>', 'id of the article')
    .option('--revision <n>', 'that of the withdrawal; the newest where none is given', revisionNumber)
    .addOption(new Option('-o, --output <form>', 'how to write it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      examples(['wireroom withdrawal 5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11 -o json', 'all that is on record, with the hashes']),
    )
    .action(async (article: string, { revision, output }: WithdrawalOptions, command: Command) => {
      const { publishing } = servicesFor(run, command);
      const path = ['v1', 'articles', article, 'withdrawal'];
      const evidence = await publishing.get({ path, query: { revision }, schema: WithdrawalEvidence });
      run.terminal.out(output === 'json' ? jsonText(evidence) : evidenceText(evidence));
    });
}
