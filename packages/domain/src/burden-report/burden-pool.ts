import { addDays, addMonths, civilDate, type IsoDate, partsOfDate } from '../calendar';
import { type BurdenReportState, BURDEN_SUBJECTS, type BurdenSubject } from './burden-report-states';

/** From how many communities reports are pooled, and when a quarter is settled. @source issue on the burden of committees; decision record 0143 */
export interface BurdenPoolRule {
  /** Communities without which nothing of a department is shown. */
  readonly communities: number;
  /** Days after the end of a quarter by which rulings and withdrawals still count in it. */
  readonly settleDays: number;
}

/** What districts start with. More communities may be demanded from a day on; when a quarter is settled is the same for all. @source issue on the burden of committees; decision records 0143 and 0161 */
export const DEFAULT_BURDEN_POOL_RULE: BurdenPoolRule = { communities: 3, settleDays: 30 };

/** What pooling knows of a report. @source requirements.md P7 */
export interface ReportToPool {
  readonly department: string;
  readonly community: string;
  readonly subject: BurdenSubject;
  readonly hours: number;
  /** Day on which it came in, set by the server. */
  readonly filedOn: IsoDate;
  readonly state: BurdenReportState;
  /** Day of the ruling or of the withdrawal; null while it is open. */
  readonly endedOn: IsoDate | null;
}

/** What became of pooled reports. @source requirements.md P7 */
export const BURDEN_RULINGS = ['filed', 'upheld', 'dismissed'] as const;

/** See {@link BURDEN_RULINGS}. @source requirements.md P7 */
export type BurdenRuling = (typeof BURDEN_RULINGS)[number];

/** A community that became another one by a reorganisation (合并、拆分、更替). @source decision record 0143 */
export interface CommunityReorganisation {
  readonly before: string;
  readonly after: string;
  readonly effectiveOn: IsoDate;
}

/** A part of a pool: never fewer communities than the rule demands, and what is left out never fewer either. @source decision record 0143 */
export interface BurdenPoolPart<Key extends string> {
  readonly key: Key;
  readonly reports: number;
}

/** What a department is shown of the reports about it: a whole quarter, once it is settled. @source issue on the burden of committees */
export interface BurdenPool {
  readonly department: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly reports: number;
  readonly communities: number;
  readonly hours: number;
  readonly subjects: readonly BurdenPoolPart<BurdenSubject>[];
  readonly rulings: readonly BurdenPoolPart<BurdenRuling>[];
}

interface Asked {
  /** The rule of a day: a quarter goes by that of its last, so that a later one changes no pool that was shown. */
  readonly ruleOn: (day: IsoDate) => BurdenPoolRule;
  readonly today: IsoDate;
  /** Reorganisations of the communities, in the order of their days. */
  readonly reorganisations: readonly CommunityReorganisation[];
}

/**
 * Pools burden reports (负担反映) by department and quarter. A pool is shown when the quarter is settled and its reports
 * come from enough communities, and never changes afterwards: what happens later is not in it. Departments and quarters
 * share no report, so no choice of them tells more than each of them does. A department with too few communities is
 * answered exactly as one that nobody reported. Communities that became one another within the quarter are one committee
 * under several names, and count once.
 * @source issue on the burden of committees; decision record 0143
 */
export function burdenPools(reports: readonly ReportToPool[], asked: Asked): readonly BurdenPool[] {
  const cells = Map.groupBy(reports, ({ department, filedOn }) => `${quarterFrom(filedOn)}/${department}`);
  return [...cells.values()]
    .flatMap((cell) => poolOf(cell, asked) ?? [])
    .sort(
      (one, other) => other.from.localeCompare(one.from) || one.department.localeCompare(other.department),
    );
}

