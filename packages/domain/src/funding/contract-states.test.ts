import fc from 'fast-check';
import type { Result } from '../shared';
import { CONTRACT_FACTS } from '../testing/funding-machines';
import {
  advancedContract,
  availableContractActions,
  CONTRACT_STATES,
  CONTRACT_TRANSITIONS,
  type ContractAction,
  type ContractFacts,
  type ContractRefusal,
  type ContractState,
  PAYING_CONTRACT_STATES,
} from './contract-states';

/** What domain.md section 7 draws, arrow by arrow, written out apart from the table. */
const ARROWS: readonly (readonly [ContractState, ContractAction, ContractState])[] = [
  ['drafted', 'submit', 'submitted'],
  ['submitted', 'startEligibilityCheck', 'eligibilityCheck'],
  ['eligibilityCheck', 'passEligibilityCheck', 'panelReview'],
  ['panelReview', 'approve', 'publicNotice'],
  ['publicNotice', 'sign', 'contracted'],
  ['contracted', 'start', 'running'],
  ['running', 'startMidtermReview', 'midtermReview'],
  ['midtermReview', 'passMidtermReview', 'running'],
  ['running', 'startFinalReview', 'finalReview'],
  ['finalReview', 'accept', 'accepted'],
  ['accepted', 'evaluate', 'evaluated'],
  ['evaluated', 'archive', 'archived'],
  ['terminated', 'archive', 'archived'],
  ['clawedBack', 'archive', 'archived'],
  ['running', 'requireRectification', 'rectifying'],
  ['midtermReview', 'requireRectification', 'rectifying'],
  ['finalReview', 'requireRectification', 'rectifying'],
  ['rectifying', 'completeRectification', 'running'],
  ['running', 'suspend', 'suspended'],
  ['rectifying', 'suspend', 'suspended'],
  ['suspended', 'resume', 'running'],
  ['contracted', 'terminate', 'terminated'],
  ['running', 'terminate', 'terminated'],
  ['midtermReview', 'terminate', 'terminated'],
  ['finalReview', 'terminate', 'terminated'],
  ['rectifying', 'terminate', 'terminated'],
  ['suspended', 'terminate', 'terminated'],
  ['terminated', 'clawBack', 'clawedBack'],
  ['accepted', 'clawBack', 'clawedBack'],
  ['evaluated', 'clawBack', 'clawedBack'],
  ['submitted', 'decline', 'declined'],
  ['eligibilityCheck', 'decline', 'declined'],
  ['panelReview', 'decline', 'declined'],
  ['publicNotice', 'decline', 'declined'],
  ['drafted', 'withdraw', 'withdrawn'],
];

const ACTIONS = Object.keys(CONTRACT_TRANSITIONS) as readonly ContractAction[];
const partialFacts = fc
  .subarray(Object.keys(CONTRACT_FACTS) as (keyof ContractFacts)[])
  .map((kept): ContractFacts => Object.fromEntries(kept.map((fact) => [fact, CONTRACT_FACTS[fact]])));

describe('a funded project', () => {
  it.each(ARROWS)('in %s can %s, and is then %s', (from, act, to) => {
    expect(advancedContract(from, act, CONTRACT_FACTS)).toEqual({ ok: true, value: to });
  });

  it('knows no other arrow', () => {
    const known = new Set(ARROWS.map(([from, act]) => `${from} ${act}`));
    for (const state of CONTRACT_STATES) {
      for (const act of ACTIONS) {
        const answer = advancedContract(state, act, CONTRACT_FACTS);
        expect({ state, act, ok: answer.ok }).toEqual({ state, act, ok: known.has(`${state} ${act}`) });
        if (answer.ok) continue;
        expect(answer.refusal).toEqual({
          code: 'contractActionNotAllowed',
          contractState: state,
          contractAction: act,
          allowedContractActions: availableContractActions(state),
        });
      }
    }
  });

  it.each(
    ARROWS.flatMap(([from, act]) =>
      CONTRACT_TRANSITIONS[act].needs.map((fact) => [from, act, fact] as const),
    ),
  )('in %s does not %s without %s', (from, act, fact) => {
    const { [fact]: _left, ...rest } = CONTRACT_FACTS;
    const missing = {
      ok: false,
      refusal: { code: 'contractFactMissing', contractAction: act, contractFact: fact },
    };
    expect(advancedContract(from, act, rest)).toEqual(missing);
    expect(
      advancedContract(from, act, { ...rest, [fact]: typeof _left === 'string' ? '  ' : false }),
    ).toEqual(missing);
  });

  interface Step {
    readonly act: ContractAction;
    readonly facts: ContractFacts;
  }

  /** Tries every step and keeps those that were not refused. */
  function taken(tries: readonly (readonly [number, ContractFacts])[]): {
    readonly state: ContractState;
    readonly done: readonly Step[];
  } {
    let state: ContractState = 'drafted';
    const done: Step[] = [];
    for (const [choice, facts] of tries) {
      const open = availableContractActions(state);
      const act = open[choice % Math.max(open.length, 1)];
      if (!act) break;
      const answer: Result<ContractState, ContractRefusal> = advancedContract(state, act, facts);
      if (!answer.ok) continue;
      done.push({ act, facts });
      state = answer.value;
    }
    return { state, done };
  }

  const steps = fc.array(fc.tuple(fc.nat(1000), fc.oneof(partialFacts, fc.constant(CONTRACT_FACTS))), {
    minLength: 20,
    maxLength: 120,
  });

  it('never pays without notice, supplier, instalments and signature, whatever is tried', () => {
    fc.assert(
      fc.property(steps, (tried) => {
        const { state, done } = taken(tried);
        if (!PAYING_CONTRACT_STATES.includes(state)) return;
        expect(done.find(({ act }) => act === 'sign')?.facts).toMatchObject({
          supplierEligible: true,
          instalmentsSum: true,
          noticeEnded: true,
          signedOn: CONTRACT_FACTS.signedOn,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is neither accepted nor archived without what that needs, whatever is tried', () => {
    fc.assert(
      fc.property(steps, (tried) => {
        const { done } = taken(tried);
        for (const { facts } of done.filter(({ act }) => act === 'accept'))
          expect(facts.finalPassed).toBe(true);
        for (const { facts } of done.filter(({ act }) => act === 'archive'))
          expect([facts.vouchersComplete, facts.instalmentsSettled]).toEqual([true, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('ends when it is archived, declined or withdrawn', () => {
    expect(CONTRACT_STATES.filter((state) => availableContractActions(state).length === 0)).toEqual([
      'archived',
      'declined',
      'withdrawn',
    ]);
  });
});
