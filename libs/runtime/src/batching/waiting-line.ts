import { Ties } from './ties.js';

/** An entry in the line. Entries that have a key in common leave in their order, and never while the one before is in hand. */
export interface InLine {
  readonly keys: readonly string[];
  readonly urgent: boolean;
}

/**
 * Who waits for a commit, in the order of arrival. What is urgent may leave before the rest, and takes along whatever waits before it and is tied to it by a
 * key, or by a key of that: so it overtakes strangers only.
 */
export class WaitingLine<E extends InLine> {
  private waiting: E[] = [];
  private urgent = 0;
  private readonly taken = new Set<E>();
  /** How many entries in hand have the key. */
  private readonly inHand = new Map<string, number>();

  get length(): number {
    return this.waiting.length;
  }

  push(entry: E): void {
    this.waiting.push(entry);
    if (entry.urgent) this.urgent += 1;
  }

  /** The oldest entries that may leave, urgent ones and what is tied to them before others. In hand from now on. */
  take(atMost: number): E[] {
    const chosen = this.chooseUrgent(atMost);
    const blocked = new Set<string>();
    for (const entry of this.waiting) {
      if (chosen.size >= atMost) break;
      if (chosen.has(entry)) continue;
      if (entry.keys.some((key) => blocked.has(key) || this.inHand.has(key))) for (const key of entry.keys) blocked.add(key);
      else chosen.add(entry);
    }
    return this.leave(chosen);
  }

  /** Urgent entries, and what is tied to them, alone. In hand from now on. */
  takeUrgent(atMost: number): E[] {
    return this.leave(this.chooseUrgent(atMost));
  }

  /** The keys of all in hand and in the line that would be tied to an entry with these, and these. */
  tiedTo(keys: readonly string[]): string[] {
    const ties = new Ties<{ readonly keys: readonly string[] }>();
    for (const entry of [...this.taken, ...this.waiting]) ties.add(entry);
    return [...new Set(ties.add({ keys }).flatMap((each) => each.keys))];
  }

  /** What was taken is no longer in hand. */
  release(entries: readonly E[]): void {
    for (const entry of entries) {
      this.taken.delete(entry);
      for (const key of entry.keys) {
        const left = (this.inHand.get(key) ?? 0) - 1;
        if (left > 0) this.inHand.set(key, left);
        else this.inHand.delete(key);
      }
    }
  }

  /** One that is tied to more than may leave together waits for its turn like others, and so does one that is tied to what is in hand. */
  private chooseUrgent(atMost: number): Set<E> {
    const chosen = new Set<E>();
    if (this.urgent === 0) return chosen;
    const ties = new Ties<E>();
    for (const entry of this.waiting) {
      const tied = ties.add(entry);
      if (!entry.urgent || chosen.has(entry)) continue;
      const added = tied.filter((each) => !chosen.has(each));
      const isFree = added.every(({ keys }) => !keys.some((key) => this.inHand.has(key)));
      if (isFree && chosen.size + added.length <= atMost) for (const each of added) chosen.add(each);
    }
    return chosen;
  }

  /** In the order of arrival. */
  private leave(chosen: ReadonlySet<E>): E[] {
    const leaving = this.waiting.filter((entry) => chosen.has(entry));
    this.waiting = this.waiting.filter((entry) => !chosen.has(entry));
    for (const entry of leaving) {
      if (entry.urgent) this.urgent -= 1;
      this.taken.add(entry);
      for (const key of entry.keys) this.inHand.set(key, (this.inHand.get(key) ?? 0) + 1);
    }
    return leaving;
  }
}
