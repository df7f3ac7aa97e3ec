import { runtimeFault } from '../runtime-faults.js';

/**
 * A body that came as bytes (a service that takes documents leaves every body so) as the JSON in it (RFC 8259: UTF-8).
 * @throws Fault `request-invalid` for what is no JSON
 */
export function readJson(body: unknown): unknown {
  if (!Buffer.isBuffer(body) || body.length === 0) throw runtimeFault('request-invalid', { where: 'body', why: 'is empty' });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    const why = `is no JSON: ${error instanceof Error ? error.message : 'unreadable'}`;
    throw runtimeFault('request-invalid', { where: 'body', why }, error);
  }
}