function poolOf(
  cell: readonly ReportToPool[],
  { ruleOn, today, reorganisations }: Asked,
): BurdenPool | undefined {
  const [first] = cell;
  if (!first) return undefined;
  const from = quarterFrom(first.filedOn);
  const to = addDays(addMonths(from, QUARTER_MONTHS), -1);
  const rule = ruleOn(to);
  const settledOn = addDays(to, rule.settleDays);
  if (settledOn >= today) return undefined;
  const counted = byCommittee(
    cell.filter((report) => stateBy(report, settledOn) !== 'withdrawn'),
    reorganisations.filter(({ effectiveOn }) => effectiveOn <= to),
  );
  const communities = communitiesOf(counted);
  if (communities < rule.communities) return undefined;
  return {
    ...{ department: first.department, from, to, communities },
    reports: counted.length,
    hours: counted.reduce((sum, { hours }) => sum + hours, 0),
    subjects: partsOf(counted, rule, { keys: BURDEN_SUBJECTS, keyOf: ({ subject }) => subject }),
    rulings: partsOf(counted, rule, {
      keys: BURDEN_RULINGS,
      keyOf: (report) => rulingOf(stateBy(report, settledOn)),
    }),
  };
}

/**
 * The parts of a pool that may be shown. What is left out can be worked out as the difference to the whole, so it has to
 * come from enough communities too: while it does not, the smallest part that is shown is left out as well.
 */
function partsOf<Key extends string>(
  reports: readonly ReportToPool[],
  rule: BurdenPoolRule,
  { keys, keyOf }: { readonly keys: readonly Key[]; readonly keyOf: (report: ReportToPool) => Key },
): readonly BurdenPoolPart<Key>[] {
  const groups = keys
    .map((key) => ({ key, members: reports.filter((report) => keyOf(report) === key) }))
    .filter(({ members }) => members.length > 0);
  const isEnough = (members: readonly ReportToPool[]): boolean => communitiesOf(members) >= rule.communities;
  let shown = groups
    .filter(({ members }) => isEnough(members))
    .sort((one, other) => other.members.length - one.members.length);
  let left = groups.filter((group) => !shown.includes(group)).flatMap(({ members }) => members);
  while (left.length > 0 && !isEnough(left) && shown.length > 0) {
    left = [...left, ...(shown.at(-1)?.members ?? [])];
    shown = shown.slice(0, -1);
  }
  return shown.map(({ key, members }) => ({ key, reports: members.length }));
}

/**
 * The reports by the committee behind them: whatever came of a community that reported is the same. What came of one that
 * did not is no matter, so that the parts of a community that was split long ago count each.
 */
function byCommittee(
  reports: readonly ReportToPool[],
  reorganisations: readonly CommunityReorganisation[],
): readonly ReportToPool[] {
  const known = new Set(reports.map(({ community }) => community));
  const above = new Map<string, string>();
  const headOf = (community: string): string => {
    const next = above.get(community);
    return next === undefined ? community : headOf(next);
  };
  for (const { before, after } of reorganisations) {
    if (!known.has(before)) continue;
    known.add(after);
    const [head, other] = [headOf(before), headOf(after)];
    if (head !== other) above.set(head, other);
  }
  return reports.map((report) => ({ ...report, community: headOf(report.community) }));
}

function communitiesOf(reports: readonly ReportToPool[]): number {
  return new Set(reports.map(({ community }) => community)).size;
}

function stateBy({ state, endedOn }: ReportToPool, day: IsoDate): BurdenReportState {
  return endedOn !== null && endedOn <= day ? state : 'filed';
}

function rulingOf(state: BurdenReportState): BurdenRuling {
  return state === 'withdrawn' ? 'filed' : state;
}

const QUARTER_MONTHS = 3;

function quarterFrom(day: IsoDate): IsoDate {
  const { year, month } = partsOfDate(day);
  const first = civilDate({ year, month: month - ((month - 1) % QUARTER_MONTHS), day: 1 });
  if (!first.ok) throw new Error(`No quarter begins before ${day}`);
  return first.value;
}
