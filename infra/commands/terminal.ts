/** What the commands of this folder say: each line in Chinese and English, one after the other. */

const heartbeat = 5_000;

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Says what is being done, how long it has been at it when that is long, and that it is done. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const seconds = (): string => ((Date.now() - started) / 1000).toFixed(1);
  say(`… ${label}`);
  const timer = setInterval(() => say(`… ${label} ${seconds()} s`), heartbeat);
  try {
    const outcome = await work();
    say(`✓ ${label} ${seconds()} s`);
    return outcome;
  } finally {
    clearInterval(timer);
  }
}

/** A failure that is explained in its message: shown without a stack. */
export class CommandFailure extends Error {}
