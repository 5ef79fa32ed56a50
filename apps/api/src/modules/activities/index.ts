import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { ActivityCommandResolver } from './activity-command.resolver';
import { Activity, ActivityEvent, ActivitySignUp } from './activity.entity';
import { ActivityResolver } from './activity.resolver';
import { findActivity } from './activity-rows';
import { ACTIVITY, toActivity } from './activity.type';

export { ACTIVITY_RECORDS } from './organisation-records';

export const activitiesModule: ModuleManifest = {
  name: 'activities',
  entities: [Activity, ActivitySignUp, ActivityEvent],
  resolvers: [ActivityResolver, ActivityCommandResolver],
  nodes: [
    {
      type: ACTIVITY,
      requires: 'participation.read',
      find: async (context, key) => {
        const row = await findActivity(context.reads, toGlobalId(ACTIVITY, key.districtId, key.id));
        return row && toActivity(row);
      },
    },
  ],
};
