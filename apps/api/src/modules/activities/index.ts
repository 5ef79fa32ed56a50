import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { ActivityCommandResolver } from './activity-command.resolver';
import { Activity, ActivityEvent, ActivitySignUp } from './activity.entity';
import { ActivityResolver } from './activity.resolver';
import { findActivity } from './activity-rows';
import { ACTIVITY, toActivity } from './activity.type';
import { RecordActivityResolver } from './record-activity.resolver';

export { ActivityChanged } from './activity-results';
export { codeIndexOf, holdActivity } from './activity-rows';
export { Activity, ActivitySignUp } from './activity.entity';
export { advanceActivity } from './advance-activity';
export { createActivity } from './create-activity';
export { type Attending, enterAttendances } from './enter-attendances';
export { enterSignUps } from './enter-sign-ups';
export { ACTIVITY_RECORDS } from './organisation-records';

export const activitiesModule: ModuleManifest = {
  name: 'activities',
  entities: [Activity, ActivitySignUp, ActivityEvent],
  resolvers: [ActivityResolver, ActivityCommandResolver, RecordActivityResolver],
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
