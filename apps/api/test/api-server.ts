import { ENTITIES, openAuthentication } from '../src/composition-root';
import { createLogger } from '../src/platform/context/logger';
import { readServerConfig } from '../src/platform/http/server-config';
import { type RunningServer, type ServerParts, startServer } from '../src/start-server';
import { type TestDatabase, useTestDatabase } from './test-database';

/** The whole server on a free port, over a database of the suite's own, with a clock that tests move. */
export interface TestApi {
  readonly suite: TestDatabase;
  readonly url: string;
  readonly clock: { now(): Date; set(instant: string): void };
  /** A POST with the header of our own pages. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** Gives the suite a server. `overrides` change its settings; it logs nothing unless it is given a log. */
export function useTestApi(
  overrides: Partial<ServerParts['config']> = {},
  logger = createLogger('silent'),
): TestApi {
  const suite = useTestDatabase(ENTITIES);
  let running: RunningServer | undefined;
  let now: Date | undefined;
  const clock = { now: () => now ?? new Date(), set: (instant: string) => void (now = new Date(instant)) };
  const url = (): string => `http://127.0.0.1:${running?.port ?? 0}`;
  beforeAll(async () => {
    const { database } = suite;
    const config = { ...readServerConfig({ PORT: '0' }), ...overrides };
    running = await startServer({
      config,
      database,
      clock,
      logger,
      cursorSecret: 'test',
      authentication: openAuthentication({ database, clock, logger, secondFactor: config.secondFactor }),
    });
  });
  afterAll(async () => {
    await running?.stop();
  });
  return {
    suite,
    clock,
    get url() {
      return url();
    },
    post: (path, body, headers = {}) =>
      fetch(`${url()}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-weizhi-csrf': '1', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}
