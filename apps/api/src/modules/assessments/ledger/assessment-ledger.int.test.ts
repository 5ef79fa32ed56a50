import { ledgerImports } from '../../../../test/ledger-imports';
import { systemActor } from '../../../platform/database';
import { Organisation } from '../../organisations';
import { useAssessmentSuite } from '../testing/assessment-suite';

jest.setTimeout(60_000);

const HEADER =
  '参评单位,评估年度,评估标准,环节,总分,初评等级,评估等级,实地考察,审定日期,公示开始,公告日期,有效期至';
const PUBLISHED = '84.5,,,,,,2024-10-25,';

describe('a ledger of results of assessments', () => {
  const suite = useAssessmentSuite();
  const ledger = ledgerImports(suite.api, 'assessments');
  afterAll(ledger.clean);
  const rubric = '2024年评估指标';

  const name = async (named: string): Promise<void> => {
    const id = await suite.api.organisation();
    await suite.api.suite.database.transaction(systemActor('1'), (tx) =>
      tx.repository(Organisation).update({ districtId: '1', id: id.split('.')[2] ?? '' }, { name: named }),
    );
  };
  const found = async (search: string) =>
    (
      await suite.as('hub').run<{ edges: { node: Record<string, unknown> }[] }>(
        `query ($search: String!) { assessments(first: 10, filter: { search: $search }) { edges { node {
          id version state total preliminaryGrade grade publishedOn validTo } } } }`,
        { search },
      )
    ).edges.map(({ node }) => node);

  beforeAll(async () => {
    await suite.rubric({ title: rubric, year: 2024 });
    for (const named of ['暖心养老服务社', '青苗助学会', '晚晴合唱团']) await name(named);
  });

  it('comes in as published results, what the rubric says filled in', async () => {
    const batch = await ledger.take(
      HEADER,
      `暖心养老服务社,2024年度,${rubric},,84.5,4A,AAA,2024.9.2,2024-10-10,2024-10-12,2024-10-25,2029-10-24`,
      `青苗助学会,2024,${rubric},已公告,65分,,,,,,2024-10-25,`,
    );
    expect([batch.rejectedCount, batch.importedCount]).toEqual([0, 2]);
    expect(await found('暖心养老')).toMatchObject([
      {
        state: 'PUBLISHED',
        total: '84.5',
        preliminaryGrade: 'A_4',
        grade: 'A_3',
        publishedOn: '2024-10-25',
        validTo: '2029-10-24',
      },
    ]);
    expect(await found('青苗')).toMatchObject([{ total: '65', preliminaryGrade: null, grade: null }]);
  });

  it.each([
    ['100.01,,,,,,2024-10-25,', ['recordedTotalTooHigh', 'points']],
    ['84.5,5A,,,,,2024-10-25,', ['recordedGradeNotOfTotal', 'preliminaryGrade']],
    ['84.5,,4A,2024-10-11,2024-10-10,,2024-10-25,', ['recordedDaysOutOfOrder', 'publishedOn']],
    ['84.5,,4A,,,,2099-10-25,', ['recordedInFuture', 'publishedOn']],
    ['84.5,,4A,,,,2024-10-25,2030-01-01', ['recordedValidityWrong', 'validTo']],
    ['84.555,,4A,,,,2024-10-25,', ['assessmentPointsMalformed', 'points']],
    [',,4A,,,,2024-10-25,', ['requiredMissing', 'points']],
    ['84.5,,4A,,,,,', ['requiredMissing', 'publishedOn']],
    ['84.5,,6A,,,,2024-10-25,', ['dictionaryUnknown', 'grade']],
  ])('refuses %s with %j', async (rest, reason) => {
    const batch = await ledger.take(HEADER, `晚晴合唱团,2024,${rubric},,${rest}`);
    expect([batch.rejectedCount, batch.importedCount]).toEqual([1, 0]);
    expect(await ledger.reasonsOf(batch)).toContainEqual(reason);
    expect(await found('晚晴')).toEqual([]);
  });

  it.each([
    [`没有这个组织,2024,${rubric},,${PUBLISHED}`, ['lookupUnknown', 'organisation']],
    [`晚晴合唱团,2024,没有这个标准,,${PUBLISHED}`, ['lookupUnknown', 'rubric']],
    [`晚晴合唱团,2024,${rubric},实地考察,${PUBLISHED}`, ['assessmentNotPublished', 'state']],
  ])('refuses %s with %j', async (line, reason) => {
    const batch = await ledger.take(HEADER, line);
    expect(await ledger.reasonsOf(batch)).toContainEqual(reason);
  });

  it.each(['csv', 'xlsx'])('goes out as %s and changes nothing when it comes in again', async (format) => {
    await suite.begin();
    const before = await found('');
    const file = await ledger.exported(suite.as('hub'), `assessments.${format}`);
    const again = await ledger.takeFile(`评估.${format}`, file);
    expect([again.rejectedCount, again.importedCount]).toEqual([0, 0]);
    expect(again.duplicateCount).toBe(before.length);
    expect(await found('')).toEqual(before);
  });

  it('does not count among assessments for show, and is undone unless it was appealed', async () => {
    const batch = await ledger.take(HEADER, `晚晴合唱团,2024,${rubric},,90,,5A,,,,2024-10-25,`);
    const index = await suite
      .as('hub')
      .run<{ assessments: number }>('{ assessmentFormalism(year: 2024) { assessments } }');
    expect(index.assessments).toBe(0);
    expect(await ledger.undo(batch)).toMatchObject({ ok: true });
    expect(await found('晚晴')).toMatchObject([{ state: 'WITHDRAWN' }]);
    const second = await ledger.take(HEADER, `晚晴合唱团,2024,${rubric},,90,,5A,,,,2024-10-25,`);
    expect(second.importedCount).toBe(1);
  });
});
