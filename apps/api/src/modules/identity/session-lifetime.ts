/** A session that nobody uses ends after this. */
export const SESSION_IDLE_MS = 30 * 60_000;

/** A session ends after this, however busy it is. */
export const SESSION_ABSOLUTE_MS = 12 * 3_600_000;
