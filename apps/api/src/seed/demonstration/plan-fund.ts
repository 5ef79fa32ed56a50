import {
  advancedFundAward,
  checkMatching,
  checkWithdrawal,
  type DecimalText,
  decimalText,
  type FundAwardAction,
  type FundAwardState,
  fundBalances,
  type FundEntryKind,
  type FundingTheme,
  type IsoDate,
  isoDate,
  MATCHING_RULES,
  type MatchingClass,
  type MatchingRule,
  type MoneyText,
  passedScores,
  VENTURE_SCORE_RULES,
  type VentureBonus,
  ventureScore,
  type VentureScoreRule,
} from '@weizhi/domain';
import {
  AWARDS,
  type AwardProfile,
  type CallProfile,
  CALLS,
  ENTRIES,
  RESTRICTION,
  type ScoreProfile,
} from './fund-profile';

/** An entry of the demonstration's fund; `restricted` names the part of the fund. */
export interface FundEntryPlan {
  readonly kind: FundEntryKind;
  readonly amount: MoneyText;
  readonly occurredOn: IsoDate;
  readonly note: string;
  readonly restricted: boolean;
  /** Place in {@link FundPlan.awards} of the award that it pays. */
  readonly award: number | null;
}

/** An application to the fund with where it stands. */
export interface FundAwardPlan {
  readonly title: string;
  readonly theme: FundingTheme;
  readonly asked: MoneyText;
  readonly granted: MoneyText | null;
  readonly state: FundAwardState;
  readonly note: string | null;
  readonly appliedOn: IsoDate;
  readonly donated: MoneyText | null;
  readonly projectClass: MatchingClass | null;
  readonly scores: readonly FundScorePlan[];
  /** Place in {@link FundPlan.calls}. */
  readonly call: number;
}

/** A seat's score: all points, with the bonuses that are among them. */
export interface FundScorePlan {
  readonly points: DecimalText;
  readonly bonuses: Readonly<Partial<Record<VentureBonus, string>>>;
}

/** A call of the fund with its rules as they are when it opens. */
export interface FundCallPlan extends Pick<
  CallProfile,
  'title' | 'budget' | 'opensOn' | 'closesOn' | 'passScore'
> {
  readonly matchingRule: MatchingRule | null;
  readonly scoreRule: VentureScoreRule | null;
}

/** An invented development fund with its calls, its money and its awards. */
export interface FundPlan {
  readonly name: string;
  readonly createdOn: IsoDate;
  readonly restriction: typeof RESTRICTION;
  readonly calls: readonly FundCallPlan[];
  readonly entries: readonly FundEntryPlan[];
  readonly awards: readonly FundAwardPlan[];
}

/** Plans the fund by the rules of funds: what they refuse cannot be planned. Thrown where the profile breaks one. */
export function planFund(): FundPlan {
  const awards = AWARDS.map(planAward);
  const incomes = ENTRIES.map((entry): FundEntryPlan => ({
    ...entry,
    occurredOn: isoDate(entry.occurredOn),
    amount: entry.amount as MoneyText,
    award: null,
  }));
  const payments = AWARDS.flatMap(({ paidOn, title, reference }, award): FundEntryPlan[] => {
    const amount = awards[award]?.granted;
    if (paidOn === undefined || !amount) return [];
    const note = `${title}（${reference ?? ''}）`;
    return [{ kind: 'awardPayment', amount, occurredOn: isoDate(paidOn), note, restricted: false, award }];
  });
  const entries = [...incomes, ...payments].toSorted((one, other) =>
    one.occurredOn.localeCompare(other.occurredOn),
  );
  demandSolvency(entries);
  return {
    name: '社区社会组织发展基金（演示数据）',
    createdOn: isoDate('2026-01-08'),
    restriction: RESTRICTION,
    calls: Object.values(CALLS).map(planCall),
    entries,
    awards,
  };
}

function planCall({ matching, scoring, ...call }: CallProfile): FundCallPlan {
  return {
    ...call,
    matchingRule: matching === null ? null : MATCHING_RULES[matching],
    scoreRule: scoring === null ? null : VENTURE_SCORE_RULES[scoring],
  };
}

function planAward(profile: AwardProfile): FundAwardPlan {
  const { title, theme, asked, granted, actions, note, appliedOn, raised } = profile;
  const call = planCall(CALLS[profile.call]);
  const scores = profile.scores.map((score) => planScore(score, call));
  let state: FundAwardState = 'applied';
  for (const action of actions) state = stepOf(state, action, { scores, call });
  demandMatching(profile, call);
  return {
    title,
    theme,
    asked: asked as MoneyText,
    granted: (granted ?? null) as MoneyText | null,
    state,
    note: note ?? null,
    appliedOn: isoDate(appliedOn),
    donated: (raised?.donated ?? null) as MoneyText | null,
    projectClass: raised?.projectClass ?? null,
    scores,
    call: Object.keys(CALLS).indexOf(profile.call),
  };
}

function planScore({ points, bonuses = {} }: ScoreProfile, { scoreRule }: FundCallPlan): FundScorePlan {
  const base = decimalText(points);
  if (scoreRule === null) return { points: base, bonuses: {} };
  const given = Object.fromEntries(Object.entries(bonuses).map(([code, text]) => [code, decimalText(text)]));
  const total = ventureScore({ base, bonuses: given }, scoreRule);
  if (!total.ok) throw new Error(`A score is outside the rule: ${total.refusal.code}`);
  return { points: total.value, bonuses };
}

/** A call that matches donations gives no more than they are matched with. */
function demandMatching({ granted, raised }: AwardProfile, { matchingRule }: FundCallPlan): void {
  if (matchingRule === null || granted === undefined) return;
  if (!raised) throw new Error('An award of a matching call wants donations');
  const { donated, projectClass } = raised;
  const own = { donated: donated as MoneyText, projectClass };
  if (!checkMatching(granted as MoneyText, own, matchingRule).ok)
    throw new Error('An award is above what its donations are matched with');
}

function stepOf(
  state: FundAwardState,
  action: FundAwardAction,
  { scores, call }: { readonly scores: readonly FundScorePlan[]; readonly call: FundCallPlan },
): FundAwardState {
  const next = advancedFundAward(state, action);
  if (!next.ok) throw new Error(`An application that is ${state} cannot be taken by ${action}`);
  const points = scores.map((score) => score.points);
  if (action === 'award' && !passedScores(points, decimalText(call.passScore)).ok)
    throw new Error('An award wants two scores above the line');
  return next.value;
}

/** Money goes out only of what came in before, apart for what is restricted. */
function demandSolvency(entries: readonly FundEntryPlan[]): void {
  for (const [place, { kind, amount, restricted }] of entries.entries()) {
    if (kind !== 'awardPayment' && kind !== 'fundCost') continue;
    const before = entries
      .slice(0, place)
      .map((entry) => ({ ...entry, restriction: entry.restricted ? RESTRICTION.title : null }));
    const part = fundBalances(before).find(
      ({ restriction }) => restriction === (restricted ? RESTRICTION.title : null),
    );
    if (!part || !checkWithdrawal(part.available, amount).ok)
      throw new Error(`The fund does not hold ${amount} when it goes out`);
  }
}
