import { createServer } from 'node:net';

/**
 * Says why a port of this machine cannot be listened on, or nothing if it can.
 * @param host the address to try; without one, all of the machine's
 */
export async function portProblem(port: number, host?: string): Promise<'in-use' | 'not-allowed' | undefined> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EACCES' ? 'not-allowed' : 'in-use');
    });
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
