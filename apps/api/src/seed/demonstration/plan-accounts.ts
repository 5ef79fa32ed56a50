import {
  type AccountsFigures,
  addDays,
  checkAccounts,
  checkAccountsYear,
  EXPENSE_KINDS,
  INCOME_KINDS,
  type IsoDate,
  isoDate,
  moneyOfFen,
  type MoneyText,
  type NetAssets,
  sumOfMoney,
} from '@weizhi/domain';
import { EXPENSE_SHARES, INCOME_SHARES } from './accounts-profile';
import type { OrganisationPlan } from './plan-organisations';
import { RandomStream } from './random-stream';

/** Invented accounts of an organisation of one year; without a day of filing they are a draft. */
export interface AccountsPlan {
  readonly organisationName: string;
  readonly year: number;
  readonly figures: AccountsFigures;
  readonly filedOn: IsoDate | null;
}

/** The day as of which the plan is made, and the years with accounts. @source assumption, as of plan-organisations.ts */
const AS_OF = isoDate('2026-11-01');
const YEARS = [2024, 2025] as const;

/**
 * Plans accounts of registered organisations and of some that are only filed: most of both years, some of none, one in
 * eight still a draft for the last year. They keep the rules of accounts. Thrown where they would not.
 */
export function planAccounts(
  organisations: readonly OrganisationPlan[],
  seed: string,
): readonly AccountsPlan[] {
  const random = new RandomStream(`${seed}/accounts`);
  const keeping = organisations.filter(
    ({ registrationStatus }, index) =>
      (registrationStatus === 'registered' && random.of(`registered ${String(index)}`).chance(0.95)) ||
      (registrationStatus === 'filed' && random.of(`filed ${String(index)}`).chance(0.7)),
  );
  return keeping.flatMap((organisation) => planYears(organisation, random.of(organisation.name)));
}

function planYears({ name, foundedOn }: OrganisationPlan, random: RandomStream): AccountsPlan[] {
  const plans: AccountsPlan[] = [];
  const scale = random.of('scale').pick([
    [18_000, 4],
    [60_000, 4],
    [180_000, 3],
    [420_000, 1],
  ]);
  let opening: NetAssets = { unrestricted: yuan(Math.round(scale * 0.05)), restricted: yuan(0) };
  for (const year of YEARS) {
    if (!checkAccountsYear(year, { today: AS_OF, foundedOn }).ok) continue;
    const isDraft = year === 2025 && random.of('draft').chance(0.125);
    const figures = planFigures({ opening, scale }, random.of(year));
    const filedOn = isDraft
      ? null
      : addDays(isoDate(`${String(year + 1)}-02-10`), random.of(`${String(year)} filed`).integer(0, 95));
    plans.push({ organisationName: name, year, figures, filedOn });
    opening = figures.closing;
  }
  return plans;
}

interface YearBefore {
  readonly opening: NetAssets;
  readonly scale: number;
}

function planFigures({ opening, scale }: YearBefore, random: RandomStream): AccountsFigures {
  const received = Math.round((scale * random.of('received').integer(80, 125)) / 100);
  const spent = Math.round((received * random.of('spent').integer(80, 112)) / 100);
  const income = split(received, INCOME_KINDS, INCOME_SHARES);
  const expense = split(spent, EXPENSE_KINDS, EXPENSE_SHARES);
  const incomeTotal = sumOfMoney(Object.values(income));
  const expenseTotal = sumOfMoney(Object.values(expense));
  const closingTotal = sumOfMoney([...Object.values(opening), incomeTotal, negated(expenseTotal)]);
  const restricted = yuan(Math.round((received * random.of('restricted').integer(0, 6)) / 100));
  const figures: AccountsFigures = {
    ...{ income, incomeTotal, expense, expenseTotal, opening, closingTotal },
    closing: { unrestricted: sumOfMoney([closingTotal, negated(restricted)]), restricted },
  };
  if (!checkAccounts(figures, opening).ok) throw new Error('The accounts planned do not agree');
  return figures;
}

/** Splits whole yuan by shares of a hundred; what rounding leaves goes to the first. */
function split<Kind extends string>(
  total: number,
  kinds: readonly Kind[],
  shares: Readonly<Record<Kind, number>>,
): Record<Kind, MoneyText> {
  const amounts = kinds.map((kind) => Math.floor((total * shares[kind]) / 100));
  const rest = total - amounts.reduce((sum, amount) => sum + amount, 0);
  return Object.fromEntries(
    kinds.map((kind, index) => [kind, yuan((amounts[index] ?? 0) + (index === 0 ? rest : 0))]),
  ) as Record<Kind, MoneyText>;
}

function yuan(amount: number): MoneyText {
  return moneyOfFen(BigInt(amount) * 100n);
}

function negated(amount: MoneyText): MoneyText {
  return (amount.startsWith('-') ? amount.slice(1) : `-${amount}`) as MoneyText;
}
