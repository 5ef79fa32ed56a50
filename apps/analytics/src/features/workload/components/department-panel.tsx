import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceBreakdownDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  EmptyState,
  ErrorState,
  LoadingState,
  RankingChart,
  rankingSentence,
  Section,
} from '@weizhi/ui';
import { toUnit } from '../../../shared/figures/to-figure';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { departmentItems, departmentRows, departmentTable } from '../model/department-rows';
import { chosenCode, DEPARTMENT_CODES } from '../model/workload-codes';
import { NOT_FOR_APPRAISAL } from '../../../shared/figures/not-for-appraisal';
import { workloadNote, type WorkloadView } from '../model/workload-view';
import { IndicatorChoice } from './indicator-choice';

const TITLE = `各部门给社区增加的负担（${NOT_FOR_APPRAISAL}）`;

/** How many bars the chart holds; the table has all. */
const MOST_BARS = 30;

/** What each department puts upon the communities of the place. */
export function DepartmentPanel({ view }: { readonly view: WorkloadView }) {
  const meanings = useMeanings(DEPARTMENT_CODES);
  const { data, error, refetch } = useQuery(PlaceBreakdownDocument, {
    variables: {
      input: {
        codes: [...DEPARTMENT_CODES],
        divisionIds: [view.division.id],
        periods: [formatPeriod(view.period)],
        splitBy: 'department',
        memberLimit: 100,
      },
    },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  const code = chosenCode(DEPARTMENT_CODES, view.address.indicator);
  const chosen = meanings.find((meaning) => meaning.code === code);
  if (!data || !chosen) return <LoadingState label="正在读取各部门数据" />;
  const rows = departmentRows(
    data.indicatorValues.map((row) => ({
      ...readFragment(IndicatorFigureFragmentDoc, row),
      member: row.member,
    })),
  );
  if (rows.length === 0) return <WithoutDepartments />;
  const items = departmentItems(rows, code);
  const unit = toUnit(chosen);
  const [asOf] = data.indicatorValues.map((row) => readFragment(IndicatorFigureFragmentDoc, row).asOf);
  return (
    <ChartFrame
      title={TITLE}
      sentence={`${chosen.name}：${rankingSentence(items, unit, '部门')}`}
      table={departmentTable(rows, meanings)}
      fileName={`${view.division.name}_各部门给社区增加的负担`}
      note={workloadNote(view, asOf, '任务、报表、检查、挂牌台账')}
      first="table"
      extra={<IndicatorChoice view={view} codes={DEPARTMENT_CODES} label="按哪个指标比较部门" />}
    >
      <RankingChart items={items.slice(0, MOST_BARS)} unit={unit} seriesName={chosen.name} />
    </ChartFrame>
  );
}

function WithoutDepartments() {
  return (
    <Section title={TITLE}>
      <EmptyState
        title="所选辖区和期间没有部门的报表、检查或挂牌"
        advice="部门在工作台提出报表、通知检查、申请挂牌后，这里按部门分列。"
      />
    </Section>
  );
}
