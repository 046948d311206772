import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server of a test that can fall silent: connections stay open, and nothing comes through any more. */
export interface Silencer {
  readonly port: number;
  /** From now on nothing comes through. */
  fallSilent(): void;
  /** New connections come through again; the silent ones stay silent. */
  speakAgain(): void;
  close(): Promise<void>;
}

/** Opens a way to a port of this machine. */
export async function startSilencer(target: number): Promise<Silencer> {
  const sockets: Socket[] = [];
  let isSilent = false;
  const server = createServer((near) => {
    sockets.push(near.on('error', () => undefined));
    if (isSilent) return;
    const far = connect(target, '127.0.0.1').on('error', () => undefined);
    sockets.push(far);
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    fallSilent: () => {
      isSilent = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    speakAgain: () => {
      isSilent = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
