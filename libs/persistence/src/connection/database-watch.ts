import type { DataSource } from 'typeorm';

/** How often a database that was away is asked again, in milliseconds. */
const PROBE_INTERVAL_MS = 500;

/**
 * Knows whether PostgreSQL is there without asking it on every request: a failed transaction reports it away, and from
 * then on it is probed until it answers.
 */
export class DatabaseWatch {
  readonly name = 'PostgreSQL';
  private away = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly dataSource: DataSource) {}

  isAway(): boolean {
    return this.away;
  }

  reportAway(): void {
    if (this.away) return;
    this.away = true;
    this.timer = setTimeout(() => void this.probe(), PROBE_INTERVAL_MS);
  }

  /** Resolves to true when PostgreSQL answers now. */
  async probe(): Promise<boolean> {
    try {
      await this.dataSource.query('select 1');
      this.away = false;
    } catch {
      this.away = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.probe(), PROBE_INTERVAL_MS);
    }
    return !this.away;
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
