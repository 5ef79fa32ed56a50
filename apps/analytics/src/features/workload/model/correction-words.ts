import { TASK_EVENT_LABELS } from '@weizhi/domain';
import type { FigureCorrectionsQuery } from '@weizhi/graphql-client/documents';
import { enumLabel, type FigureUnit, formatDay, formatFigureValue, readDecimal } from '@weizhi/ui';

type Correction = FigureCorrectionsQuery['figureCorrections'][number];

/** What stands beside a figure of which a part changed after the close: what it was, by which act, how often and when. */
export function correctionWords({ atClose, acts }: Correction, unit: FigureUnit): string {
  const value = readDecimal(atClose);
  const was = value === null ? '没有数据' : ` ${formatFigureValue(value, unit)}${unitWords(unit)}`;
  // An original counts on the day of its first task: what came later may be an act of another month.
  const changed = acts.length === 0 ? '有补登或者撤销' : acts.map(actWords).join('、');
  return `结账时为${was}；结账后${changed}`;
}

function unitWords({ kind, label }: FigureUnit): string {
  return kind === 'share' || label === '' ? label : ` ${label}`;
}

function actWords({ act, times, firstOn, lastOn }: Correction['acts'][number]): string {
  const days = firstOn === lastOn ? formatDay(firstOn) : `${formatDay(firstOn)}至${formatDay(lastOn)}`;
  return `${enumLabel(TASK_EVENT_LABELS, act)} ${String(times)} 次（${days}）`;
}
