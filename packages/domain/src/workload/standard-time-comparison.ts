import type { Bounds } from '../statistics';
import { LONGEST_STANDARD_MINUTES, type StandardMinutes } from '../task';
import { WORKLOAD_SOURCES, type WorkloadSource } from '../workload-source';

/** When standard times are held against a sample, and how finely one is suggested: data. @source by knowledge; decision record 0153 */
export interface StandardTimeComparisonRule {
  /** Below so many tasks of a source nothing is suggested for it. */
  readonly leastTasks: number;
  /** Suggested minutes are whole multiples of it. */
  readonly stepMinutes: number;
  readonly mostMinutes: number;
}

/** The rule that districts start with. @source by knowledge; decision record 0153 */
export const STANDARD_TIME_COMPARISON_RULE: StandardTimeComparisonRule = {
  leastTasks: 30,
  stepMinutes: 5,
  mostMinutes: LONGEST_STANDARD_MINUTES,
};

/** What holding a standard time against the sample comes to. @source decision record 0153 */
export const STANDARD_TIME_FINDINGS = [
  'agrees',
  'differs',
  'tooFewTasks',
  'implausible',
  'withoutInterval',
] as const;

/** See {@link STANDARD_TIME_FINDINGS}. @source decision record 0153 */
export type StandardTimeFinding = (typeof STANDARD_TIME_FINDINGS)[number];

/** The share of a source in sampled hours. @source decision record 0152 */
export interface SampledShare {
  readonly share: number;
  /** Null where a single sampled week is behind it. */
  readonly interval: Bounds | null;
}

/** A source by its standard time and by the sample. @source decision record 0153 */
export interface StandardTimeComparison {
  readonly source: WorkloadSource;
  readonly tasks: number;
  readonly standardMinutes: number;
  /** Share of the source in the hours of the tasks compared, by their standard times; null where it is not compared. */
  readonly standardShare: number | null;
  readonly sampled: SampledShare | null;
  readonly finding: StandardTimeFinding;
  /** Null unless the standard time differs from what was sampled. */
  readonly suggestedMinutes: number | null;
}

interface Compared {
  readonly tasks: Readonly<Record<WorkloadSource, number>>;
  readonly minutes: StandardMinutes;
  /** Shares among the sources that are compared. */
  readonly sampled: Readonly<Partial<Record<WorkloadSource, SampledShare>>>;
}

/**
 * The sources that are set against one another: those of which enough tasks are registered. One alone shares with none.
 * @source decision record 0153
 */
export function comparedSources(
  tasks: Readonly<Record<WorkloadSource, number>>,
  { leastTasks }: Pick<StandardTimeComparisonRule, 'leastTasks'>,
): readonly WorkloadSource[] {
  const enough = WORKLOAD_SOURCES.filter((source) => tasks[source] >= leastTasks);
  return enough.length < 2 ? [] : enough;
}

/**
 * Standard times held against sampled weeks. Of how many people work at a committee nothing is registered, so that a sample
 * tells how hours are shared among the sources and not how many there are of all tasks: the suggestions keep the hours of
 * the tasks compared as they are, and share them as the sample does. One is made where the share by standard times lies
 * outside the interval of the sampled one; nothing is changed by it. Sources of which few tasks are registered stay out on
 * both sides, as what is missing there would be put upon the others.
 * @source domain.md 4.3 and section 9 item 7 (to be calibrated locally); decision record 0153
 */
export function compareStandardTimes(
  { tasks, minutes, sampled }: Compared,
  rule: StandardTimeComparisonRule,
): readonly StandardTimeComparison[] {
  const among = comparedSources(tasks, rule);
  const all = among.reduce((sum, source) => sum + tasks[source] * minutes[source], 0);
  return WORKLOAD_SOURCES.map((source) => {
    const facts = { source, tasks: tasks[source], standardMinutes: minutes[source] };
    const share = sampled[source];
    if (!share || !among.includes(source))
      return { ...facts, standardShare: null, sampled: null, ...withoutSuggestion('tooFewTasks') };
    const standardShare = (facts.tasks * facts.standardMinutes) / all;
    return {
      ...{ ...facts, standardShare, sampled: share },
      ...findingOf({ ...facts, standardShare, sampled: share }, all, rule),
    };
  });
}

interface Facts {
  readonly tasks: number;
  readonly standardMinutes: number;
  readonly standardShare: number;
  readonly sampled: SampledShare;
}

function findingOf(
  { tasks, standardMinutes, standardShare, sampled: { share, interval } }: Facts,
  all: number,
  { stepMinutes, mostMinutes }: StandardTimeComparisonRule,
): Pick<StandardTimeComparison, 'finding' | 'suggestedMinutes'> {
  if (interval === null) return withoutSuggestion('withoutInterval');
  if (standardShare >= interval.low && standardShare <= interval.high) return withoutSuggestion('agrees');
  const suggestedMinutes = Math.round((share * all) / tasks / stepMinutes) * stepMinutes;
  if (suggestedMinutes === standardMinutes) return withoutSuggestion('agrees');
  return suggestedMinutes < stepMinutes || suggestedMinutes > mostMinutes
    ? withoutSuggestion('implausible')
    : { finding: 'differs', suggestedMinutes };
}

function withoutSuggestion(
  finding: Exclude<StandardTimeFinding, 'differs'>,
): Pick<StandardTimeComparison, 'finding' | 'suggestedMinutes'> {
  return { finding, suggestedMinutes: null };
}
