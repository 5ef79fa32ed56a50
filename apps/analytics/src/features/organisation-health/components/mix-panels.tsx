import { useQuery } from '@apollo/client/react';
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
  figureCell,
  LoadingState,
  namedWithUnit,
  RankingChart,
  rankingSentence,
  Section,
} from '@weizhi/ui';
import { toUnit } from '../../../shared/figures/to-figure';
import { isEmptyBreakdown, toBreakdown } from '../../../shared/figures/to-series';
import { type Breakdown, breakdownOf } from '../model/breakdown';
import { type HealthView, healthNote } from '../model/health-view';
import { mixSentence } from '../model/mix-sentence';
import { useMeanings } from '../../../shared/figures/use-meanings';

interface MixProps extends Breakdown {
  readonly view: HealthView;
  readonly title: string;
  readonly name: string;
  readonly remark?: string;
}

/** Organisations by kind, activity, status, health and grade. */
export function MixPanels({ view }: { readonly view: HealthView }) {
  return (
    <div className="wz-pair">
      <Mix view={view} code="organisationCount" dimension="serviceKind" title="社会组织" name="服务类别" />
      <Mix
        view={view}
        code="organisationCount"
        dimension="activityState"
        title="社会组织"
        name="活动状态"
        remark="活跃：近90天内有核实活动；休眠：365天内没有；无活动记录的不判断。"
      />
      <Mix
        view={view}
        code="organisationCount"
        dimension="registrationStatus"
        title="社会组织"
        name="备案登记状态"
      />
      <Mix
        view={view}
        code="healthyOrganisationRate"
        dimension="healthLevel"
        title="健康等级占比"
        name="健康等级"
        remark="只计数据覆盖不低于70%、可以评价的组织。"
      />
      <Mix
        view={view}
        code="highGradeShare"
        dimension="ratingGrade"
        title="有效评估等级占比"
        name="评估等级"
        remark="只计五年有效期内的等级。"
      />
    </div>
  );
}

function Mix({ view, code, dimension, title, name, remark = '' }: MixProps) {
  const [meaning] = useMeanings([code]);
  const { data, error, refetch } = useQuery(PlaceBreakdownDocument, {
    variables: breakdownOf(view, { code, dimension }),
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !meaning) return <LoadingState label={`正在读取${name}`} />;
  const rows = data.indicatorValues.map((row) => ({
    ...readFragment(IndicatorFigureFragmentDoc, row),
    member: row.member,
  }));
  const items = toBreakdown(rows);
  if (isEmptyBreakdown(items)) {
    const isRated = !items.some(({ status }) => status === 'NOT_RATED');
    return <WithoutMix title={`${title}：按${name}`} remark={remark} isRated={isRated} />;
  }
  const unit = toUnit(meaning);
  const said = dimension === 'serviceKind' ? mixSentence(items) : rankingSentence(items, unit, name);
  return (
    <ChartFrame
      title={`${title}：按${name}`}
      sentence={said + remark}
      table={{
        headers: [name, namedWithUnit(title, unit)],
        rows: items.map((item) => [item.name, figureCell({ ...item, unit })]),
      }}
      fileName={`${view.division.name}_${title}_按${name}`}
      note={healthNote(view, rows[0]?.asOf)}
    >
      <RankingChart items={items} unit={unit} seriesName={title} asGiven={dimension !== 'serviceKind'} />
    </ChartFrame>
  );
}

interface WithoutMixProps {
  readonly title: string;
  readonly remark: string;
  /** False where there are organisations of which too little is known. */
  readonly isRated: boolean;
}

/** Bars of length nothing would say less than words. */
function WithoutMix({ title, remark, isRated }: WithoutMixProps) {
  return (
    <Section title={title}>
      <EmptyState
        title={isRated ? '所选辖区和期间没有可统计的记录' : '数据不足，不作评价'}
        advice={remark === '' ? '有记录后显示。' : remark}
      />
    </Section>
  );
}
