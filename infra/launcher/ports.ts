import { createHash } from 'node:crypto';
import { createServer } from 'node:net';

// Below the range that the kernel hands out to outgoing connections (32768–60999), so that none of them is in the way.
const firstPort = 20_000;
const portCount = 12_000;

/** Whether a server could listen on this port of 127.0.0.1 now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Free ports to try in turn: the preferred one, then a walk that starts at a place of this folder's own. */
export async function* freePorts(folder: string, preferred?: number): AsyncGenerator<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) yield preferred;
  const start = createHash('sha256').update(folder).digest().readUInt32BE(0);
  for (let step = 0; step < portCount; step += 1) {
    const port = firstPort + ((start + step * 7) % portCount);
    if (port !== preferred && (await isPortFree(port))) yield port;
  }
}
