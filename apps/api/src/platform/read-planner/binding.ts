import { type Actor, dateInShanghai, type Permission } from '@weizhi/domain';
import type { Clock } from '../context/request-context';
import { dataScope } from '../database/data-scope';
import type { DataScope } from '../database/data-scope';
import type { ArgumentReader, Arguments, Variables } from './arguments';
import type { CursorCodec } from './cursor';

/** A bound value in the text form of the wire protocol. */
export type BoundValue = string | null;

/** Answers the value of one placeholder for one request. */
export type ParameterSource = (binding: Binding) => BoundValue;

const scopes = new WeakMap<Actor, Map<Permission, DataScope>>();

/** The scope of an actor's permission, worked out once per actor object. */
export function scopeOf(actor: Actor, permission: Permission): DataScope {
  let known = scopes.get(actor);
  if (!known) scopes.set(actor, (known = new Map<Permission, DataScope>()));
  let scope = known.get(permission);
  if (!scope) known.set(permission, (scope = dataScope(actor, permission)));
  return scope;
}

/** How the cursors of an answer are signed. */
export interface CursorSigning {
  readonly codec: CursorCodec;
  /** Unguessable, so that no stored text passes for a cursor that waits to be signed. */
  readonly mark: string;
}

/** Who asks for what. */
export interface ReadRequest {
  readonly variables: Variables;
  readonly actor: Actor;
}

/** What every request is bound with. */
export interface BindingParts {
  readonly signing: CursorSigning;
  readonly clock: Clock;
}

/** What one request binds: its variables, its reader, its day, and the marks by which Node finds the cursors to sign. */
export class Binding {
  readonly variables: Variables;
  readonly actor: Actor;
  private readonly evaluated = new Map<ArgumentReader, Arguments>();
  private day: string | undefined;

  constructor(
    { variables, actor }: ReadRequest,
    private readonly parts: BindingParts,
  ) {
    this.variables = variables;
    this.actor = actor;
  }

  /** Today in Shanghai by the server's clock, the same throughout the answer. */
  get today(): string {
    return (this.day ??= dateInShanghai(this.parts.clock.now().getTime()));
  }

  /** Makes and opens cursors. */
  get cursors(): CursorCodec {
    return this.parts.signing.codec;
  }

  /** Precedes every cursor that SQL leaves for Node to sign. */
  get cursorMark(): string {
    return this.parts.signing.mark;
  }

  /** Coerced arguments of a field, evaluated once per request. */
  argumentsOf(reader: ArgumentReader): Arguments {
    let values = this.evaluated.get(reader);
    if (!values) this.evaluated.set(reader, (values = reader(this.variables)));
    return values;
  }

  /** The reader's scope for a permission. */
  scope(permission: Permission): DataScope {
    return scopeOf(this.actor, permission);
  }
}

/** The wire text of a JavaScript value: what Postgres's input function for the placeholder's type understands. */
export function toBoundValue(value: unknown): BoundValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map(arrayElement).join(',')}}`;
  if (typeof value === 'bigint') return value.toString();
  return JSON.stringify(value);
}

function arrayElement(value: unknown): string {
  const text = toBoundValue(value);
  return text === null ? 'null' : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
