import type { PlaceQuery } from '@weizhi/graphql-client/documents';

/** A division as the pages about a place read it. */
export type Place = NonNullable<PlaceQuery['division']>;

const ABOVE_DISTRICT: ReadonlySet<string> = new Set(['COUNTRY', 'PROVINCE', 'PREFECTURE']);
const LOWEST: ReadonlySet<string> = new Set(['COMMUNITY', 'VILLAGE', 'VIRTUAL_COMMUNITY', 'NEIGHBOURHOOD']);

/** The way down from the district, the place itself last. */
export function trailOf(division: Place): Place['path'] {
  return division.path.filter((step) => !ABOVE_DISTRICT.has(step.kind));
}

/** Whether something to rank lies below. */
export function hasPlacesBelow(division: Pick<Place, 'kind'>): boolean {
  return !LOWEST.has(division.kind);
}

/** Whether a place lies in a demonstration district, so that everything about it is marked. */
export function isDemonstration(division: Pick<Place, 'path'>): boolean {
  return division.path.some(({ districts }) => districts.some(({ kind }) => kind === 'DEMONSTRATION'));
}
