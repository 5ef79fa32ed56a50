import type { IncubationStage } from '@weizhi/domain';
import { plusDays } from './civil-days';

const STAGES = [
  'applied',
  'correction',
  'screening',
  'interview',
  'panelReview',
  'publicNotice',
  'admitted',
  'incubating',
  'midtermReview',
  'rectifying',
  'suspended',
  'exitReview',
  'graduated',
  'followUp',
  'terminated',
] as const satisfies readonly IncubationStage[];
const PER_STAGE = 4;

/** What the case of a group is, apart from the tables that hold it. */
export interface PlantedGroup {
  readonly stage: (typeof STAGES)[number];
  readonly entered: string;
  readonly started: string;
  readonly mentored: string | null;
  readonly midtermPassed: boolean;
  readonly planDue: string;
  readonly visitDue: string;
  readonly closes: string;
  readonly objected: string | null;
  readonly handedOver: boolean;
}

/** Sixty groups: four at each stage, a week apart, each with other dates. */
export const SIXTY_GROUPS: readonly PlantedGroup[] = Array.from(
  { length: STAGES.length * PER_STAGE },
  (_, index) => {
    const week = Math.floor(index / STAGES.length);
    const stage = STAGES[index % STAGES.length] ?? 'applied';
    return {
      stage,
      entered: plusDays('2026-03-04', week * 7),
      started: plusDays('2026-01-05', week * 14),
      // Only who is incubated is mentored and reviewed; the others have both behind them for when they come back to it.
      ...(stage === 'incubating'
        ? { mentored: week % 2 === 0 ? plusDays('2026-03-02', week * 7) : null, midtermPassed: week === 3 }
        : { mentored: plusDays('2026-04-12', week), midtermPassed: true }),
      planDue: plusDays('2026-03-30', week * 8),
      visitDue: plusDays('2026-04-02', week * 11),
      closes: plusDays('2026-03-27', week * 3),
      objected: week === 1 ? '2026-03-30' : null,
      handedOver: week === 2,
    };
  },
);

/** The name of a group by its place among the sixty. */
export function groupName(index: number): string {
  return `第${String(index)}号互助会`;
}
