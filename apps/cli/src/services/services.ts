import type { Connection } from '../connection/connection.js';
import { Service } from './service.js';

/** The services that an operator changes things at. */
export interface Services {
  readonly ingest: Service;
  readonly publishing: Service;
}

export function servicesOf(connection: Connection): Services {
  return { ingest: new Service('ingest', connection), publishing: new Service('publishing', connection) };
}
