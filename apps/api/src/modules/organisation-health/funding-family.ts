import {
  addMonths,
  decimalText,
  fenOfMoney,
  fundingMix,
  type FundingSource,
  GOVERNMENT_SOURCES,
  type IsoDate,
  moneyOfFen,
  type MoneyText,
  parseMoney,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  atPlace,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  NO_DATA,
  toFigures,
  total,
  withinPlaces,
} from '../../platform/indicators';

/** Indicators of money: on how few sources the organisations of a place depend. */
export const FUNDING_FAMILY: IndicatorFamily = {
  name: 'funding',
  codes: ['fundingConcentration', 'governmentIncomeShare'],
  memberLabels: {},
  compute: computeFunding,
};

interface PaidRow {
  readonly places: readonly number[];
  readonly paid_on: string;
  readonly source: FundingSource;
  readonly amount: string;
}

/** By day, source and places, so that twelve months can be added up from any day. */
const PAID = `
  select within.places, p.paid_on::text, c.source, sum(p.amount)::text as amount
    from funding_payment p
    join funding_contract c on c.district_id = p.district_id and c.id = p.contract_id
    join organisation o on o.district_id = c.district_id and o.id = c.supplier_id
    ${withinPlaces('$2', 'o.division_id')}
   where p.district_id = $1::bigint
   group by within.places, p.paid_on, c.source`;

async function computeFunding(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const rows = await reads.sql<PaidRow>(PAID, [asked.districtId, [...asked.divisionIds]]);
  return toFigures(asked, ({ code }, { place, asked: { day } }) => {
    const known = day === null ? [] : paidBefore(rows, place, day);
    return total(code === 'governmentIncomeShare' ? governmentShare(known) : concentration(known));
  });
}

/** What was paid to organisations of a place in the twelve months that end with a day. */
function paidBefore(rows: readonly PaidRow[], place: number, day: IsoDate): readonly PaidRow[] {
  const after = addMonths(day, -12);
  return atPlace(rows, place).filter(({ paid_on: on }) => on > after && on <= day);
}

function mixOf(rows: readonly PaidRow[]): ReturnType<typeof fundingMix> {
  const income: Partial<Record<FundingSource, MoneyText>> = {};
  for (const { source, amount } of rows) income[source] = sumOf(income[source], amount);
  return fundingMix(income);
}

function sumOf(one: MoneyText | undefined, text: string): MoneyText {
  const other = parseMoney(text);
  if (!other.ok) throw new Error(`Not an amount of money: ${text}`);
  return moneyOfFen((one === undefined ? 0n : fenOfMoney(one)) + fenOfMoney(other.value));
}

function concentration(rows: readonly PaidRow[]): FigureAnswer {
  const mix = mixOf(rows);
  if (!mix) return NO_DATA;
  const { normalised } = mix.concentration;
  // One source alone is full dependence; the normalised index does not exist for it.
  return { kind: 'statistic', statistic: { value: normalised ?? 1, n: rows.length } };
}

function governmentShare(rows: readonly PaidRow[]): FigureAnswer {
  const mix = mixOf(rows);
  if (!mix) return NO_DATA;
  const publicMoney = mix.sources.filter(({ source }) => GOVERNMENT_SOURCES.includes(source));
  return {
    kind: 'statistic',
    statistic: {
      value: Number(mix.governmentShare),
      n: rows.length,
      numerator: decimalText(publicMoney.reduce((sum, { amount }) => sumOf(sum, amount), NOTHING)),
      denominator: decimalText(mix.total),
    },
  };
}

const NOTHING = moneyOfFen(0n);
