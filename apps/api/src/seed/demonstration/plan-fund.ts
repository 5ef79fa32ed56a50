import {
  advancedFundAward,
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
  type MoneyText,
  passedScores,
} from '@weizhi/domain';
import { AWARDS, type AwardProfile, CALL, ENTRIES, RESTRICTION } from './fund-profile';

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
  readonly scores: readonly DecimalText[];
}

/** An invented development fund with its call, its money and its awards. */
export interface FundPlan {
  readonly name: string;
  readonly createdOn: IsoDate;
  readonly restriction: typeof RESTRICTION;
  readonly call: typeof CALL;
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
    call: CALL,
    entries,
    awards,
  };
}

function planAward(profile: AwardProfile): FundAwardPlan {
  const { title, theme, asked, granted, actions, note, appliedOn } = profile;
  const scores = profile.scores.map(decimalText);
  let state: FundAwardState = 'applied';
  for (const action of actions) state = stepOf(state, action, scores);
  return {
    title,
    theme,
    asked: asked as MoneyText,
    granted: (granted ?? null) as MoneyText | null,
    state,
    note: note ?? null,
    appliedOn: isoDate(appliedOn),
    scores,
  };
}

function stepOf(
  state: FundAwardState,
  action: FundAwardAction,
  scores: readonly DecimalText[],
): FundAwardState {
  const next = advancedFundAward(state, action);
  if (!next.ok) throw new Error(`An application that is ${state} cannot be taken by ${action}`);
  if (action === 'award' && !passedScores(scores, decimalText(CALL.passScore)).ok)
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
