export interface ReadEvent {
  readonly event?: string;
  readonly id?: string;
  readonly data: string;
}

export interface EventReader {
  readonly contentType: string;
  /** The next events, as soon as there are that many. @throws when the stream ends before */
  take(count: number): Promise<ReadEvent[]>;
  close(): void;
}

/** Reads server-sent events as a browser does. Resolves when the answer has begun. */
export async function readEvents(url: string, headers: Record<string, string> = {}): Promise<EventReader> {
  const ending = new AbortController();
  const response = await fetch(url, { headers, signal: ending.signal });
  const chunks = (response.body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<ReadEvent> => {
    for (let end = text.indexOf('\n\n'); ; end = text.indexOf('\n\n')) {
      if (end < 0) {
        const { value, done } = await chunks.read();
        if (done) throw new Error(`The stream ended (${response.status}) with ${text}`);
        text += value;
        continue;
      }
      const fields = Object.fromEntries(text.slice(0, end).split('\n').map(fieldOf));
      text = text.slice(end + 2);
      if (fields['data'] !== undefined) return fields as unknown as ReadEvent;
    }
  };
  return {
    contentType: response.headers.get('content-type') ?? '',
    take: async (count) => {
      const events: ReadEvent[] = [];
      while (events.length < count) events.push(await next());
      return events;
    },
    close: () => ending.abort(),
  };
}

function fieldOf(line: string): [string, string] {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon), line.slice(colon + 2)];
}
