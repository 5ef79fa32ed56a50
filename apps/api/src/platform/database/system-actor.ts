import { type Actor, divisionPath } from '@weizhi/domain';

/**
 * The system itself at work in some districts (jobs, seeds, commands). It names them, because row-level security
 * knows no exception: a job that forgets a district sees no row of it.
 */
export function systemActor(...districtIds: readonly string[]): Actor {
  return {
    kind: 'system',
    id: 'system',
    grants: districtIds.map((districtId) => ({
      role: 'system',
      permissions: new Set<never>(),
      districtId,
      divisionId: '0',
      divisionPath: divisionPath('0/'),
      wholeDistrict: true,
    })),
  };
}
