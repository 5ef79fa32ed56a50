import { formatPeriod } from '@weizhi/domain';
import type { PlaceBreakdownQueryVariables } from '@weizhi/graphql-client/documents';
import type { HealthView } from './health-view';

/** An indicator split by a dimension. */
export interface Breakdown {
  readonly code: 'organisationCount' | 'healthyOrganisationRate' | 'highGradeShare';
  readonly dimension: 'serviceKind' | 'activityState' | 'registrationStatus' | 'healthLevel' | 'ratingGrade';
}

/** How the breakdown of the place is asked for; asked twice in the same words it is fetched once. */
export function breakdownOf(
  { division, period }: Pick<HealthView, 'division' | 'period'>,
  { code, dimension }: Breakdown,
): PlaceBreakdownQueryVariables {
  return {
    input: {
      codes: [code],
      divisionIds: [division.id],
      periods: [formatPeriod(period)],
      splitBy: dimension,
      memberLimit: 20,
    },
  };
}
