import type { PlaceQuery } from '@weizhi/graphql-client/documents';
import { type DataNature, natureOfKind } from '@weizhi/ui';

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

/** What the data of a place are: anything but real data is marked wherever it shows. */
export function natureOf(division: Pick<Place, 'path'>): DataNature {
  const kinds = division.path.flatMap(({ districts }) => districts.map(({ kind }) => natureOfKind(kind)));
  return kinds.find((kind) => kind !== 'real') ?? 'real';
}
