import { ENTITIES, openAuthentication } from '../../src/composition-root';
import { createLogger } from '../../src/platform/context/logger';
import { createDatabase, type Database } from '../../src/platform/database';
import { readServerConfig } from '../../src/platform/http/server-config';
import { type RunningServer, startServer } from '../../src/start-server';
import { BrokenLine } from '../broken-line';
import { untilWaiting } from '../until-waiting';
import { changesBetween } from './fingerprint';
import { readRefusal, type Told } from './refusal';
import { commandDocument } from './refusal-documents';
import { useBadInputWorld } from './world';

jest.setTimeout(60_000);

describe('a database that is away', () => {
  const far: { line?: BrokenLine; database?: Database; server?: RunningServer } = {};

  // Before the suite's own, which drops the database.
  afterAll(async () => {
    await far.server?.stop();
    await far.database?.close();
    await far.line?.cut();
  });

  const world = useBadInputWorld();

  beforeAll(async () => {
    await world.on('2026-03-02');
    const { config } = world.api.suite;
    far.line = new BrokenLine(new URL(config.appUrl));
    far.database = await createDatabase({ ...config, appUrl: await far.line.mend() }, ENTITIES);
    const parts = { database: far.database, clock: world.api.clock, logger: createLogger('silent') };
    far.server = await startServer({
      ...parts,
      config: readServerConfig({ PORT: '0' }),
      cursorSecret: 'test',
      authentication: openAuthentication({ ...parts, secondFactor: 'offered' }),
    });
  });

  /** Sends a step of a case over the line. */
  const step = ({ id, version }: { id: string; version: number }): Promise<Response> =>
    fetch(`http://127.0.0.1:${String(far.server?.port)}/console/graphql`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'x-weizhi-csrf': '1', cookie: world.as('hub').jar },
      },
      body: JSON.stringify({
        query: commandDocument('advanceIncubationCase'),
        variables: { input: { caseId: id, expectedVersion: version, action: 'SUBMIT' } },
      }),
    });
  const expectAway = ({ code, message }: Told): void => {
    expect(code).toBe('DATABASE_UNAVAILABLE');
    expect(message).toMatch(/数据未改动，请/u);
  };

  it('at start is an error with a code, not a server that answers nothing', async () => {
    const { config } = world.api.suite;
    const nowhere = new URL(config.appUrl);
    nowhere.port = '1';
    await expect(createDatabase({ ...config, appUrl: nowhere.href }, ENTITIES)).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
    });
  });

  it('before a command is said so, and the command changes nothing and may be sent again', async () => {
    const draft = await world.draft();
    const before = await world.fingerprint();
    await far.line?.cut();
    const away = await step(draft);
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '2']);
    expectAway(await readRefusal(away, 'zh-CN'));
    expect(changesBetween(before, await world.fingerprint())).toEqual({});
    await far.line?.mend();
    expect(await (await step(draft)).json()).toMatchObject({
      data: { advanceIncubationCase: { __typename: 'IncubationCaseChanged' } },
    });
  });

  it('in the middle of a command is said so, and of what the command wrote by then nothing stays', async () => {
    const draft = await world.draft();
    const before = await world.fingerprint();
    // The command has begun its transaction and waits for the row when the line breaks.
    const answer = await world.api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '1'`);
      await owner.query('begin');
      await owner.query('select 1 from incubation_case where id = $1 for update', [draft.id.split('.')[2]]);
      const running = step(draft);
      await untilWaiting(owner, 1);
      await far.line?.cut();
      const said = await readRefusal(await running, 'zh-CN');
      await owner.query('rollback');
      return said;
    });
    expectAway(answer);
    await far.line?.mend();
    expect(changesBetween(before, await world.fingerprint())).toEqual({});
    expect(await (await step(draft)).json()).toMatchObject({
      data: { advanceIncubationCase: { __typename: 'IncubationCaseChanged' } },
    });
  });
});
