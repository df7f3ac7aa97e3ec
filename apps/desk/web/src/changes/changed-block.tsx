import type { BlockChange, TextRun } from '@wireroom/contracts';
import { RunsView } from './runs-view.js';
import { splitRuns } from './split-runs.js';

interface ChangedBlockProps {
  readonly type: BlockChange['type'];
  readonly runs: readonly TextRun[];
}

/** The text of a block with what changed in it, in the shape of its type. Marks and links of a changed text are left out. */
export function ChangedBlock({ type, runs }: ChangedBlockProps) {
  switch (type) {
    case 'heading':
      return (
        <h3 dir="auto">
          <RunsView runs={runs} />
        </h3>
      );
    case 'list':
      return <ChangedList runs={runs} />;
    case 'table':
      return <ChangedTable runs={runs} />;
    case 'quote':
      return (
        <blockquote dir="auto">
          <p>
            <RunsView runs={runs} />
          </p>
        </blockquote>
      );
    case 'preformatted':
      return (
        <pre>
          <RunsView runs={runs} />
        </pre>
      );
    case 'figure':
      return (
        <figure>
          <figcaption dir="auto">
            <b>Picture</b> <RunsView runs={runs} />
          </figcaption>
        </figure>
      );
    case 'embed':
      return (
        <p className="embed">
          <RunsView runs={runs} />
        </p>
      );
    default:
      return (
        <p dir="auto">
          <RunsView runs={runs} />
        </p>
      );
  }
}

function ChangedList({ runs }: { readonly runs: readonly TextRun[] }) {
  return (
    <ul className="story-list" dir="auto">
      {splitRuns(runs, '\n').map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items are known by their place
        <li key={place}>
          <RunsView runs={item} />
        </li>
      ))}
    </ul>
  );
}

function ChangedTable({ runs }: { readonly runs: readonly TextRun[] }) {
  return (
    <div className="story-table">
      <table dir="auto">
        <tbody>
          {splitRuns(runs, '\n').map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place
            <tr key={place}>
              {splitRuns(row, '\t').map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their place
                <td key={column}>
                  <RunsView runs={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
