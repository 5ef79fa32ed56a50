export { type AlertCause, type AlertFigure, type AlertGrounds, alertSubjectOf } from './alert-grounds';
export type { AlertBounds, AlertRules, ThresholdRule } from './alert-rules';
export {
  advanceAlert,
  ALERT_ACTIONS,
  ALERT_STATES,
  ALERT_TRANSITIONS,
  type AlertAction,
  type AlertActionFacts,
  type AlertRefusal,
  type AlertState,
  availableAlertActions,
} from './alert-states';
export {
  type AlertFinding,
  judgeExpiring,
  judgeMissing,
  judgeThreshold,
  judgeVariation,
  mayChange,
  thresholdOf,
} from './judge-alert';
export { responsiblePost } from './responsible-post';
export { type SharedCause, sharedCauses } from './shared-causes';
export {
  ALERT_GRAINS,
  ALERT_KINDS,
  ALERT_LEVELS,
  ALERT_PLACE_LEVELS,
  alertPlaceLevelOf,
  type AlertGrain,
  type AlertKind,
  type AlertLevel,
  type AlertPlaceLevel,
  SUBSCRIPTION_KINDS,
  type SubscriptionKind,
  WATCHED_LEDGERS,
  type WatchedLedger,
} from './vocabulary';
export {
  type ThresholdScale,
  VARIATION_INDICATORS,
  WATCHED_INDICATOR_CODES,
  WATCHED_INDICATORS,
  type WatchedIndicator,
  type WatchedIndicatorCode,
} from './watched-indicators';
