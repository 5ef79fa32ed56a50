import { getNamedType, isAbstractType, isLeafType, isNonNullType } from 'graphql';
import type { FieldNode, GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { argumentReader, presentPaths, spelledOut } from './arguments';
import type { ParameterSource } from './binding';
import { ConnectionCompiler } from './connection-compiler';
import type { CursorPlace } from './connection-compiler';
import { entityOfType, standingCondition } from './field-model';
import type { FieldModels } from './field-model';
import { JsonObjectSql } from './json-object';
import { leafOutput, orNull } from './json-output';
import type { ScalarOutput } from './json-output';
import { listItemType, objectTypeOf } from './output-types';
import type {
  ChildrenRead,
  ListRead,
  OneOfRead,
  ReadAnnotation,
  ReadEntity,
  SameRowRead,
  ToOneRead,
} from './read-annotations';
import { orderBy, pairConditions, refuseUnknownArguments, rowsConditions, where } from './rows-query';
import type { FieldCall } from './rows-query';
import { collectSelection } from './selection';
import type { Selection, SelectionContext } from './selection';
import type { Row, StatementBuilder } from './statement-builder';
import { Unplannable } from './unplannable';

/** What compiling an operation needs throughout. */
export interface CompilerContext extends SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fields: FieldModels;
  readonly scalars: Readonly<Record<string, ScalarOutput>>;
}

/** A field of a row that is being compiled. */
interface FieldUse {
  readonly parentType: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly row: Row;
}

/** Compiles the selection on a row into SQL for its JSON text. */
export class RowCompiler {
  private readonly connections: ConnectionCompiler;

  constructor(
    private readonly context: CompilerContext,
    private readonly builder: StatementBuilder,
    cursors: CursorPlace[],
  ) {
    this.connections = new ConnectionCompiler({ builder, cursors, rows: this });
  }

  /** JSON text of a row as an object type; never SQL null. */
  object(type: GraphQLObjectType, row: Row, nodes: readonly FieldNode[]): string {
    const selection = this.selectionOf(type, nodes);
    const json = new JsonObjectSql();
    for (const [key, fieldNodes] of selection) {
      const name = fieldNodes[0]?.name.value ?? '';
      if (name === '__typename') {
        json.addConstant(key, JSON.stringify(type.name));
        continue;
      }
      const field = type.getFields()[name];
      if (!field) throw new Unplannable(`${type.name} has no field ${name}`);
      json.addSql(key, this.field({ parentType: type, field, nodes: fieldNodes, row }));
    }
    return json.toSql();
  }

