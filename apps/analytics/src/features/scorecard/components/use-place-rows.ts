import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceRankingDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { LEVEL_KINDS } from '../../../shared/place/place-levels';
import { usePeerGroups } from '../../../shared/peers/use-peer-groups';
import { useUnhurried } from '../../../shared/graphql/use-unhurried';
import type { ScorecardView } from '../model/scorecard-view';

/** One figure of the places below or of the chosen peers among them, in official order; undefined until it is drawn. */
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
  // Subdistricts hold estates of all types.
  const peers = usePeerGroups(
    level === 'community'
      ? { within: division.id, kinds: LEVEL_KINDS.community, wanted: address.peers }
      : undefined,
  );
  const isDrawn = useUnhurried(data !== undefined && peers !== undefined);
  const drawn = isDrawn ? data : undefined;
  const rows = drawn?.indicatorValues.map((row) => ({
    ...readFragment(IndicatorFigureFragmentDoc, row),
    division: row.division,
  }));
  return {
    subject: level === 'community' ? '社区' : '街道',
    peers,
    rows: rows && peers?.narrow(rows),
    problem: error ? toProblem(error) : undefined,
    retry: () => void refetch(),
  };
}
