import type { RevealRefusal } from '../person';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals to reveal masked persons. @source decision record 0014 */
export const REVEAL_REFUSAL_TEXTS: RefusalTexts<RevealRefusal> = {
  revealReasonTooShort: {
    problem: { zh: '没有写清查看理由。', en: 'The reason does not say enough.' },
    fix: {
      zh: '写明为办什么事需要查看，至少 {shortest} 个字。',
      en: 'Say what you need it for, in {shortest} characters or more.',
    },
  },
  revealPartsMissing: {
    problem: { zh: '没有选择要查看的内容。', en: 'Nothing is chosen to be revealed.' },
    fix: { zh: '至少选择姓名、电话、身份证号码中的一项。', en: 'Choose name, telephone or identity number.' },
  },
  revealTooOften: {
    problem: {
      zh: '一小时内查看未脱敏信息已达 {most} 次。',
      en: 'You have revealed {most} within the hour.',
    },
    fix: {
      zh: '过一小时再查看；成批需要的，请走数据审批。',
      en: 'Wait an hour, or ask for the data as a whole.',
    },
  },
};
