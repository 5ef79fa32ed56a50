import { createHash } from 'node:crypto';
import { decide } from '@weizhi/domain';
import type { Actor, Permission } from '@weizhi/domain';
import { getNamedType, isAbstractType, isNonNullType } from 'graphql';
import type { FieldNode, GraphQLObjectType, OperationDefinitionNode } from 'graphql';
import { argumentAt } from './arguments';
import type { Arguments } from './arguments';
import { toBoundValue } from './binding';
import type { ParameterSource } from './binding';
import type { CursorPlace } from './connection-compiler';
import type { EntityModels } from './entity-model';
import { entityOfType } from './field-model';
import type { Plan, PlannedField } from './plan';
import type { ByIdRead, NodeRead, NodeTarget, ReadAnnotation } from './read-annotations';
import { objectTypeOf } from './output-types';
import { RowCompiler } from './row-compiler';
import type { CompilerContext } from './row-compiler';
import { refuseUnknownArguments } from './rows-query';
import type { FieldCall } from './rows-query';
import { collectSelection } from './selection';
import { argumentValue, StatementBuilder } from './statement-builder';
import { Unplannable } from './unplannable';

/** Compiles a query, one statement per root field. */
export class OperationCompiler {
  private readonly permissions = new Set<Permission>();

  constructor(
    private readonly context: CompilerContext,
    private readonly models: EntityModels,
    private readonly actor: Actor,
  ) {}

  /** The plan of an operation. Throws Unplannable. */
  compile(operation: OperationDefinitionNode): Plan {
    const root = this.context.schema.getRootType(operation.operation);
    if (!root || root !== this.context.schema.getQueryType())
      throw new Unplannable('only queries are planned');
    if (operation.directives?.length) throw new Unplannable('a directive on the operation');
    const selection = collectSelection(this.context, root, [operation.selectionSet]);
    const fields = [...selection].map(([key, nodes]) => this.rootField(root, key, nodes));
    return { fields, permissions: [...this.permissions] };
  }

  private rootField(root: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): PlannedField {
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename') return { key, constant: JSON.stringify(root.name) };
    const field = root.getFields()[name];
    if (!field) throw new Unplannable(`${name} is about the schema`);
    const builder = new StatementBuilder(this.models, this.actor);
    const cursors: CursorPlace[] = [];
    const rows = new RowCompiler(this.context, builder, cursors);
    const call = rows.call(root, field, nodes[0]);
    const sql = rootSql(
      { context: this.context, actor: this.actor, builder, rows, nodes, call },
      this.context.fields.ofRoot(root, field),
    );
    for (const permission of builder.permissions) this.permissions.add(permission);
    if (sql === undefined) return { key, constant: 'null' };
    const statement = {
      name: `read_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`,
      text: sql,
      parameters: builder.parameters,
      checks: builder.checks,
    };
    return { key, statement, cursors, refusesNull: isNonNullType(field.type) };
  }
}

interface RootPlace {
  readonly context: CompilerContext;
  readonly actor: Actor;
  readonly builder: StatementBuilder;
  readonly rows: RowCompiler;
  readonly nodes: readonly FieldNode[];
  readonly call: FieldCall;
}

/** A query of at most one row with a root field's JSON text; undefined when it is null without asking the database. */
function rootSql(place: RootPlace, annotation: ReadAnnotation): string | undefined {
  const { rows, call, nodes } = place;
  switch (annotation.kind) {
    case 'byId':
      return byId(place, annotation);
    case 'node':
      return node(place, annotation);
    case 'list':
      return rows.list(annotation, call, { nodes });
    case 'connection':
      return rows.connection(annotation, call, { nodes });
    default:
      throw new Unplannable(`${call.coordinate}: ${annotation.kind} is no root field`);
  }
}

function byId({ builder, rows, nodes, call }: RootPlace, { entity, where }: ByIdRead): string {
  const paths = Object.values(where).map((source) => (typeof source === 'string' ? source : source.argument));
  refuseUnknownArguments(call, new Set(paths));
  return rows.single(objectTypeOf(call.field.type, call.coordinate), entity, {
    nodes,
    district: where['districtId'] === undefined ? undefined : argumentValue(call.read, where['districtId']),
    conditions: (row) =>
      Object.entries(where).flatMap(([property, source]) => {
        if (property === 'districtId' && builder.isOfOneDistrict(row)) return [];
        const { name, type } = row.model.column(property);
        return `${row.alias}.${name} = ${builder.bindArgument(call.read, source, `key ${property}`)}::${type}`;
      }),
  });
}

function node(place: RootPlace, annotation: NodeRead): string | undefined {
  const { context, builder, rows, nodes, call } = place;
  const target = visibleNode(annotation, call.sample, place.actor);
  const abstract = getNamedType(call.field.type);
  if (!target || !isAbstractType(abstract)) return undefined;
  const type = context.schema.getPossibleTypes(abstract).find(({ name }) => name === target.type);
  if (!type) return undefined;
  const valueOf =
    (property: string): ParameterSource =>
    (binding) =>
      toBoundValue(visibleNode(annotation, binding.argumentsOf(call.read), binding.actor)?.where[property]);
  return rows.single(type, entityOfType(type), {
    nodes,
    district: 'districtId' in target.where ? valueOf('districtId') : undefined,
    conditions: (row) =>
      Object.keys(target.where).flatMap((property) => {
        if (property === 'districtId' && builder.isOfOneDistrict(row)) return [];
        const { name, type: sqlType } = row.model.column(property);
        return `${row.alias}.${name} = ${builder.bind(`node ${property}`, valueOf(property))}::${sqlType}`;
      }),
  });
}

/** What `node(id)` points at, for an actor who may read that type. Its type belongs to the plan's key. */
export function visibleNode(annotation: NodeRead, args: Arguments, actor: Actor): NodeTarget | undefined {
  const id = argumentAt(args, annotation.argument);
  const target = typeof id === 'string' ? annotation.decode(id) : undefined;
  return target && decide(actor, target.requires, null).allowed ? target : undefined;
}
