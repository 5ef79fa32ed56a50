import type { FieldNode, GraphQLObjectType } from 'graphql';
import { argumentAt } from './arguments';
import type { Binding } from './binding';
import { scopeFingerprint } from './cursor';
import type { CursorPurpose } from './cursor';
import { JsonObjectSql } from './json-object';
import { cursorMark, pageInfoSql, pageInfoType } from './page-info-sql';
import type { Page } from './page-info-sql';
import type { ConnectionRead } from './read-annotations';
import { itemType, nodeType, objectTypeOf } from './output-types';
import { refuseUnknownArguments, rowsConditions, where } from './rows-query';
import type { FieldCall } from './rows-query';
import type { Selection } from './selection';
import type { Row, StatementBuilder } from './statement-builder';
import { Unplannable } from './unplannable';

/** Answers, for one request, what the cursors at one place of the answer are good for. */
export type CursorPlace = (binding: Binding) => CursorPurpose;

const PAGING: readonly string[] = ['first', 'last', 'after', 'before'];

/** Compiles what is selected of the nodes. */
export interface NodeCompiler {
  object(type: GraphQLObjectType, row: Row, nodes: readonly FieldNode[]): string;
  selectionOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): Selection;
}

/** Compiles Relay connections into keyset pages. */
export class ConnectionCompiler {
  private readonly builder: StatementBuilder;
  private readonly cursors: CursorPlace[];
  private readonly rows: NodeCompiler;

  constructor(parts: { builder: StatementBuilder; cursors: CursorPlace[]; rows: NodeCompiler }) {
    this.builder = parts.builder;
    this.cursors = parts.cursors;
    this.rows = parts.rows;
  }

  /** A query of one row with the JSON text of a connection. */
  compile(
    annotation: ConnectionRead,
    call: FieldCall,
    { nodes, parent }: { nodes: readonly FieldNode[]; parent?: Row },
  ): string {
    const page = this.page(annotation, call);
    const type = objectTypeOf(call.field.type, call.coordinate);
    const envelope = new JsonObjectSql();
    const columns: string[] = [];
    const add = (json: string): string => {
      columns.push(`${json} as j${columns.length}`);
      return this.aggregate(page, columns.length - 1);
    };
    for (const [key, fieldNodes] of this.rows.selectionOf(type, nodes)) {
      switch (fieldNodes[0]?.name.value) {
        case '__typename':
          envelope.addConstant(key, JSON.stringify(type.name));
          break;
        case 'pageInfo':
          envelope.addSql(
            key,
            pageInfoSql(this.builder, page, {
              info: pageInfoType(type),
              selection: this.rows.selectionOf(pageInfoType(type), fieldNodes),
            }),
          );
          break;
        case 'totalCount':
          envelope.addSql(key, this.total(page, parent));
          break;
        case 'edges':
          envelope.addSql(key, add(this.edge(page, itemType(type, 'edges'), fieldNodes)));
          break;
        case 'nodes':
          envelope.addSql(key, add(this.rows.object(itemType(type, 'nodes'), page.row, fieldNodes)));
          break;
        default:
          throw new Unplannable(`${type.name}.${key} is no part of a connection`);
      }
    }
    if (!page.uses.rows) return `select ${envelope.toSql()}`;
    return `select ${envelope.toSql()} from (${this.pageRows(page, columns, parent)}) p`;
  }

  private page(annotation: ConnectionRead, call: FieldCall): Page {
    const orderArgument = annotation.orderArgument ?? 'orderBy';
    refuseUnknownArguments(
      call,
      new Set([...PAGING, orderArgument, ...Object.keys(annotation.filters ?? {})]),
    );
    const { first, last } = call.sample;
    if ((first == null) === (last == null)) throw new Unplannable(`${call.coordinate}: either first or last`);
    const backward = first == null;
    if (call.present.has(backward ? 'after' : 'before'))
      throw new Unplannable(`${call.coordinate}: a cursor of the other direction`);
    const chosen = call.sample[orderArgument];
    const order = typeof chosen === 'string' ? chosen : annotation.defaultOrder;
    const { properties, direction } = annotation.orders[order] ?? unknownOrder(call, order);
    const row = { model: this.builder.model(annotation.entity), alias: this.builder.alias() };
    const keys = this.keys(row, properties);
    this.cursors.push(this.cursorPlace(row, call.coordinate, order));
    const bindLimit = this.limit(annotation, call, backward ? 'last' : 'first');
    const page: Page = {
      annotation,
      call,
      row,
      keys,
      direction,
      backward,
      place: this.cursors.length - 1,
      uses: { rows: false },
      // A placeholder that the statement does not name must not be bound.
      get limit() {
        return bindLimit();
      },
    };
    this.checkCursor(page, backward ? 'before' : 'after');
    return page;
  }

  /** The order's properties and what is left of the primary key; within one district its id orders nothing. */
  private keys({ model }: Row, properties: readonly string[]): readonly string[] {
    const oneDistrict =
      model.kind.kind === 'tenant' && this.builder.shapeOf(model.kind.read) === 'oneDistrict';
    const rest = model.key.filter((property) => !properties.includes(property));
    const breakers = rest.filter((property) => property !== 'districtId');
    const keys = [
      ...properties,
      ...breakers,
      ...(breakers.length < rest.length && !oneDistrict ? ['districtId'] : []),
    ];
    const nullable = keys.find((property) => model.column(property).nullable);
    if (nullable !== undefined) throw new Unplannable(`order by ${nullable}, which can be null`);
    return keys;
  }

