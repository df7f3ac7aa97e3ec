import type { Command } from 'commander';
import { type ConnectionOptions, connectionOf } from '../connection/connection.js';
import type { Invocation } from '../invocation.js';
import { type Services, servicesOf } from '../services/services.js';

/** The services that a command line means. */
export function servicesFor({ terminal }: Invocation, command: Command): Services {
  return servicesOf(connectionOf(terminal, command.optsWithGlobals<ConnectionOptions>()));
}
