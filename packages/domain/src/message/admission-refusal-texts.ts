import type { AdmissionRefusal } from '../task-admission';
import type { RefusalTexts } from './refusal-types';

/** Texts for refusals of task admission. @source decision record 0014 */
export const ADMISSION_REFUSAL_TEXTS: RefusalTexts<AdmissionRefusal> = {
  admissionActionNotAllowed: {
    problem: {
      zh: '目前「{admissionStatus}」，不能「{admissionAction}」。',
      en: 'It is “{admissionStatus}”; “{admissionAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedAdmissionActions}。', en: 'Possible now: {allowedAdmissionActions}.' },
  },
  admissionFactMissing: {
    problem: {
      zh: '「{admissionAction}」缺少{admissionFact}。',
      en: '“{admissionAction}” needs {admissionFact}.',
    },
    fix: { zh: '补填{admissionFact}后再提交。', en: 'Add {admissionFact} and submit again.' },
  },
  admissionWithoutBasis: {
    problem: { zh: '没有写明法律法规或文件依据。', en: 'No law or document is named as its basis.' },
    fix: {
      zh: '写明依据的名称和条款；没有依据的，由部门自行承担。',
      en: 'Name the law or document; without one the department undertakes it itself.',
    },
  },
  admissionWithoutFunds: {
    problem: {
      zh: '「{admissionKind}」须费随事转，但没有落实经费。',
      en: 'Funds must follow what is of the kind “{admissionKind}”, and none do.',
    },
    fix: {
      zh: '填写随任务拨付的经费金额和来源；没有经费的，由部门自行承担。',
      en: 'State the funds that go with it; without any the department undertakes it itself.',
    },
  },
  admissionTooLate: {
    problem: {
      zh: '开始日期 {startsOn} 太近，须提前 {workingDays} 个工作日。',
      en: 'It would begin on {startsOn}; {workingDays} working days of notice are needed.',
    },
    fix: {
      zh: '开始日期最早可定为 {earliestOn}；确属突发事件的，走应急通道。',
      en: 'Let it begin on {earliestOn} or later; an emergency has its own channel.',
    },
  },
  admissionEndsBeforeItsStart: {
    problem: { zh: '结束日期早于开始日期 {startsOn}。', en: 'It would end before it begins on {startsOn}.' },
    fix: { zh: '结束日期不得早于开始日期。', en: 'Choose a last day that is not before the first.' },
  },
  admissionPeriodOutOfRange: {
    problem: { zh: '准入截止日期超出允许的期间。', en: 'The last day lies outside what may be admitted.' },
    fix: {
      zh: '截止日期应在 {earliestOn} 至 {latestOn} 之间，到期评估后可以延期。',
      en: 'Choose a day from {earliestOn} to {latestOn}; it may be extended after a review.',
    },
  },
  admissionNotOnList: {
    problem: {
      zh: '对照清单的结果是「{finding}」，不能直接下达。',
      en: 'Against the list it is “{finding}”; it cannot go out without an application.',
    },
    fix: {
      zh: '申请准入、由部门自行承担，或者自愿征集。',
      en: 'Apply for admission, undertake it yourselves, or seek volunteers.',
    },
  },
  admissionOnList: {
    problem: { zh: '这是清单内的事项，不需要走应急通道。', en: 'It is on the list and needs no emergency.' },
    fix: { zh: '直接按清单下达。', en: 'Release it as it is.' },
  },
  hearingStillOpen: {
    problem: {
      zh: '听取意见到 {hearingEndsOn} 为止，还有社区没有反馈。',
      en: 'Communities are heard until {hearingEndsOn}, and some have not answered.',
    },
    fix: { zh: '期满或全部反馈后再结束。', en: 'Close it when the days are over or all have answered.' },
  },
  refusalWithoutItem: {
    problem: {
      zh: '以负面事项不予准入，但没有指明是清单的哪一项。',
      en: 'It is refused as prohibited, and no item of the list is named.',
    },
    fix: { zh: '选择清单中的负面事项。', en: 'Choose the item of the list.' },
  },
  admissionDecidedByApplicant: {
    problem: { zh: '申请人不能审定自己的申请。', en: 'Nobody decides on what they applied for.' },
    fix: { zh: '请联席会议其他成员审定。', en: 'Have another member of the panel decide.' },
  },
};
