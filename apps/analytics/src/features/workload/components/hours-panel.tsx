import { useQuery } from '@apollo/client/react';
import { formatPeriod, WORKLOAD_SOURCE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceBreakdownDocument,
  type PlaceBreakdownQuery,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  enumLabel,
  ErrorState,
  LoadingState,
  RankingChart,
  type RankingItem,
  readDecimal,
} from '@weizhi/ui';
import {
  HOURS_CODES,
  HOURS_TOTAL_CODES,
  type HoursFigure,
  hoursRows,
  reckonedWords,
  sampledWords,
} from '../model/hours-rows';
import { NOT_FOR_APPRAISAL } from '../../../shared/figures/not-for-appraisal';
import { workloadNote, type WorkloadView } from '../model/workload-view';

const TITLE = `工时花在哪里：任务推算与抽样实测（${NOT_FOR_APPRAISAL}）`;
const HEADERS = ['工作来源', '任务推算：全部任务的工时', '抽样实测：人均周工时', '抽样 95% 区间'] as const;
const UNIT = { kind: 'number', label: '小时' } as const;

/** Hours by source, as tasks come to by standard times and as sampled weeks tell: each says what it rests on. */
export function HoursPanel({ view }: { readonly view: WorkloadView }) {
  const asked = { divisionIds: [view.division.id], periods: [formatPeriod(view.period)], memberLimit: 20 };
  const bySource = useQuery(PlaceBreakdownDocument, {
    variables: { input: { ...asked, codes: [...HOURS_CODES], splitBy: 'workloadSource' } },
  });
  const totals = useQuery(PlaceBreakdownDocument, {
    variables: { input: { ...asked, codes: [...HOURS_TOTAL_CODES] } },
  });
  const error = bySource.error ?? totals.error;
  const retry = (): void => void Promise.all([bySource.refetch(), totals.refetch()]);
  if (error) return <ErrorState {...toProblem(error)} onRetry={retry} />;
  if (!bySource.data || !totals.data) return <LoadingState label="正在读取工时" />;
  const [own, all] = [figuresOf(bySource.data), figuresOf(totals.data)];
  // Without a task and without a sample the cards say so already.
  if (own.every(({ value }) => value == null)) return null;
  const rows = hoursRows(own, all);
  const [items, series] = barsOf(own);
  return (
    <ChartFrame
      title={TITLE}
      sentence={`${reckonedWords(all)}${sampledWords(all, view.period)}`}
      table={{ headers: HEADERS, rows }}
      fileName={`${view.division.name}_工时花在哪里`}
      note={workloadNote(view, all[0]?.asOf, '社区任务台账、工时抽样周')}
      first="table"
    >
      <RankingChart items={items} unit={UNIT} seriesName={series} />
    </ChartFrame>
  );
}

function figuresOf({
  indicatorValues,
}: PlaceBreakdownQuery): readonly (HoursFigure & { readonly asOf: string })[] {
  return indicatorValues.map((row) => ({
    ...readFragment(IndicatorFigureFragmentDoc, row),
    member: row.member ?? null,
  }));
}

/** Bars of what was sampled, and of tasks where nothing was. */
function barsOf(figures: readonly HoursFigure[]): readonly [readonly RankingItem[], string] {
  const of = (code: string): readonly RankingItem[] =>
    figures
      .filter(({ definition, member }) => definition.code === code && member?.code != null)
      .map(({ member, status, value }) => ({
        ...{ key: member?.code ?? '', name: enumLabel(WORKLOAD_SOURCE_LABELS, member?.code ?? '') },
        ...{ status, value: readDecimal(value) },
      }));
  const sampled = of('sampledWeeklyHours');
  return sampled.some(({ value }) => value !== null)
    ? [sampled, '人均周工时（抽样）']
    : [of('communityTaskHours'), '任务工时（任务推算）'];
}
