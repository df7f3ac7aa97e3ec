import type { Probe } from '../format.js';
import { MEMBER_KINDS } from './member-kinds.js';

/** A NewsML-G2 item of any kind, or a message that carries some; also those that are only recognised, so that they are refused by name. */
export function detectNewsmlG2(probe: Probe): boolean {
  const name = probe.root?.name;
  return name !== undefined && (name === 'newsmessage' || MEMBER_KINDS.has(name));
}
