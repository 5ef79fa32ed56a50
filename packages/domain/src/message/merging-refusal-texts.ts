import type { MergingRefusal } from '../organisation';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of merging. @source decision record 0014 */
export const MERGING_REFUSAL_TEXTS: RefusalTexts<MergingRefusal> = {
  mergingWithItself: {
    problem: { zh: '选的是同一条记录。', en: 'Both are the same record.' },
    fix: { zh: '请选择两条不同的记录。', en: 'Choose two different ones.' },
  },
  mergingTwoLegalPersons: {
    problem: {
      zh: '两个组织都有统一社会信用代码，是两个法人，不能合并。',
      en: 'Both have a unified social credit code: they are two legal persons.',
    },
    fix: {
      zh: '代码录错的，先更正或撤销录入。',
      en: 'If a code is wrong, correct it or withdraw the record first.',
    },
  },
  mergingIntoLesser: {
    problem: {
      zh: '并入的一方应当是已登记或已备案的记录。',
      en: 'The record that goes on has to be the registered or filed one.',
    },
    fix: { zh: '请对调保留和并入的记录。', en: 'Exchange the two records.' },
  },
};
