import type { RuleSetRefusal } from '../rule-set';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of rule sets. @source decision record 0145 */
export const RULE_SET_REFUSAL_TEXTS: RefusalTexts<RuleSetRefusal> = {
  ruleSetBeginsInPast: {
    problem: {
      zh: '施行日期早于今天，过去的办理不能改按新规则。',
      en: 'It would begin in the past, which keeps its rules.',
    },
    fix: { zh: '施行日期填 {earliestOn} 或以后。', en: 'Let it begin on {earliestOn} or later.' },
  },
  ruleSetDayTaken: {
    problem: { zh: '{beginsOn} 起施行的版本已经有了。', en: 'A version begins on {beginsOn} already.' },
    fix: {
      zh: '换一个施行日期；未施行的版本可以先撤回。',
      en: 'Choose another day, or withdraw that version before it begins.',
    },
  },
  ruleSetUnchanged: {
    problem: { zh: '各项与那一天施行的规则完全相同。', en: 'Every value is that of the version before.' },
    fix: {
      zh: '修改要变的项再保存；没有要改的就不必另存新版本。',
      en: 'Change what is to change; without a change there is no new version.',
    },
  },
  ruleSetContradicts: {
    problem: { zh: '有几项互相矛盾：{ruleFields}。', en: 'These contradict one another: {ruleFields}.' },
    fix: { zh: '核对这几项的数值或选项后再保存。', en: 'Compare them, correct one and save again.' },
  },
  ruleSetLowersBound: {
    problem: {
      zh: '{ruleFields} 只能提高，不能降低，也不能高过之后已定的版本：社区是按原来的保护反映的。',
      en: 'Only ever raised, and not beyond a version that comes later: {ruleFields}.',
    },
    fix: {
      zh: '填不低于前一版本、不高于后一版本的数。',
      en: 'State no less than the version before, and no more than the one after.',
    },
  },
  ruleSetBegunAlready: {
    problem: {
      zh: '该版本已于 {beginsOn} 施行，不能撤回。',
      en: 'The version has been in force since {beginsOn} and cannot be withdrawn.',
    },
    fix: { zh: '另设一个从今天或以后施行的新版本。', en: 'Set a new version that begins today or later.' },
  },
};
