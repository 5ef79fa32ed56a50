import type { Actor, Permission } from '@weizhi/domain';
import { scopeCondition, scopeParameter } from '../database/data-scope';
import type { DataScope } from '../database/data-scope';
import type { ArgumentReader } from './arguments';
import { argumentAt } from './arguments';
import { scopeOf, toBoundValue } from './binding';
import type { Binding, ParameterSource } from './binding';
import type { EntityModel, EntityModels } from './entity-model';
import type { ArgumentSource, ReadEntity, SqlContext } from './read-annotations';

/** The row that an expression is about. */
export interface Row {
  readonly model: EntityModel;
  readonly alias: string;
}

/** Collects the placeholders and aliases of one statement. The same value in the same role is bound once. */
export class StatementBuilder {
  readonly parameters: ParameterSource[] = [];
  readonly checks: ((binding: Binding) => void)[] = [];
  readonly permissions = new Set<Permission>();
  private readonly placeholders = new Map<string, string>();
  private readonly readers = new Map<ArgumentReader, number>();
  private readonly decoders = new Map<(value: unknown) => unknown, number>();
  private aliases = 0;

  constructor(
    private readonly models: EntityModels,
    private readonly actor: Actor,
  ) {}

  /** A fresh table alias. */
  alias(): string {
    return `t${this.aliases++}`;
  }

  /** The placeholder of a value; `role` says when two values are the same one. */
  bind(role: string, source: ParameterSource): string {
    let placeholder = this.placeholders.get(role);
    if (!placeholder) {
      this.parameters.push(source);
      placeholder = `$${this.parameters.length}`;
      this.placeholders.set(role, placeholder);
    }
    return placeholder;
  }

  /** Has a request looked at when it is bound, without sending anything; the check throws Unplannable. */
  check(check: (binding: Binding) => void): void {
    this.checks.push(check);
  }

  /** The placeholder of an argument; `role` tells apart uses whose types Postgres infers differently. */
  bindArgument(reader: ArgumentReader, source: ArgumentSource, role: string): string {
    const { path, decode } = parts(source);
    const decoder = decode ? `#${numberOf(this.decoders, decode)}` : '';
    const use = `${numberOf(this.readers, reader)}.${path}${decoder} ${role}`;
    return this.bind(use, argumentValue(reader, source));
  }

  /** The shape of the reader's scope for a permission; part of the plan's key. */
  shapeOf(permission: Permission): DataScope['shape'] {
    this.permissions.add(permission);
    return scopeOf(this.actor, permission).shape;
  }

  /** Whether the scope alone says in which district a row lies, so that a key need not say it again. */
  isOfOneDistrict({ model: { kind } }: Row): boolean {
    return kind.kind === 'tenant' && this.shapeOf(kind.read) === 'oneDistrict';
  }

  /**
   * The condition that keeps a table to the reader's scope; undefined for tables that have no district. A key that names
   * its district is compared with a scope of one district here, not once more by Postgres: another finds no row.
   */
  scope(row: Row, key?: ParameterSource): string | undefined {
    const { model, alias } = row;
    const { kind } = model;
    if (kind.kind !== 'tenant') return undefined;
    const district = key && this.isOfOneDistrict(row) ? key : undefined;
    const shape = this.shapeOf(kind.read);
    const target = {
      alias,
      districtColumn: model.column('districtId').name,
      divisionColumn: kind.division === null ? null : model.column(kind.division).name,
    };
    return scopeCondition(target, shape, (slot) =>
      this.bind(`scope ${kind.read} ${slot}${district ? ' of the key' : ''}`, (binding) => {
        const value = toBoundValue(scopeParameter(binding.scope(kind.read), slot));
        return district && district(binding) !== value ? null : value;
      }),
    );
  }

  /** What annotations written as SQL get to see of a row. */
  context(row: Row, reader: ArgumentReader): SqlContext {
    return {
      table: row.alias,
      column: (property) => `${row.alias}.${row.model.column(property).name}`,
      argument: (source, type) => `${this.bindArgument(reader, source, type)}::${type}`,
      today: () => `${this.bind('today', (binding) => binding.today)}::date`,
      scope: (entity: ReadEntity, alias) => this.scope({ model: this.models.of(entity), alias }) ?? 'true',
    };
  }

  /** The model of an entity. */
  model(entity: ReadEntity): EntityModel {
    return this.models.of(entity);
  }
}

/** The wire text of an argument of a request. */
export function argumentValue(reader: ArgumentReader, source: ArgumentSource): ParameterSource {
  const { path, decode } = parts(source);
  return (binding) => {
    const value = argumentAt(binding.argumentsOf(reader), path);
    if (value === undefined || value === null) return null;
    return toBoundValue(decode ? decode(value) : value);
  };
}

function parts(source: ArgumentSource): { path: string; decode?: (value: unknown) => unknown } {
  return typeof source === 'string' ? { path: source } : { path: source.argument, decode: source.decode };
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  let number = numbers.get(key);
  if (number === undefined) numbers.set(key, (number = numbers.size));
  return number;
}