  /** What is selected of an object type. */
  selectionOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): Selection {
    return collectSelection(
      this.context,
      type,
      nodes.map((node) => node.selectionSet),
    );
  }

  /** A field as it is called here. */
  call(
    parentType: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode | undefined,
  ): FieldCall {
    if (!node) throw new Unplannable(`${parentType.name}.${field.name} is asked for by nobody`);
    const read = argumentReader(field, node);
    const sample = read(this.context.variables);
    const present = new Set(presentPaths(sample, field.args));
    const coordinate = `${parentType.name}.${field.name}`;
    return { coordinate, field, read, sample, present, constant: spelledOut(node) };
  }

  /** A query of one row with the JSON text of a bounded plain list. */
  list(
    annotation: ListRead | ChildrenRead,
    call: FieldCall,
    place: { nodes: readonly FieldNode[]; parent?: Row },
  ): string {
    const limitArgument = annotation.kind === 'children' ? annotation.limitArgument : undefined;
    refuseUnknownArguments(
      call,
      new Set([...Object.keys(annotation.filters ?? {}), ...(limitArgument ? [limitArgument] : [])]),
    );
    const type = listItemType(call.field.type);
    const row = { model: this.builder.model(annotation.entity), alias: this.builder.alias() };
    const conditions = rowsConditions(this.builder, row, { spec: annotation, call, parent: place.parent });
    const limit =
      limitArgument && call.sample[limitArgument] != null
        ? this.limit(call, limitArgument, annotation.max)
        : String(annotation.max);
    const rows = `select ${row.alias}.* from ${row.model.table} ${row.alias}${where(conditions)}${orderBy(row, annotation.orderBy)} limit ${limit}`;
    return `select '[' || coalesce(string_agg(${this.object(type, row, place.nodes)}, ','), '') || ']' from (${rows}) ${row.alias}`;
  }

  /** A query with the JSON text of the one row of an entity that conditions pick; it finds no row when there is none. */
  single(
    type: GraphQLObjectType,
    entity: ReadEntity,
    pick: {
      readonly nodes: readonly FieldNode[];
      readonly conditions: (row: Row) => readonly string[];
      /** The district that a key names; where the scope is one district, `conditions` leaves it out. */
      readonly district?: ParameterSource | undefined;
    },
  ): string {
    const row = { model: this.builder.model(entity), alias: this.builder.alias() };
    const scope = this.builder.scope(row, pick.district);
    const standing = standingCondition(type)?.(this.builder.context(row, noArguments));
    const conditions = [...pick.conditions(row), scope, standing && `(${standing})`].filter(isGiven);
    return `select ${this.object(type, row, pick.nodes)} from ${row.model.table} ${row.alias}${where(conditions)}`;
  }

  /** A query of one row with the JSON text of a connection. */
  connection(
    annotation: Extract<ReadAnnotation, { kind: 'connection' }>,
    call: FieldCall,
    place: { nodes: readonly FieldNode[]; parent?: Row },
  ): string {
    return this.connections.compile(annotation, call, place);
  }

  private field(use: FieldUse): string {
    const { parentType, field, row } = use;
    const annotation = this.context.fields.ofRow(parentType, field, row.model);
    const call = this.call(parentType, field, use.nodes[0]);
    switch (annotation.kind) {
      case 'column':
      case 'sql':
        return this.leaf(use, annotation, call);
      case 'toOne':
        return orNull(this.toOne(use, annotation), isNonNullType(field.type));
      case 'oneOf':
        return orNull(this.oneOf(use, annotation), isNonNullType(field.type));
      case 'sameRow':
        return this.sameRow(use, annotation, call);
      case 'children':
        return `(${this.list(annotation, call, { nodes: use.nodes, parent: row })})`;
      case 'connection':
        return `(${this.connection(annotation, call, { nodes: use.nodes, parent: row })})`;
      default:
        throw new Unplannable(`${call.coordinate}: ${annotation.kind} is for root fields`);
    }
  }

  private leaf(
    { field, row }: FieldUse,
    annotation: Extract<ReadAnnotation, { kind: 'column' | 'sql' }>,
    call: FieldCall,
  ): string {
    if (!isLeafType(getNamedType(field.type))) throw new Unplannable(`${call.coordinate} is no leaf`);
    if (annotation.kind === 'sql') {
      const sql = `(${annotation.expression(this.builder.context(row, call.read))})::${annotation.type}`;
      return leafOutput(
        field.type,
        {
          sql,
          type: annotation.type,
          nullable: annotation.present !== true,
          array: false,
          plain: annotation.plain === true,
        },
        this.context.scalars,
      );
    }
    if (field.args.length > 0) throw new Unplannable(`${call.coordinate}: arguments on a column`);
    const { name, ...column } = row.model.column(annotation.property);
    return leafOutput(field.type, { sql: `${row.alias}.${name}`, ...column }, this.context.scalars);
  }

  private toOne({ parentType, field, nodes, row }: FieldUse, annotation: ToOneRead): string {
    const { entity, by } = 'via' in annotation ? row.model.foreignKey(annotation.via) : annotation;
    const type = objectTypeOf(field.type, `${parentType.name}.${field.name}`);
    const query = this.single(type, entity, {
      nodes,
      conditions: (target) => {
        const always = 'always' in annotation ? annotation.always : undefined;
        const standing = always ? [`(${always(this.builder.context(target, noArguments))})`] : [];
        return [...pairConditions(target, row, by), ...standing];
      },
    });
    return `(${query})`;
  }

  private oneOf({ parentType, field, nodes, row }: FieldUse, annotation: OneOfRead): string {
    const abstract = getNamedType(field.type);
    if (!isAbstractType(abstract)) throw new Unplannable(`${parentType.name}.${field.name} is not abstract`);
    const branches = Object.entries(annotation.branches).map(([name, by]) => {
      const type = this.context.schema.getPossibleTypes(abstract).find((possible) => possible.name === name);
      if (!type) throw new Unplannable(`${abstract.name} cannot be ${name}`);
      const query = this.single(type, entityOfType(type), {
        nodes,
        conditions: (target) => pairConditions(target, row, by),
      });
      return `(${query})`;
    });
    return `coalesce(${branches.join(', ')})`;
  }

  private sameRow({ field, nodes, row }: FieldUse, annotation: SameRowRead, call: FieldCall): string {
    const object = this.object(objectTypeOf(field.type, call.coordinate), row, nodes);
    if (!annotation.presentWhen) return object;
    const present = `case when ${annotation.presentWhen(this.builder.context(row, call.read))} then ${object} end`;
    return orNull(present, isNonNullType(field.type));
  }

  private limit(call: FieldCall, argument: string, max: number): string {
    const source = {
      argument,
      decode: (value: unknown) => {
        if (typeof value !== 'number' || value < 0 || value > max)
          throw new Unplannable(`${call.coordinate}: ${argument}`);
        return value;
      },
    };
    if (call.constant.has(argument)) return String(source.decode(call.sample[argument]));
    return `${this.builder.bindArgument(call.read, source, 'limit')}::bigint`;
  }
}

const noArguments = (): Record<string, unknown> => ({});

function isGiven(condition: string | undefined): condition is string {
  return condition !== undefined;
}
