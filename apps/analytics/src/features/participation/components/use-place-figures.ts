import { useQuery } from '@apollo/client/react';
import { formatPeriod } from '@weizhi/domain';
import { type Problem, toProblem } from '@weizhi/graphql-client';
import {
  IndicatorFigureFragmentDoc,
  PlaceBreakdownDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import type { CohortFigure } from '../model/pyramid-rows';
import type { ParticipationView } from '../model/participation-view';

/** Figures of the place, split or whole; undefined while they are read. */
export function usePlaceFigures(
  { division, period }: ParticipationView,
  codes: readonly string[],
  splitBy?: string,
): {
  readonly rows: readonly CohortFigure[] | undefined;
  readonly problem: Problem | undefined;
  readonly retry: () => void;
} {
  const { data, error, refetch } = useQuery(PlaceBreakdownDocument, {
    variables: {
      input: {
        ...{ codes: [...codes], divisionIds: [division.id], periods: [formatPeriod(period)] },
        ...(splitBy === undefined ? {} : { splitBy }),
      },
    },
  });
  return {
    rows: data?.indicatorValues.map((row) => ({
      ...readFragment(IndicatorFigureFragmentDoc, row),
      member: row.member,
    })),
    problem: error ? toProblem(error) : undefined,
    retry: () => void refetch(),
  };
}
