import { createHash } from 'node:crypto';
import { createConnection, createServer } from 'node:net';
import type { Server } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface HeldLock {
  release(): Promise<void>;
}

/**
 * A lock that the kernel drops however its holder dies: a socket in the abstract name space has no file that
 * could be left behind. Whoever finds it taken can ask the holder what it is doing (`describe`).
 */
export async function tryLock(
  name: string,
  describe: () => string = () => '',
): Promise<HeldLock | undefined> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(describe());
  });
  if (!(await listens(server, address(name)))) return undefined;
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Waits for the lock; undefined when it is still taken after the time given. */
export async function waitForLock(name: string, milliseconds: number): Promise<HeldLock | undefined> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const lock = await tryLock(name);
    if (lock !== undefined || Date.now() > end) return lock;
    await delay(100);
  }
}

/** What the holder says of itself; empty when nobody holds the lock. */
export function askHolder(name: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = createConnection(address(name));
    socket.setEncoding('utf8').setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk: string) => (text += chunk));
    socket.on('error', () => resolve(''));
    socket.on('close', () => resolve(text));
  });
}

const address = (name: string): string =>
  `\0weizhi-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;

function listens(server: Server, socketName: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(socketName, () => resolve(true));
  });
}
