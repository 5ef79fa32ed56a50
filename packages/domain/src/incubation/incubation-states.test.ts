import fc from 'fast-check';
import { addDays, isoDate } from '../calendar';
import type { IncubationFacts, IncubationStatement } from './incubation-facts';
import { advanceIncubation, availableIncubationActions, INCUBATION_TRANSITIONS } from './incubation-states';
import { DEFAULT_PROGRAMME_RULES } from './programme-rules';
import { at, PASSED_PANEL, TODAY } from './testing/incubation-position';
import {
  INCUBATION_ACTIONS,
  INCUBATION_DOCUMENTS,
  INCUBATION_END_STAGES,
  INCUBATION_STAGES,
  type IncubationAction,
  type IncubationDocument,
  type IncubationStage,
} from './vocabulary';

const STATED: IncubationStatement = { reason: '理由', extensionMonths: 3, terminationGround: 'stagnation' };

/** Every arrow, written down by hand from domain.md 2.2, apart from the table in the code. */
const ARROWS = `
draft submit applied
applied requestCorrection correction
correction resubmit applied
applied acceptApplication screening
screening passScreening interview
interview passInterview panelReview
panelReview passPanel publicNotice
publicNotice admit admitted
admitted startIncubation incubating
incubating startMidterm midtermReview
midtermReview passMidterm incubating
incubating orderRectification rectifying
midtermReview orderRectification rectifying
exitReview orderRectification rectifying
rectifying acceptRectification exitReview
incubating extend incubating
incubating suspend suspended
suspended resume incubating
incubating applyForExit exitReview
exitReview continueIncubation incubating
exitReview graduate graduated
graduated startFollowUp followUp
followUp close closed
applied refuse refused
correction refuse refused
screening refuse refused
interview refuse refused
panelReview refuse refused
publicNotice refuse refused
draft withdraw withdrawn
applied withdraw withdrawn
correction withdraw withdrawn
screening withdraw withdrawn
interview withdraw withdrawn
panelReview withdraw withdrawn
publicNotice withdraw withdrawn
admitted withdraw withdrawn
incubating withdraw withdrawn
midtermReview withdraw withdrawn
rectifying withdraw withdrawn
suspended withdraw withdrawn
exitReview withdraw withdrawn
admitted terminate terminated
incubating terminate terminated
midtermReview terminate terminated
rectifying terminate terminated
suspended terminate terminated
exitReview terminate terminated`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [IncubationStage, IncubationAction, IncubationStage]);

/** What some actions need not to be there, for the test of every arrow. */
const PREPARED: Partial<Record<IncubationAction, Partial<IncubationFacts>>> = {
  requestCorrection: { documents: [] },
  startMidterm: { midtermPassed: false },
};

describe('an incubation case', () => {
  it.each(ARROWS)('at %s by %s comes to %s', (stage, action, expected) => {
    const result = advanceIncubation(at(stage, PREPARED[action]), action, STATED);
    expect(result).toMatchObject({ ok: true, value: { stage: expected } });
  });

  it('takes no other arrow than those, and names what is possible', () => {
    for (const stage of INCUBATION_STAGES) {
      for (const action of INCUBATION_ACTIONS) {
        if (ARROWS.some(([from, by]) => from === stage && by === action)) continue;
        const result = advanceIncubation(at(stage, PREPARED[action]), action, STATED);
        expect({ stage, action, result }).toMatchObject({
          result: {
            ok: false,
            refusal: { code: 'incubationActionNotAllowed', stage, incubationAction: action },
          },
        });
        expect(availableIncubationActions(at(stage)).map((each) => each.action)).not.toContain(action);
      }
    }
  });

  it('skips the interview in the simplified procedure', () => {
    const result = advanceIncubation(at('screening', { simplified: true }), 'passScreening');
    expect(result).toMatchObject({ value: { stage: 'panelReview' } });
  });

  it('goes back from rectification to where it came from', () => {
    const step = advanceIncubation(at('midtermReview'), 'orderRectification', STATED);
    expect(step).toEqual({ ok: true, value: { stage: 'rectifying', resumeStage: 'midtermReview' } });
    const back = advanceIncubation(at('rectifying', { resumeStage: 'midtermReview' }), 'acceptRectification');
    expect(back).toEqual({ ok: true, value: { stage: 'midtermReview', resumeStage: null } });
  });

  it.each([
    ['refuse', 'screening', 'reason'],
    ['withdraw', 'incubating', 'reason'],
    ['orderRectification', 'incubating', 'reason'],
    ['continueIncubation', 'exitReview', 'reason'],
    ['suspend', 'incubating', 'reason'],
    ['extend', 'incubating', 'reason'],
    ['extend', 'incubating', 'extensionMonths'],
    ['terminate', 'incubating', 'terminationGround'],
    ['terminate', 'incubating', 'reason'],
  ] as const)('does not %s at %s without %s', (action, stage, fact) => {
    const { [fact]: _left, ...rest } = STATED;
    const stated = fact === 'reason' ? { ...rest, reason: ' ' } : rest;
    expect(advanceIncubation(at(stage), action, stated)).toEqual({
      ok: false,
      refusal: { code: 'incubationStatementMissing', incubationAction: action, statement: fact },
    });
  });

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
      { code: 'exitCriteriaUnmet', criteria: ['coreTeam'] },
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

  it('can reach every stage from the draft, and an end from every stage', () => {
    const reach = (start: IncubationStage): ReadonlySet<IncubationStage> => {
      const seen = new Set<IncubationStage>([start]);
      for (const stage of seen) ARROWS.filter(([from]) => from === stage).forEach(([, , to]) => seen.add(to));
      return seen;
    };
    expect([...reach('draft')].sort()).toEqual([...INCUBATION_STAGES].sort());
    for (const stage of INCUBATION_STAGES)
      expect(INCUBATION_END_STAGES.some((end) => reach(stage).has(end))).toBe(true);
  });
});

