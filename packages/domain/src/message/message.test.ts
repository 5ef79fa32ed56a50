import { isoDate } from '../calendar';
import { DISPOSAL_OUTCOMES, MATTER_CHANNELS, MATTER_NATURES } from '../matter';
import * as accountsLabels from './accounts-labels';
import * as appealLabels from './appeal-labels';
import * as admissionLabels from './admission-labels';
import * as assessmentLabels from './assessment-labels';
import * as ballotLabels from './ballot-labels';
import * as burdenReportLabels from './burden-report-labels';
import * as fundingLabels from './funding-labels';
import * as governmentDutyLabels from './government-duty-labels';
import * as incubationLabels from './incubation-labels';
import * as inspectionLabels from './inspection-labels';
import * as labels from './labels';
import * as mandateLabels from './mandate-labels';
import * as matterLabels from './matter-labels';
import * as organisationHealthLabels from './organisation-health-labels';
import * as organisationLabels from './organisation-labels';
import * as outsideSystemLabels from './outside-system-labels';
import * as plaqueLabels from './plaque-labels';
import * as personLabels from './person-labels';
import * as promiseLabels from './promise-labels';
import { isRuleRefusalCode, REFUSAL_TEXTS, refusalSentence, refusalText } from './refusal-text';
import type { RuleRefusal } from './refusal-types';
import { ACCOUNTS_SAMPLES } from './testing/accounts-samples';
import { ADMISSION_SAMPLES } from './testing/admission-samples';
import { BALLOT_SAMPLES } from './testing/ballot-samples';
import { BURDEN_REPORT_SAMPLES } from './testing/burden-report-samples';
import { FUNDING_SAMPLES } from './testing/funding-samples';
import { INSPECTION_SAMPLES } from './testing/inspection-samples';
import { PLAQUE_SAMPLES } from './testing/plaque-samples';
import { MANDATE_SAMPLES } from './testing/mandate-samples';
import { RATING_SAMPLES } from './testing/rating-samples';
import { REPORTING_SAMPLES } from './testing/reporting-samples';
import { RULE_SET_SAMPLES } from './testing/rule-set-samples';
import { TIME_USE_SAMPLES } from './testing/time-use-samples';
import * as workloadSourceLabels from './workload-source-labels';
import * as taskLabels from './task-labels';
import { TASK_SAMPLES } from './testing/task-samples';

