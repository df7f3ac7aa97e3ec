import type { ServerResponse } from 'node:http';

/** Tells when a response is closed: it was answered, or whoever asked has gone. */
export function whenGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  if (response.destroyed) gone.abort();
  else response.once('close', () => gone.abort());
  return gone.signal;
}
