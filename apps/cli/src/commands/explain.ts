import { ArticleDecisions } from '@wireroom/contracts';
import { Command, Option } from 'commander';
import type { Invocation } from '../invocation.js';
import { explanationText } from '../listing/explanation-text.js';
import { jsonText } from '../listing/output.js';
import { examples } from './examples.js';
import { revisionNumber } from './revision-number.js';
import { servicesFor } from './services-of.js';

interface ExplainOptions {
  readonly route?: string;
  readonly revision?: number;
  readonly output: 'text' | 'json';
}

/** `wireroom explain`: why routes took a revision, or did not. */
export function explainCommand(run: Invocation): Command {
  return new Command('explain')
    .summary('why routes took an article, or did not')
    .description('Says what routes decided about a revision of an article, and why.')
    .argument('<article>', 'id of the article')
    .option('--route <id>', 'only this route; where nothing is on record, how it decides now')
    .option('--revision <n>', 'the newest where none is given', revisionNumber)
    .addOption(new Option('-o, --output <form>', 'how to write it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      examples(['wireroom explain 5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11 --route politics', 'why it is not on the politics page']),
    )
    .action(async (article: string, { route, revision, output }: ExplainOptions, command: Command) => {
      const { publishing } = servicesFor(run, command);
      const path = ['v1', 'articles', article, 'decisions'];
      const decided = await publishing.get({ path, query: { route, revision }, schema: ArticleDecisions });
      run.terminal.out(output === 'json' ? jsonText(decided) : explanationText(decided));
    });
}
