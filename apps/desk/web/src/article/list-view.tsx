import type { Block } from '@wireroom/contracts';
import { InlineText } from './inline-text.js';
import { type Span, spansWithin } from './segment-text.js';

type List = Extract<Block, { type: 'list' }>;

interface ListViewProps {
  readonly list: List;
  readonly spans: readonly Span[];
}

/** A list; deeper items, which the model keeps flat, are indented. */
export function ListView({ list, spans }: ListViewProps) {
  const Tag = list.ordered ? 'ol' : 'ul';
  let offset = 0;
  const items = list.items.map((item) => {
    const start = offset;
    offset += item.text.length + 1;
    return { item, start };
  });
  return (
    <Tag className="story-list" dir="auto">
      {items.map(({ item, start }) => (
        <li key={start} className={`depth-${Math.min(item.depth ?? 0, 4)}`}>
          <InlineText text={item.text} marks={item.marks} spans={spansWithin(spans, start, start + item.text.length)} />
        </li>
      ))}
    </Tag>
  );
}
