import type { MandateEditionRefusal, MandateItemUnknown, NoMandateList } from '../mandate';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of mandate lists. @source decision record 0014 */
export const MANDATE_REFUSAL_TEXTS: RefusalTexts<MandateEditionRefusal | MandateItemUnknown | NoMandateList> =
  {
    mandateActionNotAllowed: {
      problem: {
        zh: '这一版清单目前「{editionState}」，不能「{editionAction}」。',
        en: 'The edition is “{editionState}”; “{editionAction}” is not possible now.',
      },
      fix: { zh: '现在可以：{allowedEditionActions}。', en: 'Possible now: {allowedEditionActions}.' },
    },
    mandateFactMissing: {
      problem: {
        zh: '「{editionAction}」缺少{editionFact}。',
        en: '“{editionAction}” needs {editionFact}.',
      },
      fix: { zh: '补填{editionFact}后再提交。', en: 'Add {editionFact} and submit again.' },
    },
    mandateListsOverlap: {
      problem: {
        zh: '与「{editionTitle}」的施行期间（{otherFromOn} 起，至 {otherToOn}）重叠；同一主体同一天只能有一版清单。',
        en: 'It overlaps “{editionTitle}”, in force from {otherFromOn} to {otherToOn}; one day has one list.',
      },
      fix: {
        zh: '调整起止日期，或勾选“同时停止施行上一版”。',
        en: 'Choose other days, or end the preceding edition at the same time.',
      },
    },
    mandateEndsBeforeItsStart: {
      problem: {
        zh: '截止日期早于施行日期 {startsOn}。',
        en: 'It would end before its first day, {startsOn}.',
      },
      fix: { zh: '截止日期不得早于施行日期。', en: 'Choose a last day that is not before it.' },
    },
    mandateListEmpty: {
      problem: { zh: '清单里还没有事项。', en: 'The list has no items yet.' },
      fix: { zh: '先录入或导入清单事项，再公布施行。', en: 'Enter or import its items first.' },
    },
    mandateListTooLong: {
      problem: {
        zh: '一版清单最多 {mostItems} 项，现在超过了。',
        en: 'A list has at most {mostItems} items.',
      },
      fix: { zh: '删减或合并事项后再公布施行。', en: 'Remove or merge items first.' },
    },
    mandateItemWithoutBasis: {
      problem: { zh: '事项 {itemCodes} 没有写明依据。', en: 'Items {itemCodes} have no legal basis.' },
      fix: {
        zh: '履职、协助事项必须写明法律法规或文件依据。',
        en: 'State the law or document for every duty.',
      },
    },
    mandateClassOfAnotherBody: {
      problem: {
        zh: '「{body}」的清单没有「{mandateClass}」这一类。',
        en: 'The list of “{body}” has no class “{mandateClass}”.',
      },
      fix: { zh: '可选类别：{mandateClasses}。', en: 'Its classes: {mandateClasses}.' },
    },
    noMandateListInForce: {
      problem: {
        zh: '{askedOn} 这一天，「{body}」没有施行中的职责清单，无法对照。',
        en: 'No list for “{body}” is in force on {askedOn}; nothing can be held against it.',
      },
      fix: {
        zh: '核对日期；确无清单的，请区民政部门先公布清单。',
        en: 'Check the date; if there is none, a list has to be published first.',
      },
    },
    mandateItemUnknown: {
      problem: {
        zh: '施行中的清单里没有编号为「{itemCode}」的事项。',
        en: 'The list in force has no item {itemCode}.',
      },
      fix: { zh: '从清单中重新选择事项。', en: 'Choose an item of the list.' },
    },
  };
