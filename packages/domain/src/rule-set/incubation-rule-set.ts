import type { TimeLimit } from '../calendar';
import {
  DEFAULT_PROGRAMME_RULES,
  EXIT_CRITERIA,
  type ExitCriterion,
  type ExitProof,
  type ExitRequirement,
  type ExitSet,
  INCUBATION_DOCUMENTS,
  type IncubationAction,
  type IncubationStage,
  type ProgrammeRules,
} from '../incubation';
import type { RuleSetDefinition } from './rule-set-definition';
import {
  choicesOfRule,
  countOfRule,
  limitOfRule,
  type RuleField,
  type RuleUnit,
  type RuleValues,
} from './rule-value';

/** What a district sets for all its programmes of incubation; tracks, panel and simplified procedure are a programme's. @source domain.md 2.2; decision record 0145 */
export type IncubationRules = Pick<
  ProgrammeRules,
  | 'clocks'
  | 'corrections'
  | 'documents'
  | 'notice'
  | 'extensions'
  | 'mentoringEveryMonths'
  | 'handOver'
  | 'exitSets'
  | 'followUp'
>;

const DEFAULTS = DEFAULT_PROGRAMME_RULES;
const CLOCKED = Object.keys(DEFAULTS.clocks) as readonly IncubationStage[];
const WITH_PAPERS = Object.keys(DEFAULTS.documents) as readonly IncubationAction[];
const EXIT_SETS: readonly ExitSet[] = ['filing', 'registration'];
const MINUTES_OF_HOUR = 60;

/** How each criterion is proved: that is no district's to choose. */
const PROOFS: Readonly<Record<ExitCriterion, ExitProof>> = {
  lawfulStanding: 'evidence',
  fourElements: 'evidence',
  soundFinance: 'evidence',
  coreTeam: 'evidence',
  completedProject: 'evidence',
  councilMeetings: 'evidence',
  trainingHours: 'supportLedger',
  noOpenRectification: 'caseStanding',
};

const COUNTS: readonly (readonly [path: string, unit: RuleUnit, least: number, most: number])[] = [
  ['corrections', 'occasion', 1, 3],
  ['extensions', 'occasion', 0, 3],
  ['mentoringEveryMonths', 'month', 1, 12],
  ['notice.fewestWorkingDays', 'workingDay', 1, 60],
  ['notice.mostWorkingDays', 'workingDay', 1, 60],
  ['exitSets.trainingHours', 'hour', 0, 200],
  ['followUp.visits', 'occasion', 1, 12],
  ['followUp.everyMonths', 'month', 1, 12],
];

/** Rules of incubation (孵化): clocks, papers, public notice, exit sets, follow-up. @source domain.md 2.2 */
export const INCUBATION_RULE_SET: RuleSetDefinition<IncubationRules> = {
  fields: [
    ...CLOCKED.map((stage): RuleField => ({ kind: 'limit', path: `clocks.${stage}`, least: 1 })),
    { kind: 'limit', path: 'handOver', least: 1 },
    ...COUNTS.map(([path, unit, least, most]): RuleField => ({ kind: 'count', path, unit, least, most })),
    ...EXIT_SETS.map((set): RuleField => ({
      kind: 'choices',
      path: `exitSets.${set}`,
      options: EXIT_CRITERIA,
      fewest: 1,
    })),
    ...WITH_PAPERS.map((action): RuleField => ({
      kind: 'choices',
      path: `documents.${action}`,
      options: INCUBATION_DOCUMENTS,
      fewest: 0,
    })),
  ],
  shipped: {
    values: shippedValues(),
    source: { zh: '系统默认，由区里确定', en: 'Proposed by the product, to be set by the district' },
  },
  toRules,
  contradictions: (values) =>
    countOfRule(values, 'notice.fewestWorkingDays') > countOfRule(values, 'notice.mostWorkingDays')
      ? ['notice.fewestWorkingDays', 'notice.mostWorkingDays']
      : [],
};

/** The rules of a programme with what its district has set since. @source domain.md 2.2; decision record 0145 */
export function withIncubationRules(programme: ProgrammeRules, district: IncubationRules): ProgrammeRules {
  return { ...programme, ...district };
}

function shippedValues(): RuleValues {
  return {
    ...prefixed('clocks', DEFAULTS.clocks),
    handOver: DEFAULTS.handOver,
    corrections: DEFAULTS.corrections,
    extensions: DEFAULTS.extensions,
    mentoringEveryMonths: DEFAULTS.mentoringEveryMonths,
    ...prefixed('notice', DEFAULTS.notice),
    'exitSets.trainingHours': trainingMinutesOf(DEFAULTS) / MINUTES_OF_HOUR,
    ...prefixed('followUp', DEFAULTS.followUp),
    ...Object.fromEntries(
      EXIT_SETS.map((set) => [`exitSets.${set}`, DEFAULTS.exitSets[set].map(({ criterion }) => criterion)]),
    ),
    ...prefixed('documents', DEFAULTS.documents),
  };
}

function prefixed(group: string, values: object): RuleValues {
  return Object.fromEntries(
    (Object.entries(values) as [string, number | TimeLimit][]).map(([name, value]) => [
      `${group}.${name}`,
      value,
    ]),
  );
}

function trainingMinutesOf({ exitSets }: ProgrammeRules): number {
  return exitSets.filing.find(({ proof }) => proof === 'supportLedger')?.trainingMinutes ?? 0;
}

function toRules(values: RuleValues): IncubationRules {
  return {
    clocks: Object.fromEntries(CLOCKED.map((stage) => [stage, limitOfRule(values, `clocks.${stage}`)])),
    corrections: countOfRule(values, 'corrections'),
    documents: Object.fromEntries(
      WITH_PAPERS.map((action) => [
        action,
        choicesOfRule(values, `documents.${action}`, INCUBATION_DOCUMENTS),
      ]),
    ),
    notice: {
      fewestWorkingDays: countOfRule(values, 'notice.fewestWorkingDays'),
      mostWorkingDays: countOfRule(values, 'notice.mostWorkingDays'),
    },
    extensions: countOfRule(values, 'extensions'),
    mentoringEveryMonths: countOfRule(values, 'mentoringEveryMonths'),
    handOver: limitOfRule(values, 'handOver'),
    exitSets: { filing: exitSetOf(values, 'filing'), registration: exitSetOf(values, 'registration') },
    followUp: {
      visits: countOfRule(values, 'followUp.visits'),
      everyMonths: countOfRule(values, 'followUp.everyMonths'),
    },
  };
}

function exitSetOf(values: RuleValues, set: ExitSet): readonly ExitRequirement[] {
  const trainingMinutes = countOfRule(values, 'exitSets.trainingHours') * MINUTES_OF_HOUR;
  return choicesOfRule(values, `exitSets.${set}`, EXIT_CRITERIA).map((criterion) => ({
    criterion,
    mandatory: true,
    proof: PROOFS[criterion],
    ...(PROOFS[criterion] === 'supportLedger' ? { trainingMinutes } : {}),
  }));
}
