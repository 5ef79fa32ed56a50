import {
  advancedContract,
  advancedFundAward,
  CONTRACT_STATES,
  CONTRACT_TRANSITIONS,
  type ContractFacts,
  FUND_AWARD_STATES,
  FUND_AWARD_TRANSITIONS,
} from '../funding';
import { arrowsOf, type Machine, NONE, without } from './machine';

/** Everything that an action of a contract may ask for. */
export const CONTRACT_FACTS: Required<ContractFacts> = {
  supplierEligible: true,
  noticeEnded: true,
  instalmentsSum: true,
  midtermPassed: true,
  finalPassed: true,
  instalmentsSettled: true,
  vouchersComplete: true,
  reason: '理由',
  minutes: '会议纪要',
  noticeEndsOn: '2026-03-10',
  signedOn: '2026-03-12',
  rectifyBy: '2026-04-12',
  evaluation: '良好',
  clawbackAmount: '100.00',
};

/** Contracts, as a machine. */
export const contract: Machine = {
  table: 'CONTRACT_TRANSITIONS',
  states: CONTRACT_STATES,
  start: 'drafted',
  arrows: arrowsOf(CONTRACT_TRANSITIONS),
  codes: { notAllowed: 'contractActionNotAllowed', notStated: 'contractFactMissing' },
  attempt: (state, action, left = NONE) =>
    advancedContract(state as never, action as never, without(CONTRACT_FACTS, left)),
};

/** Applications to a fund, as a machine. */
export const fundAward: Machine = {
  table: 'FUND_AWARD_TRANSITIONS',
  states: FUND_AWARD_STATES,
  start: 'applied',
  arrows: arrowsOf(FUND_AWARD_TRANSITIONS),
  codes: { notAllowed: 'fundAwardActionNotAllowed', notStated: null },
  attempt: (state, action) => advancedFundAward(state as never, action as never),
};
