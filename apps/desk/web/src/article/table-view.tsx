import type { Block } from '@wireroom/contracts';
import { InlineText } from './inline-text.js';
import { type Span, spansWithin } from './segment-text.js';

type Table = Extract<Block, { type: 'table' }>;

interface TableViewProps {
  readonly table: Table;
  readonly spans: readonly Span[];
}

/** A table. Cells are found in the block's text as they were joined: by one character each, tab or line feed. */
export function TableView({ table, spans }: TableViewProps) {
  let offset = 0;
  const rows = table.rows.map((row) => {
    const rowStart = offset;
    const cells = row.map((cell) => {
      const start = offset;
      offset += cell.text.length + 1;
      return { cell, start };
    });
    if (row.length === 0) offset += 1;
    return { rowStart, cells };
  });
  return (
    <div className="story-table">
      <table dir="auto">
        {table.caption && <caption>{table.caption}</caption>}
        <tbody>
          {rows.map(({ rowStart, cells }) => (
            <tr key={rowStart}>
              {cells.map(({ cell, start }) => {
                const Tag = cell.header ? 'th' : 'td';
                return (
                  <Tag key={start}>
                    <InlineText text={cell.text} marks={cell.marks} spans={spansWithin(spans, start, start + cell.text.length)} />
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
