import type { IncomingMessage } from 'node:http';
import { thrown } from '../errors/thrown';

/** Header that only scripts of our own pages can put on a request to us. */
export const CSRF_HEADER = 'x-weizhi-csrf';

/**
 * Refuses requests with a cookie that other sites could have caused: the header must be there, and an `Origin` or
 * `Sec-Fetch-Site` that the browser adds must name our own pages.
 * @throws CSRF_REFUSED
 */
export function demandOwnOrigin(incoming: IncomingMessage, allowedOrigins: readonly string[]): void {
  const site = incoming.headers['sec-fetch-site'];
  if (incoming.headers[CSRF_HEADER] !== '1') throw thrown('CSRF_REFUSED', { reason: 'HEADER_MISSING' });
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw thrown('CSRF_REFUSED', { reason: 'CROSS_SITE' });
  if (!isOwnOrigin(incoming, allowedOrigins)) throw thrown('CSRF_REFUSED', { reason: 'ORIGIN' });
}

function isOwnOrigin(
  { headers: { origin, host } }: IncomingMessage,
  allowedOrigins: readonly string[],
): boolean {
  if (origin === undefined || allowedOrigins.includes(origin)) return true;
  // Without a list the installation is reached by the name it was asked under.
  return allowedOrigins.length === 0 && URL.canParse(origin) && new URL(origin).host === host;
}
