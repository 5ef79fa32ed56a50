import { skipToken, useQuery } from '@apollo/client/react';
import { type ComparisonBase, formatPeriod, type Period } from '@weizhi/domain';
import {
  IndicatorComparisonsDocument,
  IndicatorFigureFragmentDoc,
  PlaceExpiryCountsDocument,
  PlaceRankingDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { periodLabel, withKind } from '@weizhi/ui';
import type { PeerFigure } from '../figures/peer-rows';
import type { Meaning } from '../figures/to-figure';
import { isJudged, toVariation } from '../figures/to-variation';
import { useCatalogueMeanings } from '../figures/use-meanings';
import { LEVEL_KINDS, type PlaceLevel } from '../place/place-levels';
import { hasPlacesBelow, type Place } from '../place/place-trail';
import {
  changeAnswer,
  DAYS_AHEAD,
  expiringAnswer,
  type LeadAnswer,
  LEAST_CODE,
  leastAnswer,
  OFF_LIST_CODE,
  offListAnswer,
} from './lead-answers';

interface Asked {
  readonly division: Place;
  readonly period: Period;
  readonly base: ComparisonBase;
  /** Indicators whose change is asked about. */
  readonly codes: readonly string[];
  /** After how many milliseconds it is read anew; never where left out. */
  readonly pollInterval?: number;
}

/** None where the question does not arise or cannot be read; undefined while it is being read. */
type Answered = readonly LeadAnswer[] | undefined;

/**
 * What is asked first of a place, answered by its figures: whose middle-aged take part least, which changes are real, who
 * carries most off-list work, what expires. A question that does not arise there or cannot be read is left out; undefined
 * until all are read.
 */
export function useLeadAnswers(asked: Asked): Answered {
  const subject = asked.division.kind === 'DISTRICT' ? '街道' : '社区';
  const span = yearTo(asked.period);
  const answers = [
    useBelow(asked, [LEAST_CODE, subject === '街道' ? 'subdistrict' : 'community'], (figures, meaning) =>
      leastAnswer(figures, meaning, subject),
    ),
    useChanges(asked),
    useBelow({ ...asked, period: span }, [OFF_LIST_CODE, 'community'], (figures, meaning) =>
      offListAnswer(figures, meaning, periodLabel(span)),
    ),
    useExpiring(asked),
  ];
  return answers.includes(undefined) ? undefined : answers.flatMap((answer) => answer ?? []);
}

/** A month or a quarter brings a committee too few such tasks to tell one from another: the twelve months that end with it do. */
export function yearTo(period: Period): Period {
  return period.kind === 'month' || period.kind === 'quarter' ? withKind(period, 'trailingYear') : period;
}

/** What one figure of the places below answers. */
function useBelow(
  { division, period, pollInterval = 0 }: Asked,
  [code, level]: readonly [string, PlaceLevel],
  answerOf: (figures: readonly PeerFigure[], meaning: Meaning) => LeadAnswer,
): Answered {
  const [meaning] = useCatalogueMeanings([code]);
  const input = {
    ...{ codes: [code], within: division.id, kinds: LEVEL_KINDS[level] },
    ...{ periods: [formatPeriod(period)], memberLimit: 1 },
  };
  const arises = hasPlacesBelow(division);
  const { data, error } = useQuery(
    PlaceRankingDocument,
    arises ? { variables: { input }, pollInterval } : skipToken,
  );
  if (!arises || error) return [];
  if (!data) return undefined;
  // The catalogue is there before the changes are, without which nothing is told.
  if (!meaning) return [];
  const figures = data.indicatorValues.map((row) => ({
    ...readFragment(IndicatorFigureFragmentDoc, row),
    division: row.division,
  }));
  return [answerOf(figures, meaning)];
}

/** What the verdicts answer on the changes of the figures that stand on the cards. */
function useChanges({ division, period, base, codes, pollInterval = 0 }: Asked): Answered {
  const meanings = useCatalogueMeanings(codes);
  const input = {
    codes: meanings.map(({ code }) => code),
    divisionId: division.id,
    period: formatPeriod(period),
    base: base === 'yearOnYear' ? ('YEAR_ON_YEAR' as const) : ('PERIOD_ON_PERIOD' as const),
  };
  const { data, error } = useQuery(
    IndicatorComparisonsDocument,
    meanings.length === 0 ? skipToken : { variables: { input, judged: isJudged(period) }, pollInterval },
  );
  if (error) return [];
  const changes = data?.indicatorComparisons.flatMap((row) => {
    const meaning = meanings.find(({ code }) => code === row.code);
    return meaning ? [{ name: meaning.name, variation: toVariation(row).variation }] : [];
  });
  return changes && [changeAnswer(changes, periodLabel(period))];
}

function useExpiring({ division, pollInterval = 0 }: Asked): Answered {
  const { data, error } = useQuery(PlaceExpiryCountsDocument, {
    variables: { filter: { divisionId: division.id, days: DAYS_AHEAD } },
    pollInterval,
  });
  if (error) return [];
  return data && [expiringAnswer(data.expiries?.counts ?? []) ?? []].flat();
}
