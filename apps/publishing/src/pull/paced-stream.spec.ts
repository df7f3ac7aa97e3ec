import { Writable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { PacedStream } from './paced-stream.js';

/** A response whose reader takes a write when it is told to. */
function slowResponse() {
  const taken: string[] = [];
  const waiting: (() => void)[] = [];
  const response = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _, callback) {
      taken.push(chunk.toString());
      waiting.push(callback);
    },
  });
  return { response, taken, takeOne: () => waiting.shift()?.() };
}

it('writes no more than its reader takes', async () => {
  const { response, taken, takeOne } = slowResponse();
  const stream = new PacedStream(response, new AbortController().signal, 60_000);
  let sent = false;
  const sending = stream.send('one').then(() => {
    sent = true;
  });
  await new Promise(setImmediate);
  expect(sent).toBe(false);
  takeOne();
  await sending;
  expect(taken).toEqual(['one']);
  expect(response.writableLength).toBe(0);
});

it('cuts a reader that takes nothing', async () => {
  const { response } = slowResponse();
  const stream = new PacedStream(response, new AbortController().signal, 1);
  await stream.send('one');
  expect(stream.open).toBe(false);
  expect(response.destroyed).toBe(true);
});

it('waits for nobody who has gone', async () => {
  const { response, taken } = slowResponse();
  const gone = new AbortController();
  const stream = new PacedStream(response, gone.signal, 60_000);
  const sending = stream.send('one');
  gone.abort();
  await sending;
  await stream.send('two');
  expect(taken).toEqual(['one']);
});
