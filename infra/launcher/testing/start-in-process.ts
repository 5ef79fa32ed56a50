/**
 * Starts a database as a process of its own, which tests then kill in every way. Prints one JSON line once it runs,
 * or once it is refused; ends on `stop` (in order) or `leave` (without stopping) from standard input.
 */
import { createInterface } from 'node:readline';
import { LauncherError, startEmbeddedDatabase } from '../index';
import type { EmbeddedDatabaseOptions } from '../index';

interface Order extends EmbeddedDatabaseOptions {
  /** An ordinary user to become first; everything needed is loaded by then. */
  readonly becomeUser?: number;
}

async function main(order: Order): Promise<void> {
  if (order.becomeUser !== undefined) becomeOrdinaryUser(order.becomeUser);
  const progress: string[] = [];
  const { stop, ...running } = await startEmbeddedDatabase({
    ...order,
    onProgress: (line) => progress.push(line),
  });
  process.stdout.write(`${JSON.stringify({ ...running, progress })}\n`);
  for await (const line of createInterface(process.stdin)) {
    if (line === 'leave') process.exit(0);
    if (line === 'forget') break;
    await stop();
    break;
  }
  process.stdin.destroy();
}

function becomeOrdinaryUser(id: number): void {
  process.setgroups?.([]);
  process.setgid?.(id);
  process.setuid?.(id);
}

main(JSON.parse(process.argv[2] ?? '{}') as Order).catch((error: unknown) => {
  const code = error instanceof LauncherError ? error.code : String(error);
  process.stdout.write(`${JSON.stringify({ refused: code })}\n`);
  process.exitCode = 1;
});
