import type { InspectionRefusal } from '../inspection';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of inspections. @source decision record 0014 */
export const INSPECTION_REFUSAL_TEXTS: RefusalTexts<InspectionRefusal> = {
  inspectionActionNotAllowed: {
    problem: {
      zh: '该检查目前「{inspectionState}」，不能「{inspectionAction}」。',
      en: 'The inspection is “{inspectionState}”; “{inspectionAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedInspectionActions}。', en: 'Possible now: {allowedInspectionActions}.' },
  },
  inspectionFactMissing: {
    problem: {
      zh: '「{inspectionAction}」缺少{inspectionFact}。',
      en: '“{inspectionAction}” needs {inspectionFact}.',
    },
    fix: { zh: '具备{inspectionFact}后再办理。', en: 'Add {inspectionFact} and submit again.' },
  },
};
