import { parsePeriod } from '@weizhi/domain';
import { coursePeriods, toCourse } from './place-course';

const QUARTER = parsePeriod('2026-Q3');
const periods = QUARTER.ok ? coursePeriods(QUARTER.value) : [];

it('ends with the chosen period', () => {
  expect(periods).toHaveLength(8);
  expect(periods.map((period) => ('quarter' in period ? [period.year, period.quarter] : []))[0]).toEqual([
    2024, 4,
  ]);
});

it('breaks where the definition changed, and says of a period that still runs that it is not complete', () => {
  const row = (key: string, version: number, status: 'OK' | 'PROVISIONAL' = 'OK') => ({
    ...{ status, value: '0.1', period: { key }, definition: { version } },
  });
  const course = toCourse([row('2026-Q1', 1), row('2026-Q2', 2), row('2026-Q3', 2, 'PROVISIONAL')], periods);
  expect(course.map(({ label, breakReason }) => [label, breakReason])).toEqual([
    ['26年1季', undefined],
    ['26年2季', '口径由第1版改为第2版'],
    ['26年3季', undefined],
  ]);
  expect(course.at(-1)?.name).toContain('未完整期');
});
