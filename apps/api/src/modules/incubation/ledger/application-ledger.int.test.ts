import {
  findTemplate,
  type ImportBatch,
  importLedger,
  listRejectReasons,
  undoImport,
} from '../../../platform/imports';
import { removeTemporaryFiles, temporaryFile } from '../../../platform/imports/testing/temporary-file';
import { systemActor } from '../../../platform/database';
import { Organisation } from '../../organisations';
import { roadOf } from '../testing/case-road';
import { useIncubationSuite } from '../testing/incubation-suite';

jest.setTimeout(60_000);

describe('a ledger of applications', () => {
  const suite = useIncubationSuite();
  const road = roadOf(suite);
  const HEADER = '申请组织,征集,孵化类型,申报金额,项目简介';

  beforeAll(async () => {
    await suite.api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.repository(Organisation).insertMany(
        ['槐树下议事会', '夕阳红探访队', '绿色家园志愿队'].map((name) => ({
          ...{ districtId: '1', name, nameKey: name, divisionId: suite.tree().community.id },
          ...{ registrationStatus: 'unregistered', statusSince: '2026-01-01', serviceKind: 'mutualAid' },
        })),
      ),
    );
  });
  afterAll(removeTemporaryFiles);

  const run = () => ({
    database: suite.api.suite.database,
    stateFolder: suite.api.suite.stateFolder,
    clock: suite.api.clock,
    signal: new AbortController().signal,
  });

  async function take(...lines: readonly string[]): Promise<ImportBatch> {
    const template = findTemplate('incubation-applications');
    if (!template) throw new Error('There is no template');
    const { path } = temporaryFile('汇总表.csv', [HEADER, ...lines].join('\n'));
    const request = { districtId: '1', template, path, mapName: null, mode: 'goodRowsOnly' as const };
    const answer = await importLedger({ ...request, dryRun: false, onPhase: () => undefined }, run());
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.value;
  }

  const found = async (search: string) =>
    (
      await suite
        .as('hub')
        .run<{ edges: { node: { id: string; stage: string; requestedSum: string; simplified: boolean } }[] }>(
          'query ($search: String) { incubationCases(first: 10, filter: { search: $search }) { edges { node { id stage requestedSum simplified } } } }',
          { search },
        )
    ).edges.map(({ node }) => node);

  it('comes in as drafts, one for an organisation, and is worked on like any other', async () => {
    await suite.on('2026-03-02');
    const batch = await take(
      '槐树下 议事会,2026年征集,萌芽型（6个月）,1.2万元,围绕加装电梯组织议事',
      '夕阳红探访队,2026年征集,园外孵化（12个月）,3000,上门探访独居老人',
      '槐树下议事会,2026年征集,萌芽型（6个月）,12000,写了两遍的同一个组织',
    );
    expect([batch.rejectedCount, batch.importedCount]).toEqual([0, 2]);
    expect(await found('槐树下议事会')).toMatchObject([
      { stage: 'DRAFT', requestedSum: '12000.00', simplified: false },
    ]);
    const [small] = await found('夕阳红探访队');
    expect(small).toMatchObject({ requestedSum: '3000.00', simplified: true });
    expect(await road.step(small?.id ?? '', 'submit')).toMatchObject({ stage: 'APPLIED' });
    expect(await suite.read(small?.id ?? '', 'events { action }')).toEqual({
      events: [{ action: 'submit' }, { action: 'create' }],
    });
  });

  it.each([
    ['没有的组织,2026年征集,萌芽型（6个月）,0,内容', 'lookupUnknown'],
    ['绿色家园志愿队,去年征集,萌芽型（6个月）,0,内容', 'lookupUnknown'],
    ['绿色家园志愿队,2026年征集,没有的类型,0,内容', 'lookupUnknown'],
    ['绿色家园志愿队,2026年征集,萌芽型（6个月）,-5,内容', 'numberOutOfRange'],
    ['绿色家园志愿队,2026年征集,萌芽型（6个月）,1.005,内容', 'applicationSumMalformed'],
  ])('refuses %s with %s', async (line, code) => {
    await suite.on('2026-03-02');
    const batch = await take(line);
    const reasons = await suite.api.suite.database.transaction(systemActor('1'), (tx) =>
      listRejectReasons(tx, { districtId: '1', batchId: batch.id }),
    );
    expect(reasons.map((reason) => reason.code)).toEqual([code]);
    expect(await found('绿色家园志愿队')).toEqual([]);
  });

  it('is refused after the call has closed', async () => {
    await suite.on('2027-01-04');
    const batch = await take('绿色家园志愿队,2026年征集,萌芽型（6个月）,0,内容');
    expect([batch.rejectedCount, batch.importedCount]).toEqual([1, 0]);
  });

  it('is undone as long as nothing has moved on, and then ends as withdrawn', async () => {
    await suite.on('2026-03-05');
    const batch = await take('绿色家园志愿队,2026年征集,萌芽型（6个月）,0,内容');
    expect(batch.importedCount).toBe(1);
    const [draft] = await found('绿色家园志愿队');
    const undo = () =>
      suite.api.suite.database.transaction(systemActor('1'), (tx) =>
        undoImport(tx, {
          districtId: '1',
          batchId: batch.id,
          expectedVersion: batch.version,
          reason: '传错文件',
          now: suite.api.clock.now(),
        }),
      );
    await suite.file(draft?.id ?? '', 'applicationForm');
    expect(await undo()).toMatchObject({ ok: false, refusal: { code: 'undoBlocked' } });
    await suite.api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '1'`);
      await owner.query('update incubation_case set version = 1 where id = $1', [draft?.id.split('.')[2]]);
    });
    expect(await undo()).toMatchObject({ ok: true });
    expect(await suite.read(draft?.id ?? '', 'stage endedOn')).toEqual({
      stage: 'WITHDRAWN',
      endedOn: '2026-03-05',
    });
  });

  it('goes out again as a file, kept to what the list shows', async () => {
    await suite.on('2026-03-06');
    const filter = encodeURIComponent(JSON.stringify({ stages: ['APPLIED'] }));
    const response = await fetch(`${suite.api.url}/exports/incubation-cases.csv?filter=${filter}`, {
      headers: { cookie: suite.as('official').jar },
    });
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('夕阳红探访队');
    expect(text).toContain('已申请');
    expect(text).toContain('园外孵化（12个月）');
    expect(text).not.toContain('槐树下议事会');
  });
});
