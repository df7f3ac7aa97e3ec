import type { TextRun } from '@wireroom/contracts';

const OPS = { added: 'added', removed: 'removed' } as const;

/** Runs of a text: what came and went is marked as such, to the eye not by colour alone, and to the ear. */
export function RunsView({ runs }: { readonly runs: readonly TextRun[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: runs never change, and are known by their place
  return runs.map((run, place) => <RunView key={place} run={run} />);
}

function RunView({ run: { op, text, marks = [] } }: { readonly run: TextRun }) {
  if (op === 'same') return text;
  const Tag = op === 'added' ? 'ins' : 'del';
  const what = marks.length === 0 ? undefined : marks.join(', ');
  return (
    <Tag className={['run', ...marks.map((mark) => `run-${mark}`)].join(' ')} title={what && `${OPS[op]}: ${what}`}>
      <span className="visually-hidden">
        {OPS[op]} {what}:{' '}
      </span>
      {text}
    </Tag>
  );
}
