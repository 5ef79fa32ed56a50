import type { AnalyticsDistrictsQuery } from '@weizhi/graphql-client/documents';
import { type DataNature, natureOfKind } from '@weizhi/ui';

type DistrictDivision = AnalyticsDistrictsQuery['districts'][number]['division'];

/** A place that somebody may begin with. */
export interface StartPlace {
  readonly name: string;
  readonly division: Pick<DistrictDivision, 'id' | 'childCount' | 'path'>;
  readonly nature: DataNature;
}

/** Whole districts where figures of the whole are allowed, else the divisions within that are. */
export function placesToStart({
  districts,
  viewer,
}: Pick<AnalyticsDistrictsQuery, 'districts' | 'viewer'>): readonly StartPlace[] {
  const grants = (viewer?.grants ?? []).filter(({ permissions }) => permissions.includes('indicator.read'));
  return districts.flatMap(({ name, kind, division }) => {
    const nature = natureOfKind(kind);
    const here = grants.filter((grant) => grant.division.path.some(({ id }) => id === division.id));
    if (here.length === 0 || here.some(({ wholeDistrict }) => wholeDistrict))
      return [{ name, division, nature }];
    const divisions = new Map(here.map((grant) => [grant.division.id, grant.division]));
    return [...divisions.values()].map((part) => ({ name: part.name, division: part, nature }));
  });
}
