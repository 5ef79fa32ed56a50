import type { Permission } from '@weizhi/domain';
import type { Binding, ParameterSource } from './binding';
import type { CursorPlace } from './connection-compiler';

/** One statement that returns at most one row of one column: the JSON text of a root field. No row is null. */
export interface PlannedStatement {
  /** Same text, same name; the name of the prepared statement. */
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly ParameterSource[];
  readonly checks: readonly ((binding: Binding) => void)[];
}

/** A root field in the order of the answer. */
export type PlannedField =
  | { readonly key: string; readonly constant: string }
  | {
      readonly key: string;
      readonly statement: PlannedStatement;
      readonly cursors: readonly CursorPlace[];
      readonly refusesNull: boolean;
    };

/** How an operation is answered for one shape of variables and scopes. */
export interface Plan {
  readonly fields: readonly PlannedField[];
  /** The permissions whose scopes are part of the statements. */
  readonly permissions: readonly Permission[];
}

/** A statement with its values, ready for the wire. */
export interface BoundStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/** The statements of a plan with the values of one request. */
export function bindPlan(plan: Plan, binding: Binding): readonly BoundStatement[] {
  const bound: BoundStatement[] = [];
  for (const field of plan.fields) {
    if (!('statement' in field)) continue;
    const { name, text, parameters, checks } = field.statement;
    for (const check of checks) check(binding);
    bound.push({ name, text, values: parameters.map((source) => source(binding)) });
  }
  return bound;
}
