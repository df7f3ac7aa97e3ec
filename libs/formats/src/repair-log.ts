import type { Repair } from '@wireroom/contracts';

/** Characters of a detail that are kept. */
const DETAIL_LENGTH = 120;

/** Counts what a reader mended, so that a fault that occurs a thousand times is one repair that says so. */
export class RepairLog {
  private readonly seen = new Map<string, { count: number; detail?: string }>();

  note(code: string, detail?: string): void {
    const entry = this.seen.get(code);
    if (entry === undefined) this.seen.set(code, { count: 1, detail: detail?.slice(0, DETAIL_LENGTH) });
    else entry.count++;
  }

  get list(): Repair[] {
    return [...this.seen].map(([code, { count, detail }]) => {
      const times = count > 1 ? `${count} times` : undefined;
      const text = [detail, times].filter((part) => part !== undefined).join(', ');
      return text === '' ? { code } : { code, detail: text };
    });
  }
}
