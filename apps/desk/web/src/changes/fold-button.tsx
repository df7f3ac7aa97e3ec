import { useState } from 'react';

/** Which folded stretches somebody has opened, by their place. */
export function useUnfolded() {
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(() => new Set());
  return {
    isUnfolded: (place: number) => unfolded.has(place),
    unfold: (place: number) => setUnfolded((before) => new Set([...before, place])),
  };
}

interface FoldButtonProps {
  readonly count: number;
  readonly onUnfold: () => void;
}

/** Stands for a stretch of unchanged blocks. */
export function FoldButton({ count, onUnfold }: FoldButtonProps) {
  return (
    <button type="button" lang="en" className="change-fold" onClick={onUnfold}>
      Show {count.toLocaleString('en')} unchanged blocks
    </button>
  );
}
