import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceRankingDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { LEVEL_KINDS } from '../../../shared/place/place-levels';
import { useUnhurried } from '../../../shared/graphql/use-unhurried';
import type { ScorecardView } from '../model/scorecard-view';

/** One figure of the places below, in official order; undefined until it is drawn. */
export function usePlaceRows({ division, period, address }: ScorecardView, code: string) {
  const level = division.kind === 'DISTRICT' ? address.level : 'community';
  const { data, error, refetch } = useQuery(PlaceRankingDocument, {
    variables: {
      input: {
        codes: [code],
        within: division.id,
        kinds: LEVEL_KINDS[level],
        periods: [formatPeriod(period)],
        memberLimit: 1,
      },
    },
  });
  const isDrawn = useUnhurried(data !== undefined);
  const drawn = isDrawn ? data : undefined;
  return {
    subject: level === 'community' ? '社区' : '街道',
    rows: drawn?.indicatorValues.map((row) => ({
      ...readFragment(IndicatorFigureFragmentDoc, row),
      division: row.division,
    })),
    problem: error ? toProblem(error) : undefined,
    retry: () => void refetch(),
  };
}