/** One refusal of each code; the compiler refuses a forgotten one. */
const SAMPLES: { readonly [Code in RuleRefusal['code']]: Extract<RuleRefusal, { readonly code: Code }> } = {
  textHoldsNul: { code: 'textHoldsNul', position: 2 },
  textHoldsLoneSurrogate: { code: 'textHoldsLoneSurrogate', position: 2 },
  usccBadLength: { code: 'usccBadLength', length: 17 },
  usccBadCharacter: { code: 'usccBadCharacter', position: 3, character: 'O' },
  usccWrongCheckCharacter: { code: 'usccWrongCheckCharacter', expected: '3', actual: '4' },
  residentIdBadLength: { code: 'residentIdBadLength', length: 17 },
  residentIdFifteenDigits: { code: 'residentIdFifteenDigits' },
  residentIdBadCharacter: { code: 'residentIdBadCharacter', position: 17 },
  residentIdImpossibleBirthDate: { code: 'residentIdImpossibleBirthDate' },
  residentIdBirthInFuture: { code: 'residentIdBirthInFuture' },
  residentIdWrongCheckCharacter: { code: 'residentIdWrongCheckCharacter' },
  phoneBadCharacter: { code: 'phoneBadCharacter' },
  mobileBadLength: { code: 'mobileBadLength', length: 10 },
  landlineWithoutAreaCode: { code: 'landlineWithoutAreaCode' },
  phoneUnknownForm: { code: 'phoneUnknownForm' },
  divisionCodeBadLength: { code: 'divisionCodeBadLength', length: 7 },
  divisionCodeBadCharacter: { code: 'divisionCodeBadCharacter', position: 1 },
  divisionCodeGap: { code: 'divisionCodeGap', position: 3 },
  divisionCodeUnknownKind: { code: 'divisionCodeUnknownKind', position: 7 },
  moneyUnreadable: { code: 'moneyUnreadable' },
  moneyFractionOfFen: { code: 'moneyFractionOfFen', places: 3 },
  moneyTooLarge: { code: 'moneyTooLarge' },
  personNameBadLength: { code: 'personNameBadLength', length: 1 },
  personNameBadCharacter: { code: 'personNameBadCharacter', position: 2 },
  isoDateMalformed: { code: 'isoDateMalformed' },
  isoDateImpossible: { code: 'isoDateImpossible' },
  periodUnreadable: { code: 'periodUnreadable', text: '9月' },
  periodEndsBeforeStart: {
    code: 'periodEndsBeforeStart',
    from: isoDate('2018-10-31'),
    to: isoDate('2018-02-08'),
  },
  dateUnreadable: { code: 'dateUnreadable', text: '去年' },
  dateImpossible: { code: 'dateImpossible', text: '2023.2.29' },
  dateYearMissing: { code: 'dateYearMissing', text: '3月5日' },
  dateYearTwoDigits: { code: 'dateYearTwoDigits', text: '24.3.5' },
  dateDayMissing: { code: 'dateDayMissing', text: '2024年3月' },
  dateSerialOutOfRange: { code: 'dateSerialOutOfRange', serial: 0 },
  numberUnreadable: { code: 'numberUnreadable', text: '约200' },
  numberBadGrouping: { code: 'numberBadGrouping', text: '1,23' },
  numberNotWhole: { code: 'numberNotWhole', text: '1.5' },
  numberIsShare: { code: 'numberIsShare', text: '5%' },
  numberOutOfRange: { code: 'numberOutOfRange', text: '-1', lowest: 0, highest: null },
  booleanUnreadable: { code: 'booleanUnreadable', text: '也许' },
  dictionaryUnknown: { code: 'dictionaryUnknown', text: '文体', nearest: [] },
  cellHoldsTwoPeople: { code: 'cellHoldsTwoPeople' },
  cellHoldsTwoPhones: { code: 'cellHoldsTwoPhones' },
  cellNameUnreadable: { code: 'cellNameUnreadable' },
  cellPhoneUnreadable: { code: 'cellPhoneUnreadable' },
  communityUnknown: {
    code: 'communityUnknown',
    name: '碧玲社区',
    nearest: ['碧岭社区居委会', '碧水社区居委会'],
  },
  communityAmbiguous: { code: 'communityAmbiguous', name: '新桥社区', communityIds: ['3', '4'] },
  matterActionNotAllowed: {
    code: 'matterActionNotAllowed',
    state: 'returned',
    action: 'closeConfirmed',
    allowed: ['adjudicate'],
  },
  matterFactMissing: { code: 'matterFactMissing', action: 'returnMatter', fact: 'legalBasis' },
  matterDispatchAgainstVerdict: {
    code: 'matterDispatchAgainstVerdict',
    verdict: 'upheld',
    returnedBy: '城管办',
  },
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
  ...FUNDING_SAMPLES,
  ...ACCOUNTS_SAMPLES,
  ...MANDATE_SAMPLES,
  ...ADMISSION_SAMPLES,
  ...TASK_SAMPLES,
  registrationActionNotAllowed: {
    code: 'registrationActionNotAllowed',
    status: 'filed',
    registrationAction: 'deregister',
    registrationActions: ['cancelFiling', 'applyForRegistration'],
  },
  registrationReasonMissing: { code: 'registrationReasonMissing', registrationAction: 'revoke' },
  creditCodeMissing: { code: 'creditCodeMissing', status: 'registered' },
  creditCodeNotExpected: { code: 'creditCodeNotExpected', status: 'filed' },
  creditCodeOfAnotherForm: { code: 'creditCodeOfAnotherForm', legalForm: 'foundation' },
  legalFormMissing: { code: 'legalFormMissing', status: 'registered' },
  filingNumberMissing: { code: 'filingNumberMissing' },
  evidenceActionNotAllowed: {
    code: 'evidenceActionNotAllowed',
    evidenceState: 'refused',
    evidenceAction: 'verify',
  },
  evidenceReasonMissing: { code: 'evidenceReasonMissing', evidenceAction: 'refuse' },
  evidenceVerifiedByProposer: { code: 'evidenceVerifiedByProposer' },
  mergingWithItself: { code: 'mergingWithItself' },
  mergingTwoLegalPersons: { code: 'mergingTwoLegalPersons' },
  mergingIntoLesser: { code: 'mergingIntoLesser' },
  correctionNoProcedure: { code: 'correctionNoProcedure', status: 'filed' },
  correctionNothingMissing: { code: 'correctionNothingMissing' },
  correctionIssuedAlready: { code: 'correctionIssuedAlready' },
  registrationPapersMissing: { code: 'registrationPapersMissing', paperKinds: ['charter', 'minutes'] },
  evidenceExpired: { code: 'evidenceExpired', validTo: isoDate('2026-03-30') },
  filingNumberNotExpected: { code: 'filingNumberNotExpected', status: 'unregistered' },
  ...BALLOT_SAMPLES,
  ...RATING_SAMPLES,
  ...BURDEN_REPORT_SAMPLES,
  ...PLAQUE_SAMPLES,
  revealReasonTooShort: { code: 'revealReasonTooShort', shortest: 4 },
  revealPartsMissing: { code: 'revealPartsMissing' },
  revealTooOften: { code: 'revealTooOften', most: 30 },
  ...INSPECTION_SAMPLES,
  ...REPORTING_SAMPLES,
  ...RULE_SET_SAMPLES,
  ...TIME_USE_SAMPLES,
};

