import { elementsToFill, type Fill } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import { toCanonicalElement } from './canonical-element.type';
import type { FillableCommunity } from './community';
import { type DemandToAnswer, readFills, readOpenDemands } from './fill.reads';
import { FillSheet, FillSheetElement, FillSheetRow, latestWith, shownValue } from './fill.type';
import type { ElementRecord } from './form-demand.entity';
import { toFormDemand } from './form-demand.type';
import { todayOf } from './today';

/** Rows that a page shows; a workbook holds all. */
const MOST_ROWS = 500;

/** What a community has to fill in, prefilled with what is held. */
export interface SheetContent {
  readonly open: readonly DemandToAnswer[];
  readonly columns: readonly SheetColumnOf[];
  readonly rows: readonly SheetRowOf[];
}

interface SheetColumnOf {
  readonly element: ElementRecord;
  readonly demandCount: number;
  readonly heldOn: string | null;
}

interface SheetRowOf {
  readonly household: string;
  readonly building: string;
  readonly values: readonly string[];
}

/** Reads what is asked and what is held. */
export async function readSheet(
  context: RequestContext,
  community: FillableCommunity,
): Promise<SheetContent> {
  const open = await readOpenDemands(context.reads, community, todayOf(context));
  const fills = await readFills(context.reads, community);
  const records = new Map(
    open.flatMap(({ fields }) => fields.flatMap(({ element }) => (element ? [[element.code, element]] : []))),
  );
  const wanted = elementsToFill(
    open.map(({ asked }) => asked),
    fills,
  );
  const columns = wanted.flatMap(({ element, demands }) => {
    const record = records.get(element.code);
    const held = latestWith(fills, element.code);
    return record ? [{ element: record, demandCount: demands, heldOn: held?.statedOn ?? null }] : [];
  });
  return { open, columns, rows: rowsOf(columns, fills) };
}

function rowsOf(columns: readonly SheetColumnOf[], fills: readonly Fill[]): readonly SheetRowOf[] {
  const held = columns.map(({ element }) => latestWith(fills, element.code)?.byHousehold);
  const valuesOf = (household: string): readonly string[] =>
    columns.map((_, index) => shownValue(held[index]?.get(household)));
  const roster = fills.find(({ rows }) => rows.some(({ household }) => household !== ''));
  const households = columns.some(({ element }) => element.grain === 'household')
    ? (roster?.rows ?? []).filter(({ household }) => household !== '')
    : [];
  const ofCommunity = columns.some(({ element }) => element.grain === 'community')
    ? [{ household: '', building: '', values: valuesOf('') }]
    : [];
  return [
    ...households.map(({ household, building }) => ({ household, building, values: valuesOf(household) })),
    ...ofCommunity,
  ];
}

/** Gives the sheet to the schema. */
export function toFillSheet(
  context: RequestContext,
  community: FillableCommunity,
  { open, columns, rows }: SheetContent,
): FillSheet {
  const today = todayOf(context);
  const divisionId = toGlobalId('Division', null, community.divisionId);
  return Object.assign(new FillSheet(), {
    divisionId,
    divisionName: community.name,
    demands: open.map(({ demand }) => toFormDemand(demand, today)),
    elements: columns.map(({ element, demandCount, heldOn }) =>
      Object.assign(new FillSheetElement(), { element: toCanonicalElement(element), demandCount, heldOn }),
    ),
    rows: rows.slice(-MOST_ROWS).map((row) => Object.assign(new FillSheetRow(), row)),
    householdCount: rows.filter(({ household }) => household !== '').length,
    workbookPath: `/fill-sheets/${divisionId}/workbook`,
  });
}
