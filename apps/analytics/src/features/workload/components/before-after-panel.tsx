import { useQuery } from '@apollo/client/react';
import { formatPeriod, isoDate, type PeriodBounds } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceBreakdownDocument,
  type PlaceBreakdownQuery,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { civilDate, ErrorState, LoadingState, PlainTable, Section, TakenTable } from '@weizhi/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { beforeAfterTable, decisionMonths, type Sides, sidesOf } from '../model/before-after';
import { type DepartmentRow, departmentRows } from '../model/department-rows';
import { NOT_FOR_APPRAISAL } from '../../../shared/figures/not-for-appraisal';
import type { WorkloadView } from '../model/workload-view';

const TITLE = `准入决定前后：各部门的任务有没有变少（${NOT_FOR_APPRAISAL}）`;

/** Tasks of departments before and after a month in which admission was decided on. */
export function BeforeAfterPanel({ view }: { readonly view: WorkloadView }) {
  const today = isoDate(civilDate(new Date()));
  const months = decisionMonths(today);
  const [month, setMonth] = useState(months[2] ?? '');
  const sides = sidesOf(month, today);
  return (
    <Section
      title={TITLE}
      extra={
        <Select<string>
          aria-label="从哪个月起比较"
          size="small"
          value={month}
          onChange={setMonth}
          options={months.map((each) => ({ value: each, label: `${each} 起` }))}
        />
      }
    >
      {sides ? <Compared view={view} sides={sides} /> : null}
    </Section>
  );
}

const keyOf = ({ from, to }: PeriodBounds): string =>
  formatPeriod({ kind: 'custom', from: isoDate(from), to: isoDate(to) });

function Compared({ view, sides }: { readonly view: WorkloadView; readonly sides: Sides }) {
  const [before, after] = [keyOf(sides.before), keyOf(sides.after)];
  const { data, error, refetch } = useQuery(PlaceBreakdownDocument, {
    variables: {
      input: {
        codes: ['communityTaskCount'],
        divisionIds: [view.division.id],
        periods: [before, after],
        splitBy: 'department',
        memberLimit: 100,
      },
    },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取决定前后的任务" />;
  const table = beforeAfterTable({ before: rowsOf(data, before), after: rowsOf(data, after) }, sides);
  if (table.rows.length === 0) return <p>所选辖区在这几个月没有部门任务。</p>;
  return (
    <>
      <p>
        {sides.before.from} 至 {sides.before.to} 与 {sides.after.from} 至 {sides.after.to}
        ，按日均比较；区间包含 1 的分不出增减，变化也可能另有原因。
      </p>
      <PlainTable title={TITLE} table={table} />
      <TakenTable table={{ ...table, title: TITLE }} fileName={`${view.division.name}_准入决定前后`} />
    </>
  );
}

function rowsOf({ indicatorValues }: PlaceBreakdownQuery, period: string): readonly DepartmentRow[] {
  return departmentRows(
    indicatorValues
      .map((row) => ({ ...readFragment(IndicatorFigureFragmentDoc, row), member: row.member }))
      .filter((row) => row.period.key === period),
  );
}
