import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { Alert, AlertEvaluation, AlertEvent } from './alert.entity';
import { alertExport } from './alert-export';
import {
  alertCommandResolver,
  AlertEventResolver,
  AlertPartsResolver,
  alertResolver,
  alertSummaryResolver,
  sharedAlertResolver,
} from './alert.resolver';
import { alertOf, findAlert } from './alert-rows';
import { ALERT } from './alert.type';
import { alertJobs, alertsFromRollups } from './evaluate-alerts.job';

export { AlertLevelEnum } from './alert.enums';
export { levelOf, severityOf } from './alert.type';
export { evaluateAlerts } from './evaluate-alerts';
export { countOpenedAlerts } from './opened-alerts';

/** Makes the module of alerts, over what the other modules know of things that expire. */
export function alertsModule(modules: readonly ModuleManifest[]): ModuleManifest {
  const sources = modules.flatMap(({ expirySources = [] }) => expirySources);
  return {
    name: 'alerts',
    entities: [Alert, AlertEvent, AlertEvaluation],
    resolvers: [
      alertResolver(sources),
      alertSummaryResolver(sources),
      sharedAlertResolver(sources),
      alertCommandResolver(sources),
      AlertPartsResolver,
      AlertEventResolver,
    ],
    jobs: alertJobs(sources),
    subscribers: [alertsFromRollups],
    listExports: [alertExport(sources)],
    nodes: [
      {
        type: ALERT,
        requires: 'indicator.read',
        find: async (context, key) => {
          const row = await findAlert(context, sources, { id: toGlobalId(ALERT, key.districtId, key.id) });
          return row && alertOf(row, context);
        },
      },
    ],
  };
}
