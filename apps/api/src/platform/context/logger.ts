import pino, { type DestinationStream, type Logger } from 'pino';

/** Names of properties that never reach the log, whatever object they sit in. */
const SECRETS = [
  'password',
  'currentPassword',
  'newPassword',
  'recoveryCodes',
  'secret',
  'token',
  'authorization',
  'cookie',
  'variables',
];

/** Characters of a text in the log; whoever sends a long one does not fill the disk with it. */
const LONGEST = 10_000;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** JSON leaves these as they are, and terminals and readers of lines take them for commands and for ends of lines. */
const COMMANDS = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const escaped = (line: string): string =>
  line.replace(COMMANDS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** An object of the log with its texts cut; those of an error are in it as an object. */
function cutTexts(entry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [name, typeof value === 'string' ? cut(value) : value]),
  );
}

/**
 * The log: one JSON object a line, on standard error unless told otherwise. Bodies, variables, names and addresses of people
 * are never logged; the redaction list is the second wall.
 */
export function createLogger(level: string = 'info', destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), remove: true },
      formatters: { log: cutTexts },
      hooks: { streamWrite: escaped },
      serializers: { err: (error: Error) => cutTexts(pino.stdSerializers.err(error)) },
    },
    destination ?? pino.destination({ dest: 2, sync: false }),
  );
}
