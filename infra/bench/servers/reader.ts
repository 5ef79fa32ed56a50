/** The one reader of the bench, the same for every server: a whole district and nothing else. */
export const DISTRICT = '103';

/** What the load generator presents; only our server asks for it. */
export const CREDENTIAL = 'bench'.padEnd(43, '-');

/** Connections to Postgres that every server may have. */
export const POOL_SIZE = 8;
