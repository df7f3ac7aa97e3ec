import type { DeskObligationCounts } from '@wireroom/contracts';
import { countsText } from './obligation-text.js';

const PARTS = ['confirmed', 'open', 'refused', 'escalated', 'released'] as const;

/** The counts in words; the bar only repeats them. */
export function CountsBar({ counts }: { readonly counts: DeskObligationCounts }) {
  return (
    <span className="withdrawal-counts">
      <span className="withdrawal-bar" aria-hidden="true">
        {PARTS.map(
          (part) => counts[part] > 0 && <i key={part} className={`withdrawal-bar-${part}`} style={{ flexGrow: counts[part] }} />,
        )}
      </span>
      <span>{countsText(counts)}</span>
    </span>
  );
}
