import { advanceIncubation, availableIncubationActions } from './incubation-states';
import { at, PREPARED, STATED } from './testing/incubation-position';
import {
  INCUBATION_ACTIONS,
  INCUBATION_END_STAGES,
  INCUBATION_STAGES,
  type IncubationAction,
  type IncubationStage,
} from './vocabulary';

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
