import { ACKNOWLEDGED_STATUSES, MINISTRY_KIND_OF_SERVICE_KIND } from '@weizhi/domain';

/** The ministry's kind of a service kind, for planned reads; the table is the domain's. */
export function ministryKindSql(serviceKind: string): string {
  const branches = Object.entries(MINISTRY_KIND_OF_SERVICE_KIND).map(
    ([kind, ministryKind]) => `when ${literal(kind)} then ${literal(ministryKind)}`,
  );
  return `case ${serviceKind} ${branches.join(' ')} end`;
}

/** The domain's `countsAsCommunityOrganisation` for planned reads. */
export function countsSql(column: (property: string) => string): string {
  const statuses = ACKNOWLEDGED_STATUSES.map(literal).join(', ');
  const status = column('registrationStatus');
  return (
    `(${column('governanceBody')} is null and (${status} in (${statuses}) ` +
    `or (${status} = 'registrationPending' and ${column('filingNumber')} is not null)))`
  );
}

/**
 * Half points of the four elements on a day, from what was worked out beforehand; whoever has no row has none. Parts
 * are SQL: the key of the organisation and the day.
 */
export function elementHalvesSql(organisation: { districtId: string; id: string }, day: string): string {
  return (
    `coalesce((select score.halves from organisation_element_score score where score.district_id = ${organisation.districtId} ` +
    `and score.organisation_id = ${organisation.id} and score.valid_from <= ${day} ` +
    `and (score.valid_to is null or score.valid_to > ${day})), 0)`
  );
}

/** A code of the domain as a literal: codes are constants of the program. */
function literal(code: string): string {
  if (!/^[a-zA-Z]+$/.test(code)) throw new Error(`Not a code: ${code}`);
  return `'${code}'`;
}
