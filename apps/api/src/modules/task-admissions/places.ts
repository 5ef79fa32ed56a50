import type { DivisionPath, Permission } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { divisionKey, findCurrentDivisions, findDistrictFor } from '../divisions';

/** The divisions that something is for, all of one district in which the actor may bring it. */
export interface TargetPlaces {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
  readonly paths: readonly DivisionPath[];
}

/** Finds the divisions by their global ids; undefined when one is absent, or they are of several districts. */
export async function findTargets(
  reads: Reads,
  permission: Permission,
  ids: readonly string[],
): Promise<TargetPlaces | undefined> {
  const keys = [...new Set(ids.map(divisionKey))];
  const divisions = await findCurrentDivisions(reads, keys);
  const paths = keys.flatMap((key) => divisions.get(key)?.path ?? []);
  if (paths.length === 0 || paths.length < keys.length) return undefined;
  const districts = new Set<string | undefined>();
  for (const path of paths) districts.add(await findDistrictFor(reads, permission, path));
  const [districtId] = districts;
  return districts.size === 1 && districtId !== undefined
    ? { districtId, divisionIds: keys, paths }
    : undefined;
}
