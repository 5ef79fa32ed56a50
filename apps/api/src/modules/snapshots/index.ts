import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { BriefingResolver } from './briefing.resolver';
import { BRIEFING_ROUTES } from './briefing.routes';
import { OPEN_DATA_ROUTES } from './open-data/open-data.routes';
import {
  Snapshot,
  SnapshotDefinition,
  SnapshotEvent,
  SnapshotFigure,
  SnapshotFile,
  SnapshotPlace,
} from './snapshot.entity';
import { SnapshotEventResolver, SnapshotLifeResolver } from './snapshot-event.resolver';
import { SnapshotResolver } from './snapshot.resolver';
import { findSnapshot } from './snapshot-rows';
import { SNAPSHOT, toSnapshot } from './snapshot.type';

export { advanceSnapshot } from './advance-snapshot';
export { reviewSnapshotPart } from './review-snapshot-part';
export { SnapshotChanged } from './snapshot-results';
export { Snapshot, SnapshotPlace } from './snapshot.entity';
export { takeSnapshot } from './take-snapshot';

export const snapshotsModule: ModuleManifest = {
  name: 'snapshots',
  entities: [Snapshot, SnapshotPlace, SnapshotDefinition, SnapshotFigure, SnapshotFile, SnapshotEvent],
  resolvers: [SnapshotResolver, SnapshotLifeResolver, SnapshotEventResolver, BriefingResolver],
  httpRoutes: [...BRIEFING_ROUTES, ...OPEN_DATA_ROUTES],
  nodes: [
    {
      type: SNAPSHOT,
      requires: 'indicator.read',
      find: async (context, key) => {
        const row = await findSnapshot(context, toGlobalId(SNAPSHOT, key.districtId, key.id));
        return row && toSnapshot(row);
      },
    },
  ],
};
