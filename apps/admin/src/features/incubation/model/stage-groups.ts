import type { IncubationStage } from '@weizhi/graphql-client/documents';

/** Stages as people speak of them, for the tabs of the list. */
export const STAGE_GROUPS = [
  {
    key: 'applying',
    label: '申请审核',
    stages: ['DRAFT', 'APPLIED', 'CORRECTION', 'SCREENING', 'INTERVIEW', 'PANEL_REVIEW', 'PUBLIC_NOTICE'],
  },
  {
    key: 'inCare',
    label: '在孵',
    stages: ['ADMITTED', 'INCUBATING', 'MIDTERM_REVIEW', 'RECTIFYING', 'SUSPENDED', 'EXIT_REVIEW'],
  },
  { key: 'out', label: '出壳与跟踪', stages: ['GRADUATED', 'FOLLOW_UP'] },
  { key: 'ended', label: '已结束', stages: ['CLOSED', 'REFUSED', 'WITHDRAWN', 'TERMINATED'] },
] as const satisfies readonly {
  readonly key: string;
  readonly label: string;
  readonly stages: readonly IncubationStage[];
}[];

/** Stages that the board shows: those in which something is still to be done. */
export const BOARD_STAGES: readonly IncubationStage[] = STAGE_GROUPS.slice(0, 3).flatMap(({ stages }) => [
  ...stages,
]);

/** The stages of a tab; undefined stands for all. */
export function stagesOfTab(tab: string | undefined): readonly IncubationStage[] | undefined {
  return STAGE_GROUPS.find(({ key }) => key === tab)?.stages;
}

/** How many cases a tab holds. */
export function countOfTab(
  tab: string,
  columns: readonly { readonly stage: IncubationStage; readonly count: number }[],
): number {
  const stages = stagesOfTab(tab);
  return columns
    .filter(({ stage }) => stages?.includes(stage) ?? true)
    .reduce((sum, { count }) => sum + count, 0);
}

/** Colour of a stage's tag: what goes well, what waits, what has ended otherwise. */
export function stageColour(stage: IncubationStage): string {
  if (stage === 'GRADUATED' || stage === 'FOLLOW_UP' || stage === 'CLOSED') return 'success';
  if (stage === 'CORRECTION' || stage === 'RECTIFYING' || stage === 'SUSPENDED') return 'warning';
  if (stage === 'REFUSED' || stage === 'WITHDRAWN' || stage === 'TERMINATED') return 'default';
  return 'processing';
}
