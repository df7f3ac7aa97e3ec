/** Headers of a response of server-sent events (HTML Standard, section 9.2). */
export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // Proxies that buffer would hold events back.
  'x-accel-buffering': 'no',
  // A stream that ends because the service stops must not leave an idle connection for it to wait for.
  connection: 'close',
} as const;

/** An event as it goes over the line; `data` has no line breaks. */
export function eventFrame(event: string, data: string, id?: number): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`;
}

/** Keeps proxies from closing a quiet line; listeners ignore it. */
export const HEARTBEAT = ': heartbeat\n\n';
