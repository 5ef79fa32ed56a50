import { isoDate } from '../calendar';
import type { IncubationFacts } from './incubation-facts';
import { advanceIncubation, availableIncubationActions, INCUBATION_TRANSITIONS } from './incubation-states';
import { at, PASSED_PANEL, PREPARED, STATED, TODAY } from './testing/incubation-position';
import {
  INCUBATION_ACTIONS,
  type IncubationAction,
  type IncubationDocument,
  type IncubationStage,
} from './vocabulary';

describe('what stands in the way of an incubation case', () => {
  const panel = PASSED_PANEL;
  const notice = { closesOn: isoDate('2026-06-09'), openObjections: 0, upheldObjections: 0 };
  it.each<[IncubationAction, IncubationStage, Partial<IncubationFacts>, object]>([
    ['requestCorrection', 'applied', {}, { code: 'incubationPapersComplete' }],
    [
      'requestCorrection',
      'applied',
      { documents: [], corrections: 1 },
      { code: 'incubationCorrectionUsed', limit: 1 },
    ],
    [
      'passPanel',
      'panelReview',
      { panel: { ...panel, complete: false, received: 2, outcome: null } },
      { code: 'panelIncomplete', received: 2, minimum: 3 },
    ],
    [
      'passPanel',
      'panelReview',
      {
        panel: {
          ...panel,
          outcome: { sum: 179, count: 3, mean: '59.67' as never, dropped: 0, passed: false },
        },
      },
      { code: 'panelScoreBelowPassLine', mean: '59.67', passLine: 60 },
    ],
    ['admit', 'publicNotice', { notice: null }, { code: 'publicNoticeAbsent' }],
    [
      'admit',
      'publicNotice',
      { notice: { ...notice, closesOn: TODAY } },
      { code: 'publicNoticeRunning', closesOn: TODAY },
    ],
    [
      'admit',
      'publicNotice',
      { notice: { ...notice, openObjections: 2 } },
      { code: 'objectionOpen', count: 2 },
    ],
    [
      'admit',
      'publicNotice',
      { notice: { ...notice, upheldObjections: 1 } },
      { code: 'objectionUpheld', count: 1 },
    ],
    [
      'admit',
      'publicNotice',
      { agreement: { signedByHub: true, signedByOrganisation: false } },
      { code: 'agreementUnsigned', parties: ['applicant'] },
    ],
    [
      'admit',
      'publicNotice',
      { agreement: { signedByHub: false, signedByOrganisation: false } },
      { code: 'agreementUnsigned', parties: ['hubOrganisation', 'applicant'] },
    ],
    ['startIncubation', 'admitted', { planItems: { total: 0, open: 0 } }, { code: 'developmentPlanEmpty' }],
    ['startMidterm', 'incubating', {}, { code: 'midtermPassedAlready' }],
    ['applyForExit', 'incubating', { midtermPassed: false }, { code: 'midtermNotPassed' }],
    ['extend', 'incubating', { extensions: 1 }, { code: 'extensionUsed', limit: 1 }],
    [
      'graduate',
      'exitReview',
      { planItems: { total: 2, open: 1 } },
      { code: 'developmentPlanOpen', count: 1 },
    ],
    [
      'graduate',
      'exitReview',
      {
        criteria: [
          { criterion: 'coreTeam', mandatory: true, state: 'expired', document: '名册', validTo: TODAY },
          { criterion: 'soundFinance', mandatory: false, state: 'missing', document: null, validTo: null },
        ],
      },
      { code: 'exitEvidenceExpired', criteria: ['coreTeam'], document: '名册', validTo: TODAY },
    ],
    [
      'graduate',
      'exitReview',
      {
        criteria: [
          { criterion: 'coreTeam', mandatory: true, state: 'expired', document: '名册', validTo: TODAY },
          { criterion: 'soundFinance', mandatory: true, state: 'missing', document: null, validTo: null },
        ],
      },
      { code: 'exitCriteriaUnmet', criteria: ['coreTeam', 'soundFinance'] },
    ],
    ['withdraw', 'incubating', { handOverItems: 0 }, { code: 'handOverListMissing' }],
    ['terminate', 'suspended', { handOverItems: 0 }, { code: 'handOverListMissing' }],
    ['close', 'followUp', { visitsDone: 3 }, { code: 'followUpIncomplete', done: 3, limit: 4 }],
  ])('does not %s at %s with %j', (action, stage, changes, refusal) => {
    expect(advanceIncubation(at(stage, changes), action, STATED)).toEqual({ ok: false, refusal });
    const offered = availableIncubationActions(at(stage, changes)).find((each) => each.action === action);
    expect(offered?.blockers).toContainEqual(refusal);
  });

  it.each([0, 7, 2.5])('is not extended by %d months', (extensionMonths) => {
    expect(advanceIncubation(at('incubating'), 'extend', { ...STATED, extensionMonths })).toEqual({
      ok: false,
      refusal: { code: 'extensionTooLong', months: extensionMonths, limit: 6 },
    });
  });

  it('names every missing paper of each action at once', () => {
    const asked: Partial<Record<IncubationAction, [IncubationStage, IncubationDocument[]]>> = {
      acceptApplication: [
        'applied',
        ['applicationForm', 'founderProfile', 'charterDraft', 'projectProposal', 'commitmentLetter'],
      ],
      passScreening: ['screening', ['screeningForm']],
      passInterview: ['interview', ['interviewRecord', 'siteVisitRecord', 'needsPretest']],
      passPanel: ['panelReview', ['panelMinutes']],
      admit: ['publicNotice', ['noticeScan', 'incubationAgreement', 'premisesAgreement']],
      startIncubation: ['admitted', ['capacityDiagnosis']],
      passMidterm: ['midtermReview', ['midtermSelfAssessment', 'thirdPartyScore', 'financialSpotCheck']],
      orderRectification: ['incubating', ['rectificationNotice']],
      acceptRectification: ['rectifying', ['rectificationReport']],
      extend: ['incubating', ['extensionApplication']],
      applyForExit: ['incubating', ['exitApplication', 'exitPosttest']],
      graduate: ['exitReview', ['graduationDecision', 'assetInventory']],
      withdraw: ['incubating', ['withdrawalLetter']],
      terminate: ['incubating', ['terminationNotice']],
    };
    for (const action of INCUBATION_ACTIONS) {
      const [stage, documents] = asked[action] ?? [INCUBATION_TRANSITIONS[action].from[0] ?? 'draft', []];
      const result = advanceIncubation(at(stage, { ...PREPARED[action], documents: [] }), action, STATED);
      expect({ action, result }).toMatchObject({
        result:
          documents.length === 0
            ? { ok: true }
            : { refusal: { code: 'incubationDocumentsMissing', incubationAction: action, documents } },
      });
    }
  });

  it('asks a group that withdraws before its intake for no paper and no hand-over', () => {
    const bare = { documents: [], handOverItems: 0 };
    expect(advanceIncubation(at('interview', bare), 'withdraw', STATED)).toMatchObject({ ok: true });
  });

  it('asks more papers of the track for registration', () => {
    const facts = { track: 'twelveMonths', documents: ['exitApplication', 'exitPosttest'] as const };
    expect(advanceIncubation(at('incubating', facts), 'applyForExit')).toMatchObject({
      refusal: { documents: ['financialReport', 'standingCertificate'] },
    });
  });
});
