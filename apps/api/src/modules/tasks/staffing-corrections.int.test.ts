import { exportedRows } from '../../../test/exported-rows';
import { ledgerImports } from '../../../test/ledger-imports';
import { useTaskSuite } from './testing/task-suite';

jest.setTimeout(60_000);

const CORRECT = `mutation ($input: CorrectCommitteeStaffingInput!) { correctCommitteeStaffing(input: $input) {
  __typename ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } ... on StaleVersion { currentVersion }
  ... on CommitteeStaffingCorrected { staffing { validFrom fullTimePosts correctedFrom basis version } } } }`;

describe('posts of committees in the console', () => {
  const { api, as, nextKey, tree } = useTaskSuite();
  const { take, clean } = ledgerImports(api, 'committee-staffing');
  afterAll(clean);

  const correct = (over: object = {}, who = 'civil'): Promise<object> =>
    as(who).run(CORRECT, {
      input: {
        ...{ divisionId: tree().community.globalId, validFrom: '2026-09-01', expectedVersion: 1 },
        ...{ fullTimePosts: '4.5', basis: '员额核定表更正', idempotencyKey: nextKey(), ...over },
      },
    });
  const staffing = (filter: object | null = null, who = 'civil'): Promise<readonly object[]> =>
    as(who).run(
      `query ($place: ID!, $filter: CommitteeStaffingFilter) { committeeStaffing(divisionId: $place, filter: $filter) {
         fullTimePosts correctedFrom version division { name } } }`,
      { place: tree().first.globalId, filter },
    );

  beforeAll(async () => {
    await take(
      '社区,起算日期,全职岗位数,依据',
      'community,2026-09-01,2,核定表',
      'otherCommunity,2026-09-01,3,核定表',
    );
  });

  it('are corrected by whoever keeps them, once for a key, and the former number stays beside it', async () => {
    await expect(correct({}, 'committee')).rejects.toThrow('FORBIDDEN');
    const key = nextKey();
    const corrected = {
      __typename: 'CommitteeStaffingCorrected',
      staffing: { fullTimePosts: '4.5', correctedFrom: '2', basis: '员额核定表更正', version: 2 },
    };
    expect(await correct({ idempotencyKey: key })).toMatchObject(corrected);
    expect(await correct({ idempotencyKey: key })).toMatchObject(corrected);
    expect(await correct({ idempotencyKey: key, fullTimePosts: '5' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await correct()).toMatchObject({ code: 'STALE_VERSION', currentVersion: 2 });
    expect(await staffing({ corrected: true })).toEqual([
      { fullTimePosts: '4.5', correctedFrom: '2', version: 2, division: { name: 'community' } },
    ]);
    expect(await staffing({ corrected: false })).toMatchObject([{ fullTimePosts: '3', version: 1 }]);
    expect(await staffing({ divisionId: tree().otherCommunity.globalId })).toHaveLength(1);
  });

  it.each([
    [{ fullTimePosts: '0.4' }, 'fullTimePosts', 'OUT_OF_RANGE'],
    [{ fullTimePosts: '500.5' }, 'fullTimePosts', 'OUT_OF_RANGE'],
    [{ fullTimePosts: '4.555' }, 'fullTimePosts', 'OUT_OF_RANGE'],
    [{ basis: ' ' }, 'basis', 'REQUIRED'],
    [{ idempotencyKey: '' }, 'idempotencyKey', 'MALFORMED'],
  ])('are not corrected to %j', async (over, path, code) => {
    expect(await correct(over)).toMatchObject({ code: 'INVALID_INPUT', fieldErrors: [{ path, code }] });
  });

  it('are not corrected where none are recorded, or outside', async () => {
    expect(await correct({ validFrom: '2026-08-01' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await correct({ divisionId: tree().second.globalId })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leave as they count now, in the columns in which they come', async () => {
    const rows = await exportedRows(api, as('civil'), 'committee-staffing');
    expect(Object.keys(rows[0] ?? {}).slice(0, 4)).toEqual(['社区', '起算日期', '全职岗位数', '依据']);
    expect(rows.map((row) => [row['社区'], row['全职岗位数'], row['更正前']])).toEqual(
      expect.arrayContaining([
        ['community', '4.5', '2'],
        ['otherCommunity', '3', ''],
      ]),
    );
    expect(rows).toHaveLength(2);
    const corrected = await exportedRows(api, as('civil'), 'committee-staffing', { corrected: true });
    expect(corrected.map((row) => row['社区'])).toEqual(['community']);
    const elsewhere = { divisionId: tree().otherCommunity.globalId, corrected: false };
    expect(await exportedRows(api, as('civil'), 'committee-staffing', elsewhere)).toHaveLength(1);
  });
});
