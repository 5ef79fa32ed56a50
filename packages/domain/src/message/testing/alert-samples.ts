import type { AlertRefusal } from '../../alert';

/** One refusal of each code of alerts. */
export const ALERT_SAMPLES: {
  readonly [Code in AlertRefusal['code']]: Extract<AlertRefusal, { readonly code: Code }>;
} = {
  alertActionNotAllowed: {
    code: 'alertActionNotAllowed',
    alertState: 'cleared',
    alertAction: 'superviseAlert',
    allowedAlertActions: [],
  },
  alertFactMissing: {
    code: 'alertFactMissing',
    alertAction: 'superviseAlert',
    alertFact: 'noOpenTask',
  },
};
