import pino, { type Logger } from 'pino';

/** Names of properties that never reach the log, whatever object they sit in. */
const SECRETS = [
  'password',
  'currentPassword',
  'newPassword',
  'initialPassword',
  'secret',
  'token',
  'authorization',
  'cookie',
  'variables',
];

/**
 * The log: one JSON object a line on standard error. Bodies, variables, names and addresses of people are never
 * logged; the redaction list is the second wall.
 */
export function createLogger(level: string = 'info'): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), remove: true },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}
