/** What went wrong in the database, as far as a program can act on it. */
export type DatabaseErrorCode =
  | 'DATABASE_UNAVAILABLE'
  | 'DATABASE_TIMEOUT'
  | 'DATABASE_BUSY'
  | 'UNIQUE_VIOLATION'
  | 'FOREIGN_KEY_VIOLATION'
  | 'CHECK_VIOLATION'
  | 'OUTSIDE_SCOPE'
  | 'INVALID_TEXT';

interface Handling {
  /** The same request may succeed when it is sent again. */
  readonly retryable: boolean;
  /** Status of an HTTP answer when nobody handles the error earlier. */
  readonly httpStatus: number;
}

const HANDLING: Readonly<Record<DatabaseErrorCode, Handling>> = {
  DATABASE_UNAVAILABLE: { retryable: true, httpStatus: 503 },
  DATABASE_TIMEOUT: { retryable: true, httpStatus: 503 },
  DATABASE_BUSY: { retryable: true, httpStatus: 503 },
  UNIQUE_VIOLATION: { retryable: false, httpStatus: 409 },
  FOREIGN_KEY_VIOLATION: { retryable: false, httpStatus: 409 },
  CHECK_VIOLATION: { retryable: false, httpStatus: 400 },
  OUTSIDE_SCOPE: { retryable: false, httpStatus: 404 },
  INVALID_TEXT: { retryable: false, httpStatus: 400 },
};

/**
 * An error of the database with a code of ours. It carries the name of the constraint but never a value: the
 * server's own detail quotes the row, which may hold personal data.
 */
export class DatabaseError extends Error {
  readonly retryable: boolean;
  readonly httpStatus: number;

  constructor(
    readonly code: DatabaseErrorCode,
    readonly constraint: string | null,
    options: { sqlState?: string; cause?: unknown } = {},
  ) {
    super(constraint === null ? code : `${code} ${constraint}`, { cause: options.cause });
    this.name = 'DatabaseError';
    this.sqlState = options.sqlState ?? null;
    this.retryable = HANDLING[code].retryable;
    this.httpStatus = HANDLING[code].httpStatus;
  }

  readonly sqlState: string | null;
}

const BY_SQL_STATE: Readonly<Record<string, DatabaseErrorCode>> = {
  '23505': 'UNIQUE_VIOLATION',
  '23P01': 'UNIQUE_VIOLATION',
  '23503': 'FOREIGN_KEY_VIOLATION',
  '23514': 'CHECK_VIOLATION',
  '42501': 'OUTSIDE_SCOPE',
  '22021': 'INVALID_TEXT',
  '22P05': 'INVALID_TEXT',
  '57014': 'DATABASE_TIMEOUT',
  '55P03': 'DATABASE_TIMEOUT',
  '25P03': 'DATABASE_TIMEOUT',
  '40001': 'DATABASE_BUSY',
  '40P01': 'DATABASE_BUSY',
  '53300': 'DATABASE_UNAVAILABLE',
  '57P01': 'DATABASE_UNAVAILABLE',
  '57P02': 'DATABASE_UNAVAILABLE',
  '57P03': 'DATABASE_UNAVAILABLE',
};

const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);

// The driver has no code for these: the connection ended under a query, or no connection came in time.
const LOST_CONNECTION =
  /connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/i;

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
  readonly driverError?: DriverError;
  readonly errors?: readonly DriverError[];
}

/** The error as {@link DatabaseError} when the database caused it, else the error itself. */
export function toDatabaseError(error: unknown): unknown {
  if (error instanceof DatabaseError || typeof error !== 'object' || error === null) return error;
  const driver = driverErrorOf(error);
  const code = codeOf(driver);
  if (!code) return error;
  return new DatabaseError(code, constraintOf(driver), { sqlState: driver.code, cause: error });
}

/** Name of the violated constraint when the error is a unique violation, else undefined. */
export function uniqueViolation(error: unknown): string | undefined {
  const known = toDatabaseError(error);
  return known instanceof DatabaseError && known.code === 'UNIQUE_VIOLATION'
    ? (known.constraint ?? '')
    : undefined;
}

function driverErrorOf(error: DriverError): DriverError {
  if (error.driverError) return error.driverError;
  // A host with several addresses fails with one error for each.
  return error.errors?.[0] ?? error;
}

function codeOf(error: DriverError): DatabaseErrorCode | undefined {
  const code = error.code ?? '';
  // The same state says that a grant is missing, which is a bug of ours and not the user's reach.
  if (code === '42501' && !/row-level security/.test(error.message ?? '')) return undefined;
  if (Object.hasOwn(BY_SQL_STATE, code)) return BY_SQL_STATE[code];
  if (code.startsWith('08') || SOCKET_CODES.has(code)) return 'DATABASE_UNAVAILABLE';
  return LOST_CONNECTION.test(error.message ?? '') ? 'DATABASE_UNAVAILABLE' : undefined;
}

function constraintOf(error: DriverError): string | null {
  if (error.constraint) return error.constraint;
  // Citus reports the constraint in the text only, with the number of the shard behind its name.
  return /constraint "(.+?)(?:_\d{6,})?"/.exec(error.message ?? '')?.[1] ?? null;
}
