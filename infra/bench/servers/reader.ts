import type { Actor, Permission } from '@weizhi/domain';
import { divisionPath } from '@weizhi/domain';
import { setting } from './server-process';

/** What the load generator presents; only our server asks for it. */
export const CREDENTIAL = 'bench'.padEnd(43, '-');

/** Connections to Postgres that every server may have. */
export const POOL_SIZE = 8;

/** The reader as our code knows it: the whole of the district that the bench names. */
export function readerActor(permissions: readonly Permission[]): Actor {
  const districtId = setting('BENCH_DISTRICT');
  return {
    kind: 'account',
    id: 'bench',
    grants: [
      {
        role: 'bench',
        permissions: new Set(permissions),
        districtId,
        divisionId: setting('BENCH_DIVISION'),
        divisionPath: divisionPath(setting('BENCH_DIVISION_PATH')),
        wholeDistrict: true,
      },
    ],
  };
}
