import type { S3Settings } from '@wireroom/contracts';

/** Where an object is. Keys are made of characters that need no escaping in a path (contract `FileName`). */
export function objectUrl({ endpoint, bucket, pathStyle }: S3Settings, key: string): URL {
  const url = new URL(endpoint);
  const base = url.pathname.replace(/\/$/, '');
  if (pathStyle) url.pathname = `${base}/${bucket}/${key}`;
  else {
    url.hostname = `${bucket}.${url.hostname}`;
    url.pathname = `${base}/${key}`;
  }
  return url;
}
