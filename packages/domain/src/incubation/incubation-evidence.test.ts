import fc from 'fast-check';
import { addDays } from '../calendar';
import type { IncubationFacts } from './incubation-facts';
import { advanceIncubation } from './incubation-states';
import { DEFAULT_PROGRAMME_RULES } from './programme-rules';
import { at, PASSED_PANEL, STATED, TODAY } from './testing/incubation-position';
import {
  INCUBATION_ACTIONS,
  INCUBATION_DOCUMENTS,
  type IncubationAction,
  type IncubationStage,
} from './vocabulary';

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
