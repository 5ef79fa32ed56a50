import { FUNNEL_STEP_LABELS } from '@weizhi/domain';
import type { IncubationFunnelOfQuery } from '@weizhi/graphql-client/documents';
import { enumLabel, formatShare, type RankingItem } from '@weizhi/ui';

export type Funnel = NonNullable<IncubationFunnelOfQuery['incubationFunnel']>;

/** The steps as bars, in their order. */
export function funnelItems({ steps }: Pick<Funnel, 'steps'>): readonly RankingItem[] {
  return steps.map(({ step, reached }) => ({
    key: step,
    name: enumLabel(FUNNEL_STEP_LABELS, step),
    status: 'OK',
    value: reached,
  }));
}

/** Says in words how far cases came, how long it takes, and who passed of the finished quarters. */
export function funnelSentence(funnel: Pick<Funnel, 'cases' | 'steps' | 'cohorts'>): string {
  if (funnel.cases === 0) return '所选辖区还没有孵化申请。';
  const reached = (step: Funnel['steps'][number]['step']): number =>
    funnel.steps.find((each) => each.step === step)?.reached ?? 0;
  const medians = funnel.steps.flatMap(({ step, medianDays }) =>
    medianDays == null ? [] : [`到${enumLabel(FUNNEL_STEP_LABELS, step)} ${medianDays} 天`],
  );
  const days = medians.length === 0 ? '' : `各环节中位用时（未办结的计入等待）：${medians.join('，')}。`;
  const finished = funnel.cohorts.filter(({ admitted }) => admitted != null);
  const admitted = finished.reduce((sum, cohort) => sum + (cohort.admitted ?? 0), 0);
  const graduated = finished.reduce((sum, cohort) => sum + (cohort.graduated ?? 0), 0);
  const passed =
    admitted === 0
      ? '尚无已完结的申请批次，不计算通过率。'
      : `已完结批次入壳 ${admitted} 个、出壳 ${graduated} 个，通过率 ${formatShare(graduated / admitted)}%。`;
  return `共申请 ${funnel.cases} 个，入壳 ${reached('INTAKE')} 个，出壳 ${reached('GRADUATION')} 个。${days}${passed}`;
}

/** A quarter as officials name it: 2026年第三季度. */
export function quarterName(quarter: string): string {
  const [year = '', number = ''] = quarter.split('-Q');
  return `${year}年第${['一', '二', '三', '四'][Number(number) - 1] ?? ''}季度`;
}
