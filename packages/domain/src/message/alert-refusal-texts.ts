import type { AlertRefusal } from '../alert';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of alerts. @source decision record 0014 */
export const ALERT_REFUSAL_TEXTS: RefusalTexts<AlertRefusal> = {
  alertActionNotAllowed: {
    problem: {
      zh: '该预警目前「{alertState}」，不能「{alertAction}」。',
      en: 'The alert is “{alertState}”; “{alertAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedAlertActions}。', en: 'Possible now: {allowedAlertActions}.' },
  },
  alertFactMissing: {
    problem: {
      zh: '「{alertAction}」的前提不具备：{alertFact}。',
      en: '“{alertAction}” needs {alertFact}.',
    },
    fix: { zh: '具备后再办理。', en: 'See to it and try again.' },
  },
};
