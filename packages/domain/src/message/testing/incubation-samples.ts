import { isoDate } from '../../calendar';
import type { IncubationRuleRefusal } from '../refusal-types';

/** One refusal of each code of incubation cases, their panels, notices and programmes. */
export const INCUBATION_SAMPLES: {
  readonly [Code in IncubationRuleRefusal['code']]: Extract<IncubationRuleRefusal, { readonly code: Code }>;
} = {
  incubationActionNotAllowed: {
    code: 'incubationActionNotAllowed',
    stage: 'applied',
    incubationAction: 'graduate',
    possibleActions: ['acceptApplication'],
  },
  incubationStatementMissing: {
    code: 'incubationStatementMissing',
    incubationAction: 'extend',
    statement: 'reason',
  },
  incubationDocumentsMissing: {
    code: 'incubationDocumentsMissing',
    incubationAction: 'passScreening',
    documents: ['screeningForm'],
  },
  incubationPapersComplete: { code: 'incubationPapersComplete' },
  incubationCorrectionUsed: { code: 'incubationCorrectionUsed', limit: 1 },
  panelIncomplete: { code: 'panelIncomplete', received: 2, minimum: 3 },
  panelScoreBelowPassLine: { code: 'panelScoreBelowPassLine', mean: '59.67', passLine: 60 },
  publicNoticeAbsent: { code: 'publicNoticeAbsent' },
  publicNoticeRunning: { code: 'publicNoticeRunning', closesOn: isoDate('2026-03-17') },
  publicNoticeBadLength: { code: 'publicNoticeBadLength', workingDays: 3, fewest: 5, most: 7 },
  objectionOpen: { code: 'objectionOpen', count: 1 },
  objectionUpheld: { code: 'objectionUpheld', count: 1 },
  agreementUnsigned: { code: 'agreementUnsigned', parties: ['applicant'] },
  developmentPlanEmpty: { code: 'developmentPlanEmpty' },
  developmentPlanOpen: { code: 'developmentPlanOpen', count: 2 },
  midtermNotPassed: { code: 'midtermNotPassed' },
  midtermPassedAlready: { code: 'midtermPassedAlready' },
  extensionUsed: { code: 'extensionUsed', limit: 1 },
  extensionTooLong: { code: 'extensionTooLong', months: 9, limit: 6 },
  exitCriteriaUnmet: { code: 'exitCriteriaUnmet', criteria: ['coreTeam'] },
  exitEvidenceExpired: {
    code: 'exitEvidenceExpired',
    criteria: ['coreTeam'],
    document: '任职文件',
    validTo: isoDate('2026-06-09'),
  },
  handOverListMissing: { code: 'handOverListMissing' },
  incubationCaseEnded: { code: 'incubationCaseEnded', stage: 'refused' },
  followUpIncomplete: { code: 'followUpIncomplete', done: 3, limit: 4 },
  assessorConflictUndeclared: { code: 'assessorConflictUndeclared' },
  assessorConflicted: { code: 'assessorConflicted' },
  scoreSheetSubmitted: { code: 'scoreSheetSubmitted' },
  scoreItemMissing: { code: 'scoreItemMissing', items: ['团队'] },
  scoreOutOfRange: { code: 'scoreOutOfRange', item: '团队', maximum: 25 },
  programmeRulesBroken: { code: 'programmeRulesBroken', rule: 'panel.passLine' },
};
