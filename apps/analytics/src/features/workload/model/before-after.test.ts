import { isoDate } from '@weizhi/domain';
import { beforeAfterTable, decisionMonths, sidesOf } from './before-after';
import type { DepartmentRow } from './department-rows';

const TODAY = isoDate('2026-11-26');

const department = (name: string, value: number): DepartmentRow => ({
  name,
  figures: new Map([['communityTaskCount', { key: name, name, status: 'OK', value }]]),
});

it('compares as many whole months before as are over after', () => {
  expect(sidesOf('2026-09', TODAY)).toEqual({
    before: { from: '2026-07-01', to: '2026-08-31' },
    after: { from: '2026-09-01', to: '2026-10-31' },
  });
  expect(sidesOf('2026-11', TODAY)).toBeNull();
  expect(sidesOf('2025-01', TODAY)?.after.to).toBe('2025-12-31');
  expect(decisionMonths(TODAY).slice(0, 2)).toEqual(['2026-10', '2026-09']);
});

it('says what changed only where the interval leaves no doubt', () => {
  const sides = sidesOf('2026-09', TODAY);
  if (!sides) throw new Error('There are two sides');
  const { rows } = beforeAfterTable(
    {
      before: [department('甲局', 100), department('乙局', 10), department('丙局', 4)],
      after: [department('甲局', 20), department('乙局', 11)],
    },
    sides,
  );
  // 62 days before, 61 after.
  expect(rows).toEqual([
    ['甲局', 100, 20, '0.20', '0.13～0.33', '减少'],
    ['乙局', 10, 11, '1.12', '0.47～2.63', '分不出增减'],
    ['丙局', 4, 0, '—', '—', '件数太少，看不出'],
  ]);
});
