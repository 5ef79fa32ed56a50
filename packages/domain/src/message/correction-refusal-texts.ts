import type { CorrectionRefusal } from '../organisation';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of notices and of granting with papers missing. @source decision record 0014 */
export const CORRECTION_REFUSAL_TEXTS: RefusalTexts<CorrectionRefusal> = {
  correctionNoProcedure: {
    problem: {
      zh: '该组织目前「{status}」，没有正在办理的申请。',
      en: 'The organisation is “{status}”; no application is being decided on.',
    },
    fix: { zh: '先受理备案、登记或变更申请。', en: 'Take in an application first.' },
  },
  correctionNothingMissing: {
    problem: {
      zh: '材料已经齐全，无须告知补正。',
      en: 'No paper is missing, so there is nothing to notify.',
    },
    fix: { zh: '可以直接作出决定。', en: 'Decide on the application.' },
  },
  correctionIssuedAlready: {
    problem: {
      zh: '这次申请已经发过补正告知；补正内容须一次性告知。',
      en: 'A notice was issued for this application already; everything has to be named at once.',
    },
    fix: { zh: '请按原告知收取材料。', en: 'Collect the papers of that notice.' },
  },
  registrationPapersMissing: {
    problem: { zh: '还缺材料：{paperKinds}。', en: 'Papers are missing: {paperKinds}.' },
    fix: {
      zh: '先登记这些材料，或发出一次性补正告知。',
      en: 'Record them, or issue a notice of all of them.',
    },
  },
};