describe('the text of a refusal', () => {
  it.each(Object.values(SAMPLES))(
    '$code says what is wrong and how to put it right, in both languages',
    (refusal) => {
      const { problem, fix } = refusalText(refusal);
      for (const text of [problem, fix]) {
        expect(text.zh).toMatch(/\p{Script=Han}.*。$/u);
        expect(text.en).toMatch(/^[^a-z].*\.$/u);
        expect(text.zh + text.en).not.toMatch(/[{}]|undefined|null|\[object/u);
      }
      const sentence = refusalSentence(refusal);
      expect(sentence.zh).toContain(fix.zh);
      expect(sentence.en).toContain(fix.en);
    },
  );

  it('shows every fact that it names, and labels instead of codes', () => {
    const refused = refusalText(SAMPLES.matterActionNotAllowed);
    expect(refused.problem.zh).toContain(matterLabels.MATTER_STATE_LABELS.returned.zh);
    expect(refused.fix.en).toContain(matterLabels.MATTER_ACTION_LABELS.adjudicate.en);
    expect(refusalText(SAMPLES.communityUnknown).problem.zh).toContain('碧岭社区居委会、碧水社区居委会');
    expect(refusalText(SAMPLES.usccWrongCheckCharacter).problem.en).toContain('“3”');
  });

  it('writes the days of a rule as people do', () => {
    const { problem } = refusalText(SAMPLES.publicNoticeRunning);
    expect(problem).toEqual({
      zh: '公示到 2026年3月17日 为止，尚未期满。',
      en: 'The notice runs to the end of 2026-03-17.',
    });
  });

  it('leaves no placeholder that no fact fills', () => {
    for (const refusal of Object.values(SAMPLES)) {
      const { problem, fix } = REFUSAL_TEXTS[refusal.code];
      const named = [problem.zh, problem.en, fix.zh, fix.en].flatMap(
        (text) => text.match(/(?<=\{)\w+(?=\})/gu) ?? [],
      );
      expect({ code: refusal.code, unknown: named.filter((name) => !Object.hasOwn(refusal, name)) }).toEqual({
        code: refusal.code,
        unknown: [],
      });
    }
  });

  it('repeats nothing of a person', () => {
    for (const code of [
      'residentIdWrongCheckCharacter',
      'phoneUnknownForm',
      'cellHoldsTwoPeople',
      'personNameBadCharacter',
    ] as const) {
      expect(
        Object.keys(SAMPLES[code]).filter((fact) => !['code', 'position', 'length'].includes(fact)),
      ).toEqual([]);
    }
  });

  it('is known by its code', () => {
    expect([isRuleRefusalCode('usccBadLength'), isRuleRefusalCode('toString')]).toEqual([true, false]);
  });
});

describe('labels', () => {
  const tables = Object.entries({
    ...appealLabels,
    ...admissionLabels,
    ...assessmentLabels,
    ...ballotLabels,
    ...burdenReportLabels,
    ...accountsLabels,
    ...fundingLabels,
    ...promiseLabels,
    ...incubationLabels,
    ...labels,
    ...mandateLabels,
    ...matterLabels,
    ...organisationHealthLabels,
    ...organisationLabels,
    ...outsideSystemLabels,
    ...plaqueLabels,
    ...personLabels,
    ...inspectionLabels,
    ...workloadSourceLabels,
    ...governmentDutyLabels,
    ...taskLabels,
  });

  it.each(tables)('of %s are there in both languages and differ from one another', (_, table) => {
    const texts = Object.values(table);
    for (const { zh, en } of texts) {
      expect(zh.trim()).not.toBe('');
      expect(en).not.toMatch(/^$/u);
    }
    expect(new Set(texts.map(({ zh }) => zh)).size).toBe(texts.length);
  });

  it('of dictionaries are those that ledgers are read by', () => {
    for (const { code, label } of MATTER_CHANNELS)
      expect(matterLabels.MATTER_CHANNEL_LABELS[code].zh).toBe(label);
    for (const { code, label } of MATTER_NATURES)
      expect(matterLabels.MATTER_NATURE_LABELS[code].zh).toBe(label);
    for (const { code, label } of DISPOSAL_OUTCOMES)
      expect(matterLabels.DISPOSAL_OUTCOME_LABELS[code].zh).toBe(label);
  });
});
