import type { GraphQLObjectType } from 'graphql';
import { JsonObjectSql } from './json-object';
import { objectTypeOf } from './output-types';
import type { ConnectionRead } from './read-annotations';
import type { FieldCall } from './rows-query';
import type { Selection } from './selection';
import type { Row, StatementBuilder } from './statement-builder';
import { Unplannable } from './unplannable';

/** A page of a connection as it is being compiled; its rows are called `p` and numbered by `rn`. */
export interface Page {
  readonly annotation: ConnectionRead;
  readonly call: FieldCall;
  readonly row: Row;
  readonly place: number;
  /** Order properties with the tie-breakers. */
  readonly keys: readonly string[];
  readonly direction: 'asc' | 'desc';
  /** Pages from the end read the rows in reverse. */
  readonly backward: boolean;
  readonly limit: string;
  /** Whether the answer needs the rows at all: a mere total does not. */
  readonly uses: { rows: boolean };
}

/** JSON text of a page's `pageInfo`. */
export function pageInfoSql(
  builder: StatementBuilder,
  page: Page,
  { info, selection }: { info: GraphQLObjectType; selection: Selection },
): string {
  const json = new JsonObjectSql();
  for (const [key, fieldNodes] of selection) {
    switch (fieldNodes[0]?.name.value) {
      case '__typename':
        json.addConstant(key, JSON.stringify(info.name));
        break;
      case 'hasNextPage':
        addHasMore(json, key, { page, towardsEnd: true });
        break;
      case 'hasPreviousPage':
        addHasMore(json, key, { page, towardsEnd: false });
        break;
      case 'startCursor':
        json.addSql(key, endOfPage(builder, page, true));
        break;
      case 'endCursor':
        json.addSql(key, endOfPage(builder, page, false));
        break;
      default:
        throw new Unplannable(`${info.name}.${key} is no part of a page`);
    }
  }
  return json.toSql();
}

/** The type of a connection's `pageInfo`. */
export function pageInfoType(connection: GraphQLObjectType): GraphQLObjectType {
  return objectTypeOf(connection.getFields()['pageInfo']?.type ?? connection, `${connection.name}.pageInfo`);
}

/**
 * A cursor that Node has yet to sign: `"<mark><place>:<hex of the keys>"`. SQL null when the keys are, as they are on an
 * empty page.
 */
export function cursorMark(builder: StatementBuilder, { place }: Page, keys: readonly string[]): string {
  const mark = builder.bind('cursor mark', (binding) => binding.cursorMark);
  const texts = keys.map((key) => `${key}::text`);
  const present = `case when ${keys[0] ?? 'null'} is not null then json_build_array(${texts.join(', ')})::text end`;
  return `'"' || ${mark}::text || '${place}:' || encode(convert_to(${present}, 'UTF8'), 'hex') || '"'`;
}

/** In the direction of reading the extra row tells; against it, having come from a cursor does. */
function addHasMore(
  json: JsonObjectSql,
  key: string,
  { page, towardsEnd }: { page: Page; towardsEnd: boolean },
): void {
  const withReading = towardsEnd !== page.backward;
  if (withReading) {
    page.uses.rows = true;
    json.addSql(key, `(count(*) > ${page.limit})::text`);
  } else json.addConstant(key, String(page.call.sample[towardsEnd ? 'before' : 'after'] != null));
}

/** Read forward, rows arrive in the order of their numbers; backward, the items are aggregated in another order, and so would the keys be. */
function endOfPage(builder: StatementBuilder, page: Page, start: boolean): string {
  page.uses.rows = true;
  const index = start === page.backward ? `least(count(*), ${page.limit})` : '1';
  const order = page.backward ? ' order by p.rn' : '';
  const keys = page.keys.map((_, key) => `(array_agg(p.k${key}${order}))[${index}]`);
  return `coalesce(${cursorMark(builder, page, keys)}, 'null')`;
}
