import {
  areaText,
  type BallotWeight,
  COLLECTIVE_CHOICE_INDICATORS,
  decimalText,
  type IndicatorCoverage,
  isDecision,
  periodBounds,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  askedSpan,
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
import type { Vote } from '../ballots';

/** Indicators of choosing together, from votes that ended and were counted. */
export const COLLECTIVE_CHOICE_FAMILY: IndicatorFamily = {
  name: 'collectiveChoice',
  codes: Object.values(COLLECTIVE_CHOICE_INDICATORS).map(({ code }) => code),
  memberLabels: {},
  compute: computeChoices,
};

interface EndedVote {
  readonly places: readonly number[];
  readonly closed_on: string;
  readonly result: Vote['result'];
}

type CountedVote = EndedVote & { readonly result: NonNullable<Vote['result']> };

/** Votes that ended on a day of the question's periods. */
const ENDED = `
  select within.places, v.closed_on::text, v.result
    from vote v
    ${withinPlaces('$2', 'v.division_id')}
   where v.district_id = $1::bigint and v.closed_on between $3::date and $4::date`;

async function computeChoices(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const span = askedSpan(asked);
  const rows = await reads.sql<EndedVote>(ENDED, [
    ...[asked.districtId, [...asked.divisionIds], span.from, span.to],
  ]);
  return toFigures(asked, ({ code }, { place, asked: { period } }) => {
    const { from, to } = periodBounds(period);
    const ended = atPlace(rows, place).filter(({ closed_on: on }) => on >= from && on <= to);
    return total(answerOf(code, ended));
  });
}

function answerOf(code: string, ended: readonly EndedVote[]): FigureAnswer {
  const counted = ended.filter((vote): vote is CountedVote => vote.result !== null);
  if (counted.length === 0) return NO_DATA;
  const coverage: IndicatorCoverage = {
    ...{ observed: counted.length, expected: ended.length, of: 'records' },
  };
  if (code === COLLECTIVE_CHOICE_INDICATORS.collectiveActionSuccess.code) {
    const numerator = counted.filter(({ result }) => isDecision(result)).length;
    return { kind: 'counts', counts: { numerator, denominator: counted.length }, coverage };
  }
  const sum = (part: 'returned' | 'roll', measure: keyof BallotWeight): bigint =>
    counted.reduce((all, { result }) => all + BigInt(result[part][measure]), 0n);
  if (code === COLLECTIVE_CHOICE_INDICATORS.ownerTurnoutHeads.code) {
    const [numerator, denominator] = [Number(sum('returned', 'heads')), Number(sum('roll', 'heads'))];
    return { kind: 'counts', counts: { numerator, denominator }, coverage };
  }
  const [returned, roll] = [sum('returned', 'area'), sum('roll', 'area')];
  if (roll === 0n) return NO_DATA;
  return {
    kind: 'statistic',
    statistic: {
      ...{ value: Number(returned) / Number(roll), n: counted.length },
      ...{ numerator: decimalText(areaText(returned)), denominator: decimalText(areaText(roll)) },
    },
    coverage,
  };
}
