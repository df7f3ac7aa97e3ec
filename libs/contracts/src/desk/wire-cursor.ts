/** The place of an entry in the wire: newest arrival first, the article's id where two arrived in the same millisecond. */
export interface WirePosition {
  readonly receivedAt: string;
  readonly articleId: string;
}

/** The cursor after which `GET /api/wire?before=` goes on; any entry yields one, so a client may drop what it has loaded. */
export function wireCursor(entry: WirePosition): string {
  return `${entry.receivedAt}_${entry.articleId}`;
}

const CURSOR = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The position that a cursor names; undefined when it is none of ours. */
export function parseWireCursor(cursor: string): WirePosition | undefined {
  const match = CURSOR.exec(cursor);
  return match?.[1] && match[2] ? { receivedAt: match[1], articleId: match[2] } : undefined;
}
