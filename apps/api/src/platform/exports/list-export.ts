import type { BilingualText, Permission } from '@weizhi/domain';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { withFreshLoaders } from '../context/loader-store';
import type { Locale } from '../context/locale';
import type { RequestContext } from '../context/request-context';
import type { EntityClass } from '../database/entity-class';
import { readKeysetRows } from '../graphql/keyset-rows';
import type { KeysetOrder } from '../read-planner/read-annotations';

/** A number that is shown in a form of its own, such as `0.0%`; the form is one of those that the book was given. */
export interface FormedNumber {
  readonly value: number;
  /** Format code of a spreadsheet. */
  readonly form: string;
}

/** What stands in a cell of an export: a text, an exact number as text or a small one, a day `YYYY-MM-DD`; null when empty. */
export type ExportCell = string | number | null;

/** `text` keeps every character (codes, numbers with leading zeros), `prose` breaks into lines besides; `money` has two places. */
export type ExportColumnKind = 'text' | 'prose' | 'number' | 'money' | 'date';

/** A column of an export. */
export interface ExportColumn<Row> {
  readonly header: BilingualText;
  readonly kind: ExportColumnKind;
  /** In characters; by default as wide as the header. */
  readonly width?: number;
  /** What the column means (口径), where the header does not say it. */
  readonly help?: BilingualText;
  readonly value: (row: Row, locale: Locale) => ExportCell;
}

/** A part of the filter in words. */
export type FilterWords = readonly [label: BilingualText, value: string];

/** How a list becomes a file: said once per list, beside the list. */
export interface ListExportSpecification<E extends ObjectLiteral, Row, Filter extends object> {
  /** Name in the address: `/exports/<code>.xlsx`. */
  readonly code: string;
  readonly title: BilingualText;
  readonly permission: Permission;
  readonly entity: EntityClass<E>;
  readonly orders: Readonly<Record<string, KeysetOrder>>;
  readonly defaultOrder: string;
  /** Name of the list's filter in the schema. */
  readonly filterType: string;
  /** Adds the conditions of the list; the row's alias is `row`. */
  readonly narrow: (query: SelectQueryBuilder<E>, filter: Filter, context: RequestContext) => void;
  readonly describeFilter: (filter: Filter, context: RequestContext) => Promise<readonly FilterWords[]>;
  /** Adds to rows what their cells need, for all of them at a time. */
  readonly toRows: (rows: readonly E[], context: RequestContext) => Promise<readonly Row[]>;
  readonly columns: readonly ExportColumn<Row>[];
  /** What a reader must know of the figures and words in the list. */
  readonly notes?: readonly BilingualText[];
}

/** A list of which the export is known; its rows come as cells. */
export interface ListExport extends Pick<
  ListExportSpecification<ObjectLiteral, never, object>,
  'code' | 'title' | 'permission' | 'defaultOrder' | 'filterType' | 'notes'
> {
  readonly columns: readonly Omit<ExportColumn<never>, 'value'>[];
  readonly orders: readonly string[];
  readonly describeFilter: (filter: object, context: RequestContext) => Promise<readonly FilterWords[]>;
  /** The rows in chunks, each read in a transaction of its own. */
  readonly readRows: (
    context: RequestContext,
    wish: { readonly filter: object; readonly order: string },
  ) => AsyncGenerator<readonly (readonly ExportCell[])[]>;
}

const CHUNK = 1_000;

/** Makes the export of a list known to the server; it belongs into the manifest of the list's module. */
export function listExport<E extends ObjectLiteral, Row, Filter extends object>(
  list: ListExportSpecification<E, Row, Filter>,
): ListExport {
  return {
    ...list,
    orders: Object.keys(list.orders),
    // The filter was read as the type that the list names.
    describeFilter: (filter, context) => list.describeFilter(filter as Filter, context),
    readRows: (context, { filter, order }) => readChunks(context, list, { filter: filter as Filter, order }),
  };
}

/**
 * Reads on behind the last row of each chunk. Between chunks no transaction is open, however slowly the file is taken, so
 * a row that is added meanwhile may or may not be in it, and none is in it twice.
 */
async function* readChunks<E extends ObjectLiteral, Row, Filter extends object>(
  context: RequestContext,
  list: ListExportSpecification<E, Row, Filter>,
  wish: { readonly filter: Filter; readonly order: string },
): AsyncGenerator<readonly (readonly ExportCell[])[]> {
  const order = list.orders[wish.order];
  if (!order) throw new Error(`The export ${list.code} has no order ${wish.order}`);
  let after: readonly string[] | null = null;
  for (;;) {
    const { cells, last }: Chunk = await readChunk(withFreshLoaders(context), list, {
      ...wish,
      order,
      after,
    });
    if (cells.length > 0) yield cells;
    if (cells.length < CHUNK) return;
    after = last;
  }
}

interface Chunk {
  readonly cells: readonly (readonly ExportCell[])[];
  /** Keys of the last row. */
  readonly last: readonly string[] | null;
}

async function readChunk<E extends ObjectLiteral, Row, Filter extends object>(
  context: RequestContext,
  list: ListExportSpecification<E, Row, Filter>,
  wish: { readonly filter: Filter; readonly order: KeysetOrder; readonly after: readonly string[] | null },
): Promise<Chunk> {
  try {
    const { filter, order, after } = wish;
    const narrowed = {
      entity: list.entity,
      order,
      filter: (query: SelectQueryBuilder<E>) => {
        list.narrow(query, filter, context);
      },
    };
    const found = await readKeysetRows(context, narrowed, { after, limit: CHUNK });
    const rows = await list.toRows(
      found.map(({ entity }) => entity),
      context,
    );
    const cells = rows.map((row) => list.columns.map(({ value }) => value(row, context.locale)));
    return { cells, last: found.at(-1)?.keys ?? null };
  } finally {
    await context.reads.close();
  }
}
