import { BrokenLine } from '../../../test/broken-line';
import { codeOf, type GraphqlAnswer } from '../../../test/console-client';
import { useTestDatabase } from '../../../test/test-database';
import { ENTITIES, openAuthentication } from '../../composition-root';
import { type RunningServer, startServer } from '../../start-server';
import { createLogger } from '../context/logger';
import { createDatabase, type Database } from '../database';
import { readServerConfig } from './server-config';

describe('a database that goes away', () => {
  const world: { line?: BrokenLine; database?: Database; server?: RunningServer } = {};

  // Before the suite's own, which drops the database.
  afterAll(async () => {
    await world.server?.stop();
    await world.database?.close();
    await world.line?.cut();
  });

  const suite = useTestDatabase(ENTITIES);

  beforeAll(async () => {
    const line = new BrokenLine(new URL(suite.config.appUrl));
    const database = await createDatabase({ ...suite.config, appUrl: await line.mend() }, ENTITIES);
    const logger = createLogger('silent');
    const clock = { now: () => new Date() };
    const authentication = openAuthentication({ database, clock, logger, secondFactor: 'offered' });
    const config = readServerConfig({ PORT: '0' });
    world.server = await startServer({
      config,
      database,
      clock,
      logger,
      authentication,
      cursorSecret: 'test',
    });
    world.line = line;
    world.database = database;
  });

  const send = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${String(world.server?.port)}${path}`, init);
  const signIn = (): Promise<Response> =>
    send('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-weizhi-csrf': '1' },
      body: JSON.stringify({ identifier: 'nobody', password: 'nothing' }),
    });

  it('is answered by a 503 with a code, and by itself recovered from', async () => {
    expect((await signIn()).status).toBe(401);
    await world.line?.cut();
    const away = await signIn();
    expect([away.status, codeOf((await away.json()) as GraphqlAnswer)]).toEqual([
      503,
      'DATABASE_UNAVAILABLE',
    ]);
    expect(away.headers.get('retry-after')).toBe('2');
    const session = {
      cookie: `weizhi-session=${'x'.repeat(43)}`,
      'x-weizhi-csrf': '1',
      'content-type': 'application/json',
    };
    const question = await send('/console/graphql', {
      method: 'POST',
      headers: session,
      body: '{"query":"{ viewer { id } }"}',
    });
    expect([question.status, codeOf((await question.json()) as GraphqlAnswer)]).toEqual([
      503,
      'DATABASE_UNAVAILABLE',
    ]);
    expect([(await send('/readyz')).status, (await send('/livez')).status]).toEqual([503, 200]);
    await world.line?.mend();
    expect((await signIn()).status).toBe(401);
    expect((await send('/readyz')).status).toBe(200);
  });
});
