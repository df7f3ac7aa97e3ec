import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What a door does with who knocks: lets them through, is not there at all, or takes the connection and never says a word. */
export type DoorState = 'open' | 'gone' | 'silent';

export interface Door {
  readonly port: number;
  /** Whoever is inside is thrown out. */
  set(state: DoorState): Promise<void>;
  stop(): Promise<void>;
}

/** A port in front of a server, so that the server can be gone, or hang, without knowing of it. */
export async function startDoor(inner: number): Promise<Door> {
  const sockets = new Set<Socket>();
  let now: DoorState = 'open';
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((outer) => {
    keep(outer);
    if (now !== 'open') return void outer.resume();
    const inside = keep(connect(inner, '127.0.0.1'));
    outer.pipe(inside).pipe(outer);
    outer.once('close', () => inside.destroy());
    inside.once('close', () => outer.destroy());
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    set: async (state) => {
      await close();
      now = state;
      if (state !== 'gone') await listen(port);
    },
    stop: close,
  };
}
