import type { EvidenceRefusal } from '../organisation';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of evidence. @source decision record 0014 */
export const EVIDENCE_REFUSAL_TEXTS: RefusalTexts<EvidenceRefusal> = {
  evidenceActionNotAllowed: {
    problem: {
      zh: '该佐证「{evidenceState}」，不能「{evidenceAction}」。',
      en: 'The evidence is “{evidenceState}”; “{evidenceAction}” is not possible now.',
    },
    fix: {
      zh: '需要时请重新提交佐证。',
      en: 'Propose the document once more if it is needed.',
    },
  },
  evidenceReasonMissing: {
    problem: { zh: '「{evidenceAction}」须写明理由。', en: '“{evidenceAction}” needs a reason.' },
    fix: { zh: '填写理由后再提交。', en: 'Give the reason and submit again.' },
  },
  evidenceVerifiedByProposer: {
    problem: {
      zh: '上传材料或提交佐证的人不能自己核验。',
      en: 'Whoever uploaded the document or proposed it cannot verify it.',
    },
    fix: { zh: '请由另一位有核验权限的同事办理。', en: 'Ask a colleague who may verify.' },
  },
  evidenceExpired: {
    problem: {
      zh: '该材料有效期到 {validTo}，已经过期。',
      en: 'The document was valid up to {validTo} and has expired.',
    },
    fix: { zh: '上传新版本材料后再提交佐证。', en: 'Upload a new version and propose that.' },
  },
};