/** What each stage proves to be there, written apart from rules and table. */
const PROVEN: Partial<Record<IncubationStage, (facts: IncubationFacts, today: string) => boolean>> = {
  screening: ({ documents }) =>
    documents.includes('applicationForm') && documents.includes('commitmentLetter'),
  panelReview: ({ documents, simplified }) => simplified || documents.includes('interviewRecord'),
  publicNotice: ({ panel, documents }) =>
    panel.outcome?.passed === true && documents.includes('panelMinutes'),
  admitted: ({ notice, agreement }, today) =>
    notice !== null &&
    notice.closesOn < today &&
    notice.openObjections + notice.upheldObjections === 0 &&
    agreement.signedByHub &&
    agreement.signedByOrganisation,
  exitReview: ({ midtermPassed }) => midtermPassed,
  graduated: ({ criteria, planItems, documents }) =>
    criteria.every(({ mandatory, state }) => !mandatory || state === 'met') &&
    planItems.open === 0 &&
    documents.includes('graduationDecision'),
  closed: ({ visitsDone }) => visitsDone >= 4,
  terminated: ({ handOverItems, documents }) => handOverItems > 0 && documents.includes('terminationNotice'),
};

const anyChange: fc.Arbitrary<Partial<IncubationFacts>> = fc.oneof(
  fc.subarray([...INCUBATION_DOCUMENTS]).map((documents) => ({ documents })),
  fc.constantFrom<Partial<IncubationFacts>>(
    { panel: PASSED_PANEL },
    { panel: { ...PASSED_PANEL, complete: false, outcome: null } },
    { notice: null },
    { notice: { closesOn: addDays(TODAY, -1), openObjections: 0, upheldObjections: 0 } },
    { notice: { closesOn: addDays(TODAY, 3), openObjections: 0, upheldObjections: 0 } },
    { notice: { closesOn: addDays(TODAY, -1), openObjections: 1, upheldObjections: 0 } },
    { agreement: { signedByHub: true, signedByOrganisation: true } },
    { agreement: { signedByHub: true, signedByOrganisation: false } },
    { planItems: { total: 2, open: 1 } },
    { planItems: { total: 2, open: 0 } },
    { midtermPassed: true },
    {
      criteria: [{ criterion: 'coreTeam', mandatory: true, state: 'expired', document: 'x', validTo: null }],
    },
    { criteria: [{ criterion: 'coreTeam', mandatory: true, state: 'met', document: 'x', validTo: null }] },
    { handOverItems: 0 },
    { handOverItems: 2 },
    { visitsDone: 4 },
    { visitsDone: 1 },
  ),
);
const anyMove = fc.oneof(
  fc.constantFrom(...INCUBATION_ACTIONS).map((action) => ({ action })),
  anyChange.map((change) => ({ change })),
);

describe('no sequence of commands', () => {
  it('reaches a stage whose evidence is missing', () => {
    fc.assert(
      fc.property(
        fc.array(anyMove, { maxLength: 120 }),
        fc.boolean(),
        fc.boolean(),
        (moves, simplified, wellPrepared) => {
          let { facts } = at('draft', {
            simplified,
            midtermPassed: false,
            ...(wellPrepared ? {} : { documents: [], notice: null, handOverItems: 0 }),
          });
          for (const move of moves) {
            if ('change' in move) {
              facts = { ...facts, ...move.change };
              continue;
            }
            const position = { facts, rules: DEFAULT_PROGRAMME_RULES, today: TODAY };
            const result = advanceIncubation(position, move.action, STATED);
            if (!result.ok) continue;
            const arrived = result.value.stage !== facts.stage;
            const proven = PROVEN[result.value.stage]?.(facts, TODAY) ?? true;
            expect({
              stage: result.value.stage,
              proven: !arrived || isReturn(move.action) || proven,
            }).toEqual({
              stage: result.value.stage,
              proven: true,
            });
            facts = { ...facts, ...result.value, ...countsAfter(facts, move.action) };
          }
          expect(facts.extensions).toBeLessThanOrEqual(1);
          expect(facts.corrections).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** A stage that rectification leads back to was proven when it was reached first. */
function isReturn(action: IncubationAction): boolean {
  return action === 'acceptRectification';
}

function countsAfter(facts: IncubationFacts, action: IncubationAction): Partial<IncubationFacts> {
  if (action === 'extend') return { extensions: facts.extensions + 1 };
  if (action === 'requestCorrection') return { corrections: facts.corrections + 1 };
  return action === 'passMidterm' ? { midtermPassed: true } : {};
}
