/**
 * A row of a state machine's table (状态机): from which states an action leads where, and what must be stated with it.
 * `to` is a state, or a word of the machine's own for one that depends on the past.
 * @source decision record 0108
 */
export interface Transition<State extends string, Fact extends string, To extends string = State> {
  readonly from: readonly State[];
  readonly to: To;
  readonly needs: readonly Fact[];
}

/** The table of a state machine: what each action does. @source decision record 0108 */
export type Transitions<
  State extends string,
  Action extends string,
  Fact extends string,
  To extends string = State,
> = Readonly<Record<Action, Transition<State, Fact, To>>>;

/** Why an action cannot be taken: not from this state, or something is not stated. @source decision record 0108 */
export type TransitionRefusal<Action extends string, Fact extends string> =
  | { readonly kind: 'notAllowed'; readonly allowed: readonly Action[] }
  | { readonly kind: 'notStated'; readonly fact: Fact };

/** What may be done in a state, in the order of the table. @source decision record 0108 */
export function actionsFrom<State extends string, Action extends string>(
  table: Readonly<Record<Action, { readonly from: readonly State[] }>>,
  state: State,
): readonly Action[] {
  return (Object.keys(table) as Action[]).filter((action) => table[action].from.includes(state));
}

/** What the table has against an action; undefined when it has nothing. @source decision record 0108 */
export function transitionRefusal<State extends string, Action extends string, Fact extends string>(
  table: Transitions<State, Action, Fact, string>,
  { state, action, facts }: { state: State; action: Action; facts: Readonly<Partial<Record<Fact, unknown>>> },
): TransitionRefusal<Action, Fact> | undefined {
  const { from, needs } = table[action];
  if (!from.includes(state)) return { kind: 'notAllowed', allowed: actionsFrom(table, state) };
  const fact = needs.find((need) => !isStated(facts[need]));
  return fact === undefined ? undefined : { kind: 'notStated', fact };
}

/** Whether something is stated: there, not `false`, not a blank text. @source decision record 0108 */
export function isStated(fact: unknown): boolean {
  if (typeof fact === 'string') return fact.trim() !== '';
  return fact !== undefined && fact !== null && fact !== false;
}
