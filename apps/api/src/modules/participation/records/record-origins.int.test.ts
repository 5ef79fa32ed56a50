import { ledgerImports } from '../../../../test/ledger-imports';
import { recordParticipation } from '../record-participation';
import { residentOf } from '../testing/participation-suite';
import { idsOf, useRecordSuite } from '../testing/record-suite';

jest.setTimeout(60_000);

describe('records of participation that follow from something', () => {
  const suite = useRecordSuite();
  const { api, nextKey, residents, factOf, cells, persons, inDistrict } = suite;
  const { read, correct, withdraw, list, demandRebuild } = suite;
  const imports = ledgerImports(api, 'sign-in-sheets');
  afterAll(imports.clean);

  it.each(['activities', 'elections'])('that follow from %s are corrected there', async (sourceModule) => {
    const [one = ''] = await residents(residentOf(nextKey()));
    const now = api.clock.now();
    const [outcome] = await inDistrict((tx) =>
      recordParticipation(tx, { districtId: '1', sourceModule, now }, [factOf(one)]),
    );
    if (outcome?.kind !== 'recorded') throw new Error('Not recorded');
    const id = `ParticipationRecord.1.${outcome.id}`;
    expect(await read(id)).toMatchObject({ open: false, activity: null, election: null });
    const elsewhere = {
      code: 'PARTICIPATION_KEPT_ELSEWHERE',
      origin: sourceModule === 'activities' ? 'ACTIVITY' : 'ELECTION',
    };
    expect(await correct(id, { minutes: 10 })).toMatchObject(elsewhere);
    expect(await withdraw(id)).toMatchObject(elsewhere);
  });

  it('of a sheet name its row, and go with the sheet though they were corrected', async () => {
    const header =
      '社区,姓名,电话,证件号码,性别,出生年,就业状态,角色,活动,日期,时长,参与机制,参与深度,发起方,本人同意,监护人同意';
    const line = (name: string, phone: string): string =>
      `community,${name},${phone},,女,1958,退休,,楼道清扫,2026-08-05,2,社区活动,2,居民,是,`;
    const untouched = await cells();
    const batch = await imports.take(header, line('王小一', '13900000001'), line('王小二', '13900000002'));
    const importBatchId = `ImportBatch.1.${batch.id}`;
    const found = await list({ importBatchId });
    expect(found.edges).toHaveLength(2);
    const rows = await Promise.all(idsOf(found).map((id) => read(id)));
    const second = rows.find(({ importedFrom }) => (importedFrom as { rowNumber: number }).rowNumber === 3);
    expect(second).toMatchObject({
      ...{ origin: 'SIGN_IN_SHEET', occasionName: '楼道清扫', evidence: 'SIGN_IN_SHEET', minutes: 120 },
      importedFrom: { batchId: importBatchId, fileName: 'upload.csv', rowNumber: 3 },
    });
    expect(
      await correct(second?.id ?? '', { minutes: 60, mechanism: 'VOLUNTEERING', depth: 4 }),
    ).toMatchObject({ record: { version: 2 } });
    expect(await persons('1000', 'month', '2026-08-01')).toMatchObject({
      volunteers: 1,
      volunteerMinutes: 60,
    });
    await demandRebuild();
    await imports.undo(batch);
    expect(await cells()).toEqual(untouched);
    expect(await list({ importBatchId, standings: ['WITHDRAWN'] })).toMatchObject({
      edges: [{ node: { standing: 'WITHDRAWN' } }, { node: { standing: 'WITHDRAWN' } }],
    });
  });
});
