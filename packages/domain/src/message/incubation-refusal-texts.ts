import type {
  EndedIncubationRefusal,
  IncubationRefusal,
  NoticeLengthRefusal,
  ProgrammeRulesRefusal,
  ScoreRefusal,
} from '../incubation';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of incubation cases. @source decision record 0014 */
export const INCUBATION_REFUSAL_TEXTS: RefusalTexts<
  EndedIncubationRefusal | IncubationRefusal | ScoreRefusal | NoticeLengthRefusal | ProgrammeRulesRefusal
> = {
  incubationActionNotAllowed: {
    problem: {
      zh: '个案目前「{stage}」，不能「{incubationAction}」。',
      en: 'The case is at “{stage}”; “{incubationAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{possibleActions}。', en: 'Possible now: {possibleActions}.' },
  },
  incubationStatementMissing: {
    problem: { zh: '「{incubationAction}」缺少{statement}。', en: '“{incubationAction}” needs {statement}.' },
    fix: { zh: '填写{statement}后再提交。', en: 'Add {statement} and submit again.' },
  },
  incubationDocumentsMissing: {
    problem: {
      zh: '「{incubationAction}」缺少材料：{documents}。',
      en: '“{incubationAction}” lacks papers: {documents}.',
    },
    fix: { zh: '上传后在“材料”中归入相应类别。', en: 'Upload them and file each under its kind.' },
  },
  incubationPapersComplete: {
    problem: {
      zh: '申请材料已齐全，没有可补正的内容。',
      en: 'The papers are complete; nothing is to be corrected.',
    },
    fix: { zh: '直接受理，或写明理由不予通过。', en: 'Accept the application, or refuse it with a reason.' },
  },
  incubationCorrectionUsed: {
    problem: {
      zh: '已一次性告知补正，不能再次退回（上限 {limit} 次）。',
      en: 'The one notice of missing papers was given already (limit: {limit}).',
    },
    fix: { zh: '受理，或写明理由不予通过。', en: 'Accept the application, or refuse it with a reason.' },
  },
  panelIncomplete: {
    problem: {
      zh: '评分表未收齐：已收 {received} 份，至少 {minimum} 份且须全部交齐。',
      en: 'The score sheets are not complete: {received} are in, {minimum} are the least and all must be in.',
    },
    fix: { zh: '催交评分表，或补派评审专家。', en: 'Ask for the missing sheets, or assign more assessors.' },
  },
  panelScoreBelowPassLine: {
    problem: {
      zh: '平均分 {mean}，未达合格线 {passLine}。',
      en: 'The mean of {mean} is below the pass line of {passLine}.',
    },
    fix: { zh: '写明理由不予通过。', en: 'Refuse the case with a reason.' },
  },
  publicNoticeAbsent: {
    problem: { zh: '尚未公示。', en: 'There was no public notice yet.' },
    fix: { zh: '登记公示的起止日期和张贴地点。', en: 'Record the notice, its days and where it was posted.' },
  },
  publicNoticeRunning: {
    problem: { zh: '公示到 {closesOn} 为止，尚未期满。', en: 'The notice runs to the end of {closesOn}.' },
    fix: { zh: '期满次日起办理。', en: 'Come back on the day after.' },
  },
  publicNoticeBadLength: {
    problem: {
      zh: '公示 {workingDays} 个工作日，不在规定的 {fewest} 至 {most} 个工作日之内。',
      en: 'A notice of {workingDays} working days is outside {fewest} to {most}.',
    },
    fix: { zh: '按规定的天数重新填写。', en: 'Choose a length within these.' },
  },
  objectionOpen: {
    problem: { zh: '有 {count} 件异议未处理。', en: 'Objections that are not decided: {count}.' },
    fix: { zh: '逐件作出处理决定。', en: 'Decide on each.' },
  },
  objectionUpheld: {
    problem: { zh: '有 {count} 件异议成立。', en: 'Objections that were upheld: {count}.' },
    fix: { zh: '写明理由不予通过。', en: 'Refuse the case with a reason.' },
  },
  agreementUnsigned: {
    problem: { zh: '孵化协议未签署：{parties}。', en: 'The agreement is not signed by: {parties}.' },
    fix: { zh: '双方签署后登记签署日期。', en: 'Record the days on which both signed.' },
  },
  developmentPlanEmpty: {
    problem: { zh: '还没有培育方案。', en: 'There is no development plan yet.' },
    fix: { zh: '按四要素诊断至少列出一项。', en: 'Draw at least one item from the diagnosis.' },
  },
  developmentPlanOpen: {
    problem: {
      zh: '培育方案还有 {count} 项未完成。',
      en: 'Items of the development plan that are open: {count}.',
    },
    fix: { zh: '逐项完成后再办理出壳。', en: 'Complete each item first.' },
  },
  midtermNotPassed: {
    problem: { zh: '中期评估尚未通过。', en: 'The mid-term review was not passed yet.' },
    fix: { zh: '先办理中期评估。', en: 'Do the mid-term review first.' },
  },
  midtermPassedAlready: {
    problem: { zh: '中期评估已经通过。', en: 'The mid-term review was passed already.' },
    fix: { zh: '孵化期满前申请出壳或延期。', en: 'Apply for exit or extend before the term ends.' },
  },
  extensionUsed: {
    problem: {
      zh: '已延期过，最多延期 {limit} 次。',
      en: 'The case was extended already; the limit is {limit}.',
    },
    fix: { zh: '申请出壳、退出，或按规定终止。', en: 'Apply for exit, withdraw, or terminate by the rules.' },
  },
  extensionTooLong: {
    problem: {
      zh: '延期 {months} 个月，超出 1 至 {limit} 个月。',
      en: 'An extension of {months} months is outside 1 to {limit}.',
    },
    fix: { zh: '改为规定范围内的月数。', en: 'Choose a number within these.' },
  },
  exitCriteriaUnmet: {
    problem: { zh: '出壳标准未达到：{criteria}。', en: 'Exit criteria that do not hold today: {criteria}.' },
    fix: {
      zh: '补充证明材料并核验，过期的重新核验。',
      en: 'Add papers and have them verified; renew what has expired.',
    },
  },
  exitEvidenceExpired: {
    problem: {
      zh: '出壳依据的材料已过期：《{document}》有效期至{validTo}，涉及出壳标准：{criteria}。',
      en: 'What the graduation rests on has run out: “{document}” was valid to {validTo}. Exit criteria: {criteria}.',
    },
    fix: {
      zh: '补充新的证明材料并核验，再办理出壳。',
      en: 'Add a new paper, have it verified, and graduate the group then.',
    },
  },
  handOverListMissing: {
    problem: { zh: '还没有交接清单。', en: 'There is no hand-over list.' },
    fix: { zh: '列出场地、物资、资金和资料。', en: 'List premises, assets, funds and papers.' },
  },
  incubationCaseEnded: {
    problem: {
      zh: '个案已「{stage}」，材料和培育方案不能再改动。',
      en: 'The case is “{stage}”: its papers and its plan stay as they are.',
    },
    fix: {
      zh: '需要补充说明的，另行归入新的材料。',
      en: 'File a further paper if something is to be added.',
    },
  },
  followUpIncomplete: {
    problem: { zh: '回访 {done} 次，应为 {limit} 次。', en: 'Visits made: {done} of {limit}.' },
    fix: { zh: '完成其余回访后结束。', en: 'Make the remaining visits first.' },
  },
  assessorConflictUndeclared: {
    problem: { zh: '尚未作利益冲突声明。', en: 'The statement on conflicts of interest is missing.' },
    fix: { zh: '先声明，再评分。', en: 'Make the statement first, then score.' },
  },
  assessorConflicted: {
    problem: {
      zh: '已声明存在利益冲突，须回避评分。',
      en: 'An assessor with a conflict of interest may not score.',
    },
    fix: { zh: '另派评审专家。', en: 'Assign another assessor.' },
  },
  scoreSheetSubmitted: {
    problem: { zh: '评分表已提交，不能再改。', en: 'The sheet was handed in and does not change.' },
    fix: { zh: '如有笔误，在会议纪要中说明。', en: 'Note a slip in the minutes of the panel.' },
  },
  scoreItemMissing: {
    problem: { zh: '评分项未填：{items}。', en: 'Items without points: {items}.' },
    fix: { zh: '逐项打分后提交。', en: 'Give points for each item.' },
  },
  scoreOutOfRange: {
    problem: {
      zh: '“{item}”应为 0 至 {maximum} 的整数分。',
      en: 'The points of “{item}” must be whole, 0 to {maximum}.',
    },
    fix: { zh: '改正该项分数。', en: 'Correct these points.' },
  },
  programmeRulesBroken: {
    problem: {
      zh: '孵化项目规则自相矛盾：{rule}。',
      en: 'The rules of the programme contradict themselves: {rule}.',
    },
    fix: { zh: '改正该项规则后再保存。', en: 'Correct this rule and save again.' },
  },
};
