import type { PlaqueRefusal } from '../plaque';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of plaques. @source decision record 0014 */
export const PLAQUE_REFUSAL_TEXTS: RefusalTexts<PlaqueRefusal> = {
  plaqueActionNotAllowed: {
    problem: {
      zh: '该挂牌目前「{plaqueStatus}」，不能「{plaqueAction}」。',
      en: 'The plaque is “{plaqueStatus}”; “{plaqueAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedPlaqueActions}。', en: 'Possible now: {allowedPlaqueActions}.' },
  },
  plaqueFactMissing: {
    problem: { zh: '「{plaqueAction}」缺少{plaqueFact}。', en: '“{plaqueAction}” needs {plaqueFact}.' },
    fix: { zh: '补填{plaqueFact}后再提交。', en: 'Add {plaqueFact} and submit again.' },
  },
  plaquePermitOver: {
    problem: {
      zh: '挂牌许可到 {permitEndedOn} 为止，已经过期。',
      en: 'The permit ended on {permitEndedOn}.',
    },
    fix: {
      zh: '填写尚在有效期内的许可，或先延续许可再办理。',
      en: 'State a permit that is in force, or renew it first.',
    },
  },
  plaqueGroundsRemain: {
    problem: {
      zh: '举证不足，仍然存在：{nominalReasons}。',
      en: 'The proof leaves open: {nominalReasons}.',
    },
    fix: {
      zh: '没有准入依据的，补填准入文号；没有开展活动的，补填近期活动日期；举证不了的，应当摘除。',
      en: 'State a permit or a recent use as needed; what cannot be proved comes down.',
    },
  },
};
