const LOST_CODE = /^(57P0[123]|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE)$/u;
// The last is the job runner, giving jobs back after it has closed its own pool.
const LOST_MESSAGE = /^(Connection terminated|Cannot use a pool after calling end on the pool$)/u;

/** Whether something failed because the database went away: it was shut down, killed, or the connection broke. */
export function isLostDatabase(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  const { code } = reason as { code?: unknown };
  return (typeof code === 'string' && LOST_CODE.test(code)) || LOST_MESSAGE.test(reason.message);
}

/**
 * Keeps the process alive when a promise that a library left alone fails because the database went away: the job runner
 * gives jobs back that way, and is restarted anyhow. Any other such failure is a bug, and ends the process as it should.
 */
export function outliveLostDatabase(tell: (reason: unknown) => void): void {
  process.on('unhandledRejection', (reason) => {
    if (!isLostDatabase(reason)) throw reason;
    tell(reason);
  });
}
