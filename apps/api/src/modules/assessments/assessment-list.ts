import type { SelectQueryBuilder } from 'typeorm';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import type { Assessment } from './assessment.entity';
import type { AssessmentFilter } from './assessment.inputs';

/** The one order of the list. */
export const ASSESSMENT_ORDERS: Readonly<Record<'newest', KeysetOrder>> = {
  newest: { properties: ['createdAt'], direction: 'desc' },
};

const STATES_OF_STAGE = {
  open: `row.state not in ('published', 'ineligible', 'withdrawn')`,
  published: `row.state = 'published'`,
  ended: `row.state in ('ineligible', 'withdrawn')`,
} as const;

/** Narrows a query whose alias is `row` to what the list is kept to. */
export function narrowAssessments(query: SelectQueryBuilder<Assessment>, filter: AssessmentFilter): void {
  if (filter.stage != null) query.andWhere(STATES_OF_STAGE[filter.stage]);
  if (filter.year != null)
    query.andWhere(
      'exists (select 1 from rubric by_year where by_year.district_id = row.districtId and by_year.id = row.rubricId and by_year.year = :year)',
      { year: filter.year },
    );
  const search = filter.search?.trim();
  if (search)
    query.andWhere(
      'exists (select 1 from organisation named where named.district_id = row.districtId and named.id = row.organisationId and position(:search in named.name) > 0)',
      { search },
    );
}
