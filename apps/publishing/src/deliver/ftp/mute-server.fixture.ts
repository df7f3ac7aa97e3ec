import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A server that gives the answers, one at once and one more for each thing that it is told, and then keeps silent. */
export async function startMuteServer(answers: readonly string[]): Promise<{ port: number; stop(): Promise<void> }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    let next = 0;
    const answer = () => {
      const line = answers[next++];
      if (line !== undefined) socket.write(`${line}\r\n`);
    };
    socket.on('data', answer);
    answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
