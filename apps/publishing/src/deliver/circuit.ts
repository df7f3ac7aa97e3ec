import { CIRCUIT_FAILURES } from '../line/circuit-failures.js';
import type { Verdict } from './attempt.js';

/** Wait before the first probe, in milliseconds; it doubles with every probe that fails. */
const FIRST_WAIT_MS = 1_000;
/** Longest wait between two probes, in milliseconds. */
const MAX_WAIT_MS = 60_000;

/** What a worker may do: try everything, try one delivery, or nothing because the destination is no longer served. */
export type Pass = 'all' | 'probe' | 'stopped';

export interface CircuitOptions {
  /** Bound on every wait, in milliseconds. */
  readonly maxWaitMs: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** 0 to 1: spreads the probes of many destinations. */
  readonly jitter?: () => number;
}

/**
 * Whether a destination is worth trying. One that keeps failing is probed with one delivery at growing, jittered intervals,
 * whatever is owed to it, until a probe is answered. Shared by the lanes of one destination in one process.
 */
export class Circuit {
  private failures = 0;
  private failedProbes = 0;
  private nextTryAt = 0;
  private probing = false;
  private stopped = false;
  private readonly waiting = new Set<() => void>();
  private readonly now: () => number;
  private readonly jitter: () => number;

  constructor(private readonly options: CircuitOptions) {
    this.now = options.now ?? Date.now;
    this.jitter = options.jitter ?? Math.random;
  }

  get open(): boolean {
    return this.failures >= CIRCUIT_FAILURES;
  }

  get state(): { readonly failures: number; readonly nextTryAt: Date | null } {
    return { failures: this.failures, nextTryAt: this.open ? new Date(this.nextTryAt) : null };
  }

  /** Waits while the circuit is open. Who is given `probe` must call `probed` afterwards, whatever came of it. */
  async pass(): Promise<Pass> {
    for (;;) {
      if (this.stopped) return 'stopped';
      if (!this.open) return 'all';
      const wait = this.nextTryAt - this.now();
      if (!this.probing && wait <= 0) {
        this.probing = true;
        return 'probe';
      }
      await this.change(this.probing ? undefined : wait);
    }
  }

  probed(): void {
    this.probing = false;
    this.wake();
  }

  /** Takes in what became of a try; `retryAfterMs` is what the destination asked for. */
  record(verdict: Verdict, retryAfterMs = 0): void {
    if (verdict.kind === 'suspend') return;
    // What refuses a login has answered: repeated, it suspends the destination by itself.
    if (verdict.kind === 'retry' && verdict.fault.code === 'login-doubtful') this.close();
    else if (verdict.kind === 'retry' || (verdict.kind === 'dead' && verdict.fault.code === 'attempts-exhausted')) {
      this.failed(retryAfterMs);
    } else this.close();
  }

  /** Tries everything again at once. */
  close(): void {
    this.failures = 0;
    this.failedProbes = 0;
    this.wake();
  }

  /** From now on nobody passes. */
  stop(): void {
    this.stopped = true;
    this.wake();
  }

  /** Tries that began before the circuit opened are counted, but do not make the wait longer. */
  private failed(retryAfterMs: number): void {
    this.failures += 1;
    if (this.probing) this.failedProbes += 1;
    else if (this.failures !== CIRCUIT_FAILURES) return;
    const { maxWaitMs } = this.options;
    const wait = Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(this.failedProbes, 30)) * (0.5 + this.jitter() / 2);
    this.nextTryAt = this.now() + Math.round(Math.min(maxWaitMs, Math.max(wait, retryAfterMs)));
  }

  private change(limitMs: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = limitMs === undefined ? undefined : setTimeout(done, limitMs);
      this.waiting.add(done);
    });
  }

  private wake(): void {
    for (const done of [...this.waiting]) done();
  }
}
