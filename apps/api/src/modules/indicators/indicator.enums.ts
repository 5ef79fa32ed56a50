import type {
  ComparisonBase,
  FigureBasis,
  IncomparabilityReason,
  IndicatorDirection,
  IndicatorStatus,
  IndicatorTheme,
  IndicatorUnit,
  IntervalAbsence,
  PeriodKind,
  TargetStanding,
  VariationAbsence,
  VariationVerdict,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const IndicatorStatusEnum = domainEnum<IndicatorStatus>({
  name: 'IndicatorStatus',
  description: 'What can be said about a figure.',
  values: {
    ok: 'The figure stands.',
    suppressed: 'Hidden to protect people (已抑制).',
    not_rated: 'Too little is known to judge (不予评价).',
    no_data: 'No data (无数据, 尚无数据来源): never the same as 0.',
    provisional: 'The period or its ledger is not complete; the figure may still change (未完整期).',
    recomputing: 'Its definition changed with the product, and it is being computed anew (重算中).',
  },
});

export const IndicatorThemeEnum = domainEnum<IndicatorTheme>({
  name: 'IndicatorTheme',
  description: 'What an indicator is about (指标专题).',
  values: {
    participation: 'Participation of residents (居民参与).',
    network: 'Networks of those who take part (社会网络).',
    organisations: 'Social organisations (社会组织).',
    workload: 'Workload of residents’ committees (居委会负担).',
    matters: 'Matters that residents raise (诉求事项).',
  },
});

export const IndicatorDirectionEnum = domainEnum<IndicatorDirection>({
  name: 'IndicatorDirection',
  description: 'Which way is better.',
  values: {
    higherBetter: 'More is better.',
    lowerBetter: 'Less is better.',
    targetBand: 'Best within a band.',
    neutral: 'Neither way is better.',
  },
});

export const IndicatorUnitEnum = domainEnum<IndicatorUnit>({
  name: 'IndicatorUnit',
  description: 'What a value is counted in.',
  values: {
    matters: 'Matters (件).',
    persons: 'Persons (人).',
    visits: 'Visits (人次).',
    organisations: 'Organisations (家).',
    plaques: 'Plaques (挂牌).',
    inspections: 'Inspections (检查).',
    meetings: 'Meetings (会议).',
    systems: 'Platforms (外部系统).',
    groups: 'Work groups (工作群).',
    forms: 'Forms and ledgers (报表台账).',
    tasks: 'Tasks (任务).',
    departments: 'Departments (部门).',
    posts: 'Full-time posts (全职岗位).',
    households: 'Households (户).',
    hours: 'Hours (小时).',
    days: 'Days (天).',
    months: 'Months (个月).',
    yuan: 'Yuan (元).',
    share: 'A share from 0 to 1, shown in per cent.',
    ratio: 'A ratio.',
    kinds: 'Kinds (类).',
    points: 'Points (分).',
    index: 'An index: a bare number.',
  },
});

export const FigureBasisEnum = domainEnum<FigureBasis>({
  name: 'FigureBasis',
  description: 'What a figure of workload rests on (数据依据).',
  values: {
    registers: 'What is registered as it happens (办理记录).',
    standardTimes: 'Hours of tasks, by standard times (标准工时) where nobody recorded them.',
    sampledWeeks: 'Logs of sampled weeks (抽样周).',
  },
});

export const PeriodKindEnum = domainEnum<PeriodKind>({
  name: 'PeriodKind',
  description: 'Kind of a period (统计期).',
  values: {
    month: 'A calendar month.',
    quarter: 'A calendar quarter.',
    year: 'A calendar year.',
    trailingYear: 'The twelve months that end with a month (近12个月).',
    custom: 'From a day to a day.',
  },
});

export const ComparisonBaseEnum = domainEnum<ComparisonBase>({
  name: 'ComparisonBase',
  description: 'Against what a figure is compared.',
  values: {
    periodOnPeriod: 'The period before (环比).',
    yearOnYear: 'The same period last year (同比).',
  },
});

export const TargetStandingEnum = domainEnum<TargetStanding>({
  name: 'TargetStanding',
  description:
    'How far a target is reached: of what builds up over the year against the part of it that has passed, of a state against the target itself.',
  values: {
    reached: 'The target is reached (已达到目标).',
    ahead: 'Ahead of the year (快于序时进度).',
    onCourse: 'Within two percentage points of the year (与序时进度持平).',
    behind: 'Behind the year (慢于序时进度).',
    notReached: 'A state that is short of its target, or what builds up once the year is over (未达到目标).',
  },
});

export const IntervalAbsenceEnum = domainEnum<IntervalAbsence>({
  name: 'IntervalAbsence',
  description: 'Why a figure has no interval.',
  values: {
    register: 'A full register is not a sample.',
    count: 'A count has no sampling error.',
    noData: 'Nothing was measured.',
    suppressed: 'The figure is hidden.',
    singleSample: 'The sample has a single unit.',
  },
});

export const IncomparabilityReasonEnum = domainEnum<IncomparabilityReason>({
  name: 'IncomparabilityReason',
  description: 'Why two periods of one ledger are not comparable (不可比).',
  values: {
    monthsWithoutRows: 'Some of the months have no rows.',
    unevenRows: 'The rows of the months are too unequal: the ledger was kept differently.',
    unevenDays: 'The days with rows are too unequal.',
    outsideLedger: 'One of the periods lies outside the ledger.',
  },
});

/** What became of a comparison. */
export type ComparisonVerdict = 'comparable' | 'incomplete' | 'notComparable' | 'noBase';

export const ComparisonVerdictEnum = domainEnum<ComparisonVerdict>({
  name: 'ComparisonVerdict',
  description: 'What became of a comparison.',
  values: {
    comparable: 'The two periods are comparable.',
    incomplete:
      'The period is not complete: its elapsed part was compared with as many days of the base (未完整期).',
    notComparable: 'The two periods are not comparable (不可比); `reasons` says why.',
    noBase: 'There is nothing to compare with: no base figure, or a base of 0.',
  },
});

export const VariationVerdictEnum = domainEnum<VariationVerdict>({
  name: 'VariationVerdict',
  description: 'Verdict on a change (变化研判): whether it goes beyond the ups and downs of past periods.',
  values: {
    beyondUsual: 'Beyond usual variation (超出常年波动).',
    withinUsual: 'Within usual variation (范围内).',
    notComparable: 'Not comparable (不可比); `reason` says why.',
  },
});

export const VariationAbsenceEnum = domainEnum<VariationAbsence>({
  name: 'VariationAbsence',
  description: 'Why no verdict on a change can be given.',
  values: {
    currentMissing: 'The period has no figure that may be shown.',
    partsMissing: 'The period is judged by its months, and not all of them have a figure.',
    incompletePeriod: 'The period still runs, and past ones were not counted by as many days.',
    definitionChanged: 'Past periods follow another version of the definition (口径).',
    coverageDiffers: 'The coverage of past periods differs too much (数据完整率).',
    unevenLedger: 'The ledger covers past periods and this one too unevenly.',
    periodsTooFew: 'Fewer than eight past periods can be compared.',
    countsTooFew: 'What is counted is too rare for limits.',
  },
});

/** On which side of the limits a figure lies. */
export type VariationSide = 'above' | 'below';

export const VariationSideEnum = domainEnum<VariationSide>({
  name: 'VariationSide',
  description: 'On which side of the limits of usual variation a figure lies.',
  values: { above: 'Above them (偏高).', below: 'Below them (偏低).' },
});
