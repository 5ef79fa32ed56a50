import { setTimeout as delay } from 'node:timers/promises';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { createLogger } from '../../platform/context/logger';
import { systemActor, type Transaction } from '../../platform/database';
import { toGlobalId } from '../../platform/graphql/global-id';
import { startWorker } from '../../platform/jobs';
import {
  applyAllDeltas,
  rebuildRollup,
  registerRollupSources,
  type RollupSource,
} from '../../platform/rollups';
import { loadOfficialDivisions } from '../divisions';
import { MATTER_ROLLUP, recordMatters } from '../matters';
import { indicatorsModule } from '.';

const VALUES = `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) { status value member { code } } }`;

/** As an update of the product might define it: every matter counts twice. */
const CHANGED: RollupSource = { ...MATTER_ROLLUP, measures: { ...MATTER_ROLLUP.measures, matters: '2' } };
const BESIDE: RollupSource = { ...MATTER_ROLLUP, code: 'matterBeside' };

describe('kept figures whose definition changed with the product', () => {
  const suite = useSchemaSuite();
  let districtId = '';
  let root = { id: '', path: '' };
  let numbers = 0;

  const inDistrict = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    suite.database.database.transaction(systemActor(districtId), work);
  const record = (count: number): Promise<unknown> =>
    inDistrict((tx) =>
      recordMatters(
        tx,
        { districtId, importBatchId: null },
        Array.from({ length: count }, () => ({
          ...{ number: String((numbers += 1)), reportedOn: '2018-09-01', eventType: '市容环境' },
          ...{ divisionId: root.id, communityId: null, subdistrictId: null, communityName: null },
          ...{ mainType: null, subType: null, disposingUnit: null, channel: 'hotline12345' as const },
          ...{ nature: 'complaint' as const, outcome: 'onTime' as const },
        })),
      ),
    );
  const figure = async (over: object = {}): Promise<unknown> => {
    const actor = accountActor('reader', {
      ...{ districtId, division: root, permissions: ['indicator.read', 'division.read'] },
    });
    const { indicatorValues } = await suite.run<{ indicatorValues: object[] }>(actor, VALUES, {
      input: {
        codes: ['matterCount'],
        periods: ['2018-09'],
        divisionIds: [toGlobalId('Division', null, root.id)],
        ...over,
      },
    });
    return indicatorValues;
  };
  const states = (): Promise<Record<string, string>> =>
    inDistrict(async (tx) => {
      const rows = await tx.sql<{ source: string; version: string }>(
        'select source, version::text as version from rollup_state where district_id = $1::bigint order by source',
        [districtId],
      );
      return Object.fromEntries(rows.map(({ source, version }) => [source, version]));
    });
  const queued = (): Promise<number> =>
    suite.database.asOwner(async (owner) => {
      await owner.query('SET ROLE weizhi_worker');
      const { rows } = await owner.query<{ jobs: number }>(
        'SELECT count(*)::int AS jobs FROM graphile_worker.jobs',
      );
      return rows[0]?.jobs ?? 0;
    });
  /** A server starts and works off what waits. */
  const start = async (): Promise<void> => {
    const { database, config, stateFolder } = suite.database;
    const worker = await startWorker({
      ...{ database, config, stateFolder, subscribers: [], logger: createLogger('silent') },
      ...{ clock: { now: () => new Date() }, jobs: [indicatorsModule.jobs ?? {}] },
    });
    while ((await queued()) > 0) await delay(50);
    await worker.stop();
  };

  beforeAll(async () => {
    const loaded = await suite.database.database.transaction(systemActor(), (tx) =>
      loadOfficialDivisions(tx, { districtCode: '440310', kind: 'real' }),
    );
    districtId = loaded?.districtId ?? '';
    const [district] = await inDistrict((tx) =>
      tx.sql<{ id: string; path: string }>('select id::text, path from division where id = $1::bigint', [
        loaded?.divisionId,
      ]),
    );
    root = district ?? root;
    registerRollupSources([MATTER_ROLLUP, BESIDE]);
    await record(8);
    await start();
  });

  it('are told while the definition is the one they were computed by, and no start computes them anew', async () => {
    const before = await states();
    expect(Object.keys(before)).toEqual(['matter', 'matterBeside']);
    await start();
    expect(await states()).toEqual(before);
    expect(await figure()).toEqual([{ status: 'PROVISIONAL', value: '8', member: null }]);
  });

  it('are told no more from the moment of the change, with or without members', async () => {
    registerRollupSources([CHANGED, BESIDE]);
    const nothing = [{ status: 'RECOMPUTING', value: null, member: null }];
    expect(await figure()).toEqual(nothing);
    expect(await figure({ splitBy: 'matterType' })).toEqual(nothing);
  });

  it('follow the new definition after a start, with what was recorded meanwhile, and nothing else is touched', async () => {
    const before = await states();
    await record(3);
    await start();
    expect(await figure()).toEqual([{ status: 'PROVISIONAL', value: '22', member: null }]);
    const after = await states();
    expect(after['matter']).not.toBe(before['matter']);
    expect(after['matterBeside']).toBe(before['matterBeside']);
    await start();
    expect(await states()).toEqual(after);
  });

  it('go on with the next source after a crash', async () => {
    registerRollupSources([MATTER_ROLLUP, { ...BESIDE, live: 'true' }]);
    const before = await states();
    let steps = 0;
    const dying = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
      if ((steps += 1) > 1) throw new Error('killed');
      return inDistrict(work);
    };
    await expect(applyAllDeltas(dying, districtId)).rejects.toThrow('killed');
    const between = await states();
    expect([between['matter'] === before['matter'], between['matterBeside']]).toEqual([
      false,
      before['matterBeside'],
    ]);
    await start();
    const after = await states();
    expect([after['matter'], after['matterBeside'] === before['matterBeside']]).toEqual([
      between['matter'],
      false,
    ]);
  });

  it('count once what is committed between any two statements of a rebuild', async () => {
    for (let position = 1; position <= 6; position += 1) {
      await inDistrict(async (tx) => {
        let statements = 0;
        const sql: Transaction['sql'] = async (text, parameters) => {
          if ((statements += 1) === position) await record(1);
          return tx.sql(text, parameters);
        };
        await rebuildRollup(
          Object.assign(Object.create(tx) as Transaction, { sql }),
          MATTER_ROLLUP,
          districtId,
        );
      });
      await applyAllDeltas(inDistrict, districtId);
      expect(await figure()).toMatchObject([{ status: 'PROVISIONAL', value: String(numbers) }]);
    }
  });
});
