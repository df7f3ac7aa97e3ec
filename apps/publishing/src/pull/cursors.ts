import { Inject, Injectable } from '@nestjs/common';
import type { CursorMove, ProductCursor } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, runtimeFault } from '@wireroom/runtime';
import { keepReadings } from '../reader/keep-readings.js';
import { takeReadings } from '../reader/take-readings.js';
import {
  advanceCursor,
  type CursorKey,
  type CursorRow,
  createCursor,
  cursorRow,
  deleteCursor,
  moveCursor,
  noteChange,
} from './cursor-table.js';
import { Positions } from './positions.js';

/** Cursors that one client has on a route at most. */
const CURSORS_AT_MOST = 100;

/** Places that the server keeps for clients. A cursor moves on by acknowledgement only; reading does not move it. */
@Injectable()
export class Cursors {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Positions) private readonly positions: Positions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Fault `not-found` (404) */
  async require(key: CursorKey): Promise<CursorRow> {
    const row = await cursorRow(this.gate, key);
    if (row === undefined) throw runtimeFault('not-found', { what: `cursor of route ${key.routeId} named`, id: key.name });
    return row;
  }

  /** @throws Fault `not-found` (404) */
  async get(key: CursorKey): Promise<ProductCursor> {
    const [{ name, position, acknowledged, acknowledgedAt, createdAt }, latestSequence] = await Promise.all([
      this.require(key),
      this.positions.latest(key.routeId),
    ]);
    return {
      name,
      position,
      acknowledged: acknowledged ?? undefined,
      acknowledgedAt: acknowledgedAt?.toISOString(),
      createdAt: createdAt.toISOString(),
      latestSequence,
    };
  }

  /**
   * Makes a cursor, or moves one that is there when a place is given. Answers whether it is new.
   * @throws Fault `request-invalid` (400) for a place beyond the newest entry, or when the client has too many cursors
   */
  async put(key: CursorKey, move: CursorMove): Promise<boolean> {
    const position = await this.placeOf(key.routeId, move);
    return this.gate.run(async () => {
      const at = this.clock.now();
      const created = await createCursor(this.gate, key, { position: position ?? 0, at, atMost: CURSORS_AT_MOST });
      if (!created && (await cursorRow(this.gate, key)) === undefined)
        throw runtimeFault('request-invalid', { where: 'cursor', why: `a client has at most ${CURSORS_AT_MOST} on a route` });
      if (!created && position !== undefined) await moveCursor(this.gate, key, position);
      if (created || position !== undefined) await noteChange(this.gate, key, { change: 'moved', sequence: position ?? 0, at });
      return created;
    });
  }

  /**
   * Notes that everything up to the sequence has arrived. What is behind the cursor already changes nothing.
   * @throws Fault `not-found` (404), or `request-invalid` (400) for a sequence that the route has not come to yet
   */
  async acknowledge(key: CursorKey, sequence: number): Promise<void> {
    const { position } = await this.require(key);
    if (sequence <= position) return;
    await this.refuseBeyond(key.routeId, 'sequence', sequence);
    await this.gate.run(async () => {
      const at = this.clock.now();
      if (!(await advanceCursor(this.gate, key, { sequence, at }))) return;
      await noteChange(this.gate, key, { change: 'acknowledged', sequence, at });
      const reader = { kind: 'pull', routeId: key.routeId, client: key.client, cursor: key.name } as const;
      // Also what came to the client in another way than by this cursor.
      await keepReadings(this.gate, [{ reader, low: position + 1, high: sequence, state: sequence }], at);
      await takeReadings(this.gate, [{ reader, low: 0, from: position + 1, to: sequence }], at);
    });
  }

  /** @throws Fault `not-found` (404) */
  async remove(key: CursorKey): Promise<void> {
    const { position } = await this.require(key);
    await this.gate.run(async () => {
      if (await deleteCursor(this.gate, key))
        await noteChange(this.gate, key, { change: 'deleted', sequence: position, at: this.clock.now() });
    });
  }

  private async placeOf(routeId: string, { after, since }: CursorMove): Promise<number | undefined> {
    if (since !== undefined) return this.positions.before(routeId, new Date(since));
    if (after !== undefined) await this.refuseBeyond(routeId, 'after', after);
    return after;
  }

  /** A place that nobody has come to would pass entries unread. */
  private async refuseBeyond(routeId: string, where: string, sequence: number): Promise<void> {
    const latest = await this.positions.latest(routeId);
    if (sequence > latest) throw runtimeFault('request-invalid', { where, why: `the newest entry is ${latest}` });
  }
}
