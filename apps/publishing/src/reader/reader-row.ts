import type { Reader } from './reading.js';

/** A reader in the columns of `publishing.served`. */
export interface ReaderRow {
  readonly kind: Reader['kind'];
  readonly routeId: string;
  readonly client: string;
  readonly name: string;
}

export function rowOf(reader: Reader): ReaderRow {
  const { kind, routeId } = reader;
  if (kind === 'websub') return { kind, routeId, client: '', name: reader.callback };
  return { kind, routeId, client: reader.client, name: kind === 'pull' ? reader.cursor : '' };
}

export function readerOf({ kind, routeId, client, name }: ReaderRow): Reader {
  if (kind === 'websub') return { kind, routeId, callback: name };
  return kind === 'pull' ? { kind, routeId, client, cursor: name } : { kind, routeId, client };
}

/** Readers as four arrays of columns, for `unnest`. */
export function readerColumns(readers: readonly Reader[]): string[][] {
  const rows = readers.map(rowOf);
  return [
    rows.map(({ kind }) => kind),
    rows.map(({ routeId }) => routeId),
    rows.map(({ client }) => client),
    rows.map(({ name }) => name),
  ];
}
