import type { CommandContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database';
import { Refusal } from '../platform/errors/refusal';

/** What commands of modules are given when a plan is loaded: its moment, and the transaction that all of it is in. */
export function loadingContext(tx: Transaction, moment: Date): CommandContext {
  return { requestId: 'seed', clock: { now: () => moment }, transaction: (work) => work(tx) };
}

/**
 * The answer of a command, when it is what the plan counted on.
 * @throws otherwise: a plan that breaks a rule is a mistake, and nothing of it is loaded
 */
export function taken<Answer extends object>(
  answer: object,
  expected: new () => Answer,
  plan: string,
): Answer {
  if (answer instanceof expected) return answer;
  const told = answer instanceof Refusal ? JSON.stringify(answer) : answer.constructor.name;
  throw new Error(`The plan of ${plan} breaks a rule: ${answer.constructor.name} ${told}`);
}

/** A moment of a day of the plan, in the morning unless an hour is named. */
export function momentOf(day: string, hour = 9): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
}
