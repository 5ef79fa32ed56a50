import { useQuery } from '@apollo/client/react';
import { FUNNEL_STEP_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { IncubationFunnelOfDocument } from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  type ChartTable,
  EmptyState,
  enumLabel,
  ErrorState,
  figureCell,
  formatDay,
  LoadingState,
  PlainTable,
  RankingChart,
  Section,
  TakenTable,
} from '@weizhi/ui';
import { type Funnel, funnelItems, funnelSentence, quarterName } from '../model/funnel-series';
import { type HealthView, healthNote } from '../model/health-view';

const SHARE = { kind: 'share', label: '%' } as const;
const UNIT = { kind: 'count', label: '个' } as const;

/** How far groups come in incubation, by step and by quarter of application. */
export function FunnelPanel({ view }: { readonly view: HealthView }) {
  const { data, error, refetch } = useQuery(IncubationFunnelOfDocument, {
    variables: { divisionId: view.division.id },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取孵化漏斗" />;
  const funnel = data.incubationFunnel;
  if (!funnel || funnel.cases === 0)
    return (
      <Section title="孵化漏斗">
        <EmptyState title="所选辖区还没有孵化申请" advice="有申请后，这里显示各环节的数量、用时和通过率。" />
      </Section>
    );
  const note = `${healthNote(view, undefined)} · 截至${formatDay(funnel.asOf)}`;
  return (
    <div className="wz-pair">
      <ChartFrame
        title="孵化漏斗"
        sentence={funnelSentence(funnel)}
        table={{
          headers: ['环节', '到达（个）', '在途（个）', '中位用时（天）'],
          rows: funnel.steps.map(({ step, reached, waiting, medianDays }) => [
            enumLabel(FUNNEL_STEP_LABELS, step),
            reached,
            waiting,
            medianDays ?? (waiting > 0 ? '过半未到' : '—'),
          ]),
        }}
        fileName={`${view.division.name}_孵化漏斗`}
        note={note}
      >
        <RankingChart items={funnelItems(funnel)} unit={UNIT} seriesName="到达该环节的孵化案例" asGiven />
      </ChartFrame>
      <Cohorts funnel={funnel} place={view.division.name} />
    </div>
  );
}

const COHORTS = '按申请季度';

function Cohorts({ funnel, place }: { readonly funnel: Funnel; readonly place: string }) {
  const table = cohortTable(funnel);
  return (
    <Section
      title={COHORTS}
      extra={<TakenTable table={{ ...table, title: COHORTS }} fileName={`${place}_${COHORTS}`} />}
    >
      <PlainTable title={COHORTS} table={table} />
    </Section>
  );
}

function cohortTable({ cohorts }: Funnel): ChartTable {
  return {
    headers: ['申请季度', '申请', '入壳', '出壳', '通过率'],
    rows: cohorts.map(({ quarter, steps, admitted, graduated }) => {
      const reached = (name: string): number => steps.find(({ step }) => step === name)?.reached ?? 0;
      const rate = admitted == null || graduated == null ? null : graduated / admitted;
      return [
        quarterName(quarter),
        ...['APPLICATION', 'INTAKE', 'GRADUATION'].map(reached),
        rate === null ? '未完结' : figureCell({ status: 'OK', value: rate, unit: SHARE }),
      ];
    }),
  };
}
