import { readDecimal, statusWord } from '@weizhi/ui';
import { type BreakdownColumn, BreakdownPanel } from '../../../shared/figures/breakdown-panel';
import { useMeanings } from '../../../shared/figures/use-meanings';
import { participationNote, type ParticipationView } from '../model/participation-view';

const REMARK: BreakdownColumn = { header: '说明', cell: ({ status }) => statusWord(status) ?? '' };

const COLUMNS: readonly BreakdownColumn[] = [
  { header: '参与（人）', cell: ({ numerator }) => readDecimal(numerator) },
  { header: '常住人口（人）', cell: ({ denominator }) => readDecimal(denominator) },
  REMARK,
];

export interface CohortPanelProps {
  readonly view: ParticipationView;
  readonly code: string;
  readonly dimension: string;
  /** What the cohorts are called together. */
  readonly name: string;
  /** Said of cohorts that do not add up. */
  readonly remark?: string;
}

/** A figure by cohort, with the persons and residents that it is of beside it. Cohorts stand in their own order. */
export function CohortPanel({ view, code, dimension, name, remark }: CohortPanelProps) {
  const [meaning] = useMeanings([code]);
  if (!meaning) return null;
  return (
    <BreakdownPanel
      division={view.division}
      period={view.period}
      meaning={meaning}
      dimension={dimension}
      name={name}
      remark={remark}
      columns={meaning.denominator == null ? [REMARK] : COLUMNS}
      noteOf={(asOf) => participationNote(view, asOf)}
      asGiven
      leftOutWhenEmpty
    />
  );
}
