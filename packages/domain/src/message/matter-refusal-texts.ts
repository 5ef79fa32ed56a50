import type { MatterRefusal } from '../matter';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of matters. @source decision record 0014 */
export const MATTER_REFUSAL_TEXTS: RefusalTexts<MatterRefusal> = {
  matterActionNotAllowed: {
    problem: {
      zh: '事项目前「{state}」，不能「{action}」。',
      en: 'The matter is “{state}”; “{action}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowed}。', en: 'Possible now: {allowed}.' },
  },
  matterFactMissing: {
    problem: { zh: '「{action}」缺少{fact}。', en: '“{action}” needs {fact}.' },
    fix: { zh: '补填{fact}后再提交。', en: 'Add {fact} and submit again.' },
  },
  matterDispatchAgainstVerdict: {
    problem: {
      zh: '退单裁定为「{verdict}」，派遣对象与裁定不符。',
      en: 'The return was {verdict}; the dispatch goes against that.',
    },
    fix: {
      zh: '退单成立的，派给「{returnedBy}」以外的单位；退单不成立的，派回「{returnedBy}」。',
      en: 'After an upheld return choose another party than “{returnedBy}”; after an overturned one dispatch to “{returnedBy}” again.',
    },
  },
};
