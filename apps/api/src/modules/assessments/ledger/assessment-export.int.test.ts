import { exportedRows } from '../../../../test/exported-rows';
import { useAssessmentSuite } from '../testing/assessment-suite';

describe('the assessments as a file', () => {
  const { api, as, begin, advance } = useAssessmentSuite();

  it('say where each stands, without the points of anybody before all are in', async () => {
    await begin();
    const ended = await begin();
    await advance(ended, 'WITHDRAW_ASSESSMENT', { reason: '资料尚未备齐' });
    const rows = await exportedRows(api, as('hub'), 'assessments');
    expect(rows.map((row) => row['环节']).sort()).toEqual(['已撤回', '自评申报'].sort());
    for (const row of rows) expect(row).toMatchObject({ 年度: '2026', 得分: '', 审定等级: '', 有效期至: '' });
    const kept = await exportedRows(api, as('hub'), 'assessments', { stage: 'OPEN' });
    expect(kept).toHaveLength(1);
    expect(kept[0]?.['组织名称']).toMatch(/^和合邻里互助会/u);
    expect(await exportedRows(api, as('other'), 'assessments')).toEqual([]);
  });
});
