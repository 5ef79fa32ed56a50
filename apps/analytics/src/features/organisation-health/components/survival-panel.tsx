import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { SurvivalAfterGraduationDocument } from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  EmptyState,
  ErrorState,
  formatDay,
  LoadingState,
  readDecimal,
  Section,
  StepChart,
  stepSentence,
} from '@weizhi/ui';
import { type HealthView, healthNote } from '../model/health-view';
import { survivalCurve, type Survival, survivalRows } from '../model/survival-series';

/** How long groups last after graduation. */
export function SurvivalPanel({ view }: { readonly view: HealthView }) {
  const { data, error, refetch } = useQuery(SurvivalAfterGraduationDocument, {
    variables: { divisionId: view.division.id },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取出壳存活" />;
  const survival = data.postGraduationSurvival;
  if (!survival || survival.status !== 'DRAWN') return <WithoutCurve survival={survival ?? null} />;
  const curve = survivalCurve(survival);
  const mean = readDecimal(survival.restrictedMean24);
  return (
    <ChartFrame
      title="出壳存活"
      sentence={`${
        stepSentence(curve, '个月', '已出壳组织') +
        (mean === null ? '' : `出壳后两年内平均存续 ${mean} 个月。`)
      }注销、撤销或连续365天无活动视为终止。`}
      table={{
        headers: ['出壳后月数', '在观察数', '终止数', '存活率（%）', '95%区间（%）'],
        rows: survivalRows(survival),
      }}
      fileName={`${view.division.name}_出壳存活`}
      note={`${healthNote(view, undefined)} · 截至${formatDay(survival.asOf)} · 卡普兰—迈耶法，对数—对数区间`}
    >
      <StepChart curve={curve} seriesName="存活率" timeUnit="个月" />
    </ChartFrame>
  );
}

function WithoutCurve({ survival }: { readonly survival: Survival | null }) {
  return (
    <Section title="出壳存活">
      {survival?.status === 'TOO_FEW' ? (
        <EmptyState
          title={`已出壳 ${survival.graduates} 个，不足 5 个，不作评价`}
          advice={`其中终止 ${survival.ended} 个。在观察数达到 5 个后绘制曲线。`}
        />
      ) : (
        <EmptyState title="还没有出壳的组织" advice="有组织出壳后，这里显示它们此后存续多久。" />
      )}
    </Section>
  );
}
