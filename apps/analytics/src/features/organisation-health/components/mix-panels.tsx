import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceBreakdownDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { ChartFrame, ErrorState, LoadingState, RankingChart, rankingSentence } from '@weizhi/ui';
import { toUnit } from '../../../shared/figures/to-figure';
import { toBreakdown } from '../../../shared/figures/to-series';
import { type HealthView, healthNote } from '../model/health-view';
import { mixSentence } from '../model/mix-sentence';
import { useMeanings } from './use-meanings';

const COUNT_CODES = ['organisationCount'] as const;

interface MixProps {
  readonly view: HealthView;
  readonly dimension: 'serviceKind' | 'activityState' | 'registrationStatus';
  readonly name: string;
  readonly remark?: string;
}

/** Organisations by kind, by activity and by status. */
export function MixPanels({ view }: { readonly view: HealthView }) {
  return (
    <div className="wz-pair">
      <Mix view={view} dimension="serviceKind" name="服务类别" />
      <Mix
        view={view}
        dimension="activityState"
        name="活动状态"
        remark="活跃：近90天内有核实活动；休眠：365天内没有；无活动记录的不判断。"
      />
      <Mix view={view} dimension="registrationStatus" name="备案登记状态" />
    </div>
  );
}

function Mix({ view, dimension, name, remark = '' }: MixProps) {
  const [meaning] = useMeanings(COUNT_CODES);
  const { data, error, refetch } = useQuery(PlaceBreakdownDocument, {
    variables: {
      input: {
        codes: [...COUNT_CODES],
        divisionIds: [view.division.id],
        periods: [formatPeriod(view.period)],
        splitBy: dimension,
        memberLimit: 20,
      },
    },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !meaning) return <LoadingState label={`正在读取${name}`} />;
  const rows = data.indicatorValues.map((row) => ({
    ...readFragment(IndicatorFigureFragmentDoc, row),
    member: row.member,
  }));
  const items = toBreakdown(rows);
  const unit = toUnit(meaning);
  const said = dimension === 'serviceKind' ? mixSentence(items) : rankingSentence(items, unit, name);
  return (
    <ChartFrame
      title={`社会组织：按${name}`}
      sentence={items.length === 0 ? '所选辖区和期间没有社会组织台账。' : said + remark}
      table={{
        headers: [name, `${meaning.name}（${unit.label}）`],
        rows: items.map((item) => [item.name, item.value]),
      }}
      fileName={`${view.division.name}_社会组织_按${name}`}
      note={healthNote(view, rows[0]?.asOf)}
    >
      <RankingChart items={items} unit={unit} seriesName={meaning.name} />
    </ChartFrame>
  );
}