  private cursorPlace({ model }: Row, field: string, order: string): CursorPlace {
    const { kind } = model;
    if (kind.kind !== 'tenant') return () => ({ field, order, scope: '' });
    return (binding) => ({ field, order, scope: scopeFingerprint(binding.scope(kind.read)) });
  }

  /**
   * A size that the document spells out is written into the statement: of one that is bound Postgres knows nothing, thinks
   * its general plan dear, and plans every request anew.
   */
  private limit(annotation: ConnectionRead, call: FieldCall, argument: 'first' | 'last'): () => string {
    const max = annotation.pageLimit ?? 100;
    const decode = (value: unknown): number => {
      if (typeof value !== 'number' || value < 1 || value > max)
        throw new Unplannable(`${call.coordinate}: ${argument}`);
      return value;
    };
    if (call.constant.has(argument)) {
      const size = String(decode(call.sample[argument]));
      return () => size;
    }
    // Too large a page is refused even where only the total is asked for.
    this.builder.check((binding) => void decode(argumentAt(binding.argumentsOf(call.read), argument)));
    return () => `${this.builder.bindArgument(call.read, { argument, decode }, 'limit')}::bigint`;
  }

  /** The rows of the page and one more, numbered, each with the JSON texts asked for. */
  private pageRows(page: Page, columns: readonly string[], parent: Row | undefined): string {
    const { row, keys, annotation, call, direction, backward } = page;
    const conditions = [
      ...rowsConditions(this.builder, row, { spec: annotation, call, parent }),
      ...this.boundaries(page),
    ];
    const towards = (direction === 'desc') !== backward ? 'desc' : 'asc';
    const order = keys.map((property) => `${this.column(row, property)} ${towards}`).join(', ');
    const rows =
      `select ${row.alias}.* from ${row.model.table} ${row.alias}${where(conditions)} ` +
      `order by ${order} limit ${page.limit} + 1`;
    const sortKeys = keys.map((property, index) => `${this.column(row, property)} as k${index}`);
    return `select ${[...columns, ...sortKeys, 'row_number() over () as rn'].join(', ')} from (${rows}) ${row.alias}`;
  }

  private boundaries(page: Page): string[] {
    const { call, row, keys, direction, place } = page;
    return (['after', 'before'] as const).flatMap((argument) => {
      if (call.sample[argument] == null) return [];
      const operator = (argument === 'after') === (direction === 'asc') ? '>' : '<';
      const columns = keys.map((property) => this.column(row, property));
      const values = keys.map((property, index) => {
        const { type } = row.model.column(property);
        const role = `${argument} ${index} of ${place}`;
        return `${this.builder.bind(role, (binding) => this.cursorKey(page, argument, { binding, index }))}::${type}`;
      });
      return [`(${columns.join(', ')}) ${operator} (${values.join(', ')})`];
    });
  }

  /** A bad cursor is refused even where no row is asked for. */
  private checkCursor(page: Page, argument: 'after' | 'before'): void {
    if (page.call.present.has(argument))
      this.builder.check((binding) => void this.cursorKey(page, argument, { binding, index: 0 }));
  }

  private cursorKey(
    { call, keys, place }: Page,
    argument: 'after' | 'before',
    at: { binding: Binding; index: number },
  ): string {
    const { binding, index } = at;
    const cursor = binding.argumentsOf(call.read)[argument];
    const purpose = this.cursors[place]?.(binding);
    const decoded =
      purpose && typeof cursor === 'string' ? binding.cursors.decode(purpose, cursor) : undefined;
    const key = decoded?.length === keys.length ? decoded[index] : undefined;
    if (key === undefined) throw new Unplannable(`${call.coordinate}: ${argument} is no cursor of this list`);
    return key;
  }

  private aggregate({ limit, backward, uses }: Page, column: number): string {
    uses.rows = true;
    const order = backward ? ' order by p.rn desc' : '';
    return `'[' || coalesce(string_agg(p.j${column}, ','${order}) filter (where p.rn <= ${limit}), '') || ']'`;
  }

  private edge(page: Page, type: GraphQLObjectType, nodes: readonly FieldNode[]): string {
    const edge = new JsonObjectSql();
    for (const [key, fieldNodes] of this.rows.selectionOf(type, nodes)) {
      const field = fieldNodes[0]?.name.value;
      if (field === '__typename') edge.addConstant(key, JSON.stringify(type.name));
      else if (field === 'cursor')
        edge.addSql(
          key,
          cursorMark(
            this.builder,
            page,
            page.keys.map((property) => this.column(page.row, property)),
          ),
        );
      else if (field === 'node') edge.addSql(key, this.rows.object(nodeType(type), page.row, fieldNodes));
      else throw new Unplannable(`${type.name}.${field ?? ''} is no part of an edge`);
    }
    return edge.toSql();
  }

  private total({ annotation, call, row }: Page, parent: Row | undefined): string {
    const { total } = annotation;
    const on = Object.keys(annotation.filters ?? {}).filter((path) => call.present.has(path));
    if (total && on.every((path) => total.whenOnly.includes(path))) {
      return `(${total.sql(this.builder.context(row, call.read))})::text`;
    }
    const counted = { model: row.model, alias: this.builder.alias() };
    const conditions = rowsConditions(this.builder, counted, { spec: annotation, call, parent });
    return `(select count(*)::text from ${counted.model.table} ${counted.alias}${where(conditions)})`;
  }

  private column(row: Row, property: string): string {
    return `${row.alias}.${row.model.column(property).name}`;
  }
}

function unknownOrder(call: FieldCall, order: string): never {
  throw new Unplannable(`${call.coordinate}: nothing said of order ${order}`);
}
