import { Inject, Injectable } from '@nestjs/common';
import {
  byTrouble,
  type DeskDestination,
  type DeskDestinationList,
  type DestinationFailure,
  type DestinationStanding,
  isInTrouble,
} from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { runtimeFault } from '@wireroom/runtime';
import { withoutNulls } from './without-nulls.js';

interface DestinationRow {
  readonly id: string;
  readonly sequence: number;
  readonly owed: number;
  readonly delivered: number;
  readonly dead: number;
  /** Null until publishing has told of the destination. */
  readonly state: DestinationStanding['state'] | null;
  readonly type: string;
  readonly address: string;
  readonly since: Date;
  readonly why: DestinationStanding['why'] | null;
  readonly circuit: DestinationStanding['circuit'];
  readonly routes: string[];
  readonly lastSuccessAt: Date | null;
  readonly lastFailureAt: Date | null;
  readonly lastFailure: Omit<DestinationFailure, 'at'> | null;
}

const COLUMNS = `id, sequence::float8 as sequence, owed::float8 as owed, delivered::float8 as delivered, dead::float8 as dead,
  state, type, address, since, why, circuit, routes, last_success_at as "lastSuccessAt", last_failure_at as "lastFailureAt",
  last_failure as "lastFailure"`;

/** How destinations are. There are some thousands at most, so all of them are read at once. */
@Injectable()
export class ReadDestinations {
  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  async all(): Promise<DeskDestinationList> {
    const rows = await this.gate.read<DestinationRow>(`select ${COLUMNS} from desk.destination`);
    const destinations = rows.map(destinationOf).sort(byTrouble);
    return { destinations, inTrouble: destinations.filter(isInTrouble).length };
  }

  /** @throws Fault `not-found` */
  async one(id: string): Promise<DeskDestination> {
    const [row] = await this.gate.read<DestinationRow>(`select ${COLUMNS} from desk.destination where id = $1`, [id]);
    if (row === undefined) throw runtimeFault('not-found', { what: 'destination', id });
    return destinationOf(row);
  }
}

function destinationOf(row: DestinationRow): DeskDestination {
  const { id, sequence, owed, delivered, dead, lastSuccessAt, lastFailureAt, lastFailure } = row;
  return {
    id,
    sequence,
    standing: standingOf(row),
    owed,
    delivered,
    dead,
    lastSuccessAt: lastSuccessAt?.toISOString(),
    lastFailure: lastFailure && lastFailureAt ? { at: lastFailureAt.toISOString(), ...withoutNulls(lastFailure) } : undefined,
  };
}

function standingOf({ state, type, address, since, why, circuit, routes }: DestinationRow): DestinationStanding | undefined {
  if (state === null) return undefined;
  return { type, address, state, since: since.toISOString(), why: why ?? undefined, circuit, routes };
}
