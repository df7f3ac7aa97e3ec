import type { FastifyRequest } from 'fastify';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
/** By name too: a name of somebody else's that resolves to loopback (DNS rebinding) is not this machine. */
const LOCAL_HOST = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:\d+)?$/;

/** Whether a request was made on this machine, and not only handed on by a proxy that runs here. */
export function onThisMachine({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): boolean {
  const forwarded = headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined;
  return !forwarded && LOOPBACK.test(ip) && LOCAL_HOST.test(headers.host ?? '');
}
