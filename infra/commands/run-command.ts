import { LauncherError } from '../launcher';
import { CommandFailure, complain } from './terminal';

const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs the body of a command. The signal aborts once on Ctrl-C, SIGTERM, or when the process that started us is
 * gone; the body then ends in order. Asking twice changes nothing.
 */
export function runCommand(body: (signal: AbortSignal) => Promise<number>): void {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  for (const name of endSignals) process.on(name, abort);
  process.once('disconnect', abort);
  // The channel to the bootstrap shall tell of its end, not keep us from ours.
  process.channel?.unref();
  void body(controller.signal)
    .catch((error: unknown) => {
      if (controller.signal.aborted) return 0;
      complain(describe(error));
      return 1;
    })
    .then((code) => process.exit(code));
}

function describe(error: unknown): string {
  if (error instanceof LauncherError) return `[${error.code}] ${error.message}`;
  if (error instanceof CommandFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Resolves when the signal aborts. */
export const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
