/** Rows of the flash lane go first, in their own order; `article.received.flash`, `delivery.due.flash.<destination>`. */
const LANE_TOKEN = 2;
/** Routine rows that wait at most: beyond, they are left to the relay, and memory is not filled. */
const ROUTINE_LIMIT = 10_000;
/** Of what may be in flight, so much is kept free of routine rows: a flash row never waits for an acknowledgement of theirs. */
const RESERVED = 64;

interface Sendable {
  readonly subject: string;
}

/** What waits to be published, by lane: however much routine there is, flash does not wait behind it (docs/adr/0004). */
export class SendQueue<Row extends Sendable> {
  private readonly flash: Row[] = [];
  private readonly routine: Row[] = [];

  /** @param maxInFlight rows that may be on their way at once */
  constructor(private readonly maxInFlight: number) {}

  /** Takes rows in; answers how many were left out because too many wait. Flash is never left out. */
  push(rows: readonly Row[]): number {
    const isFull = this.routine.length > ROUTINE_LIMIT;
    let left = 0;
    for (const row of rows) {
      if (row.subject.split('.')[LANE_TOKEN] === 'flash') this.flash.push(row);
      else if (isFull) left += 1;
      else this.routine.push(row);
    }
    return left;
  }

  /** The next row that may be sent while so many are in flight; undefined where none may. */
  next(inFlight: number): Row | undefined {
    if (inFlight >= this.maxInFlight) return undefined;
    return this.flash.shift() ?? (inFlight < this.maxInFlight - RESERVED ? this.routine.shift() : undefined);
  }
}
