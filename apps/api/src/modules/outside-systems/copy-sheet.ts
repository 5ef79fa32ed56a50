import { formTable, type FormTable, type RecordKey } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { elementOf, findFillableCommunity, readFills, shownValue, toCanonicalElement } from '../reporting';
import type { OutsideSystem } from './outside-system.entity';
import { findSystem, type MappedField, readSystemFields, todayOf } from './outside-system-rows';
import { CopyRecord, CopySheet, OutsideSystemFieldType, toOutsideSystem } from './outside-system.type';

/** Records that a panel goes through; a community has no more households than that by far. */
const MOST_RECORDS = 500;

/** Values older than a year are not typed into anything. */
const TOLERANCE_DAYS = 366;

/** What a community types into a system; null where it may not fill in, or the fields of the system are not mapped. */
export async function readCopySheet(
  context: RequestContext,
  asked: { readonly systemId: string; readonly divisionId: string },
): Promise<CopySheet | null> {
  const { reads } = context;
  const community = await findFillableCommunity(reads, asked.divisionId);
  const system = community && (await findSystem(reads, asked.systemId));
  if (!system?.entryGrain || system.districtId !== community?.districtId) return null;
  const fields = await readSystemFields(reads, system);
  const table = await tableOf(context, { system, fields, community });
  return Object.assign(new CopySheet(), {
    divisionName: community.name,
    system: toOutsideSystem(system),
    fields: fields.map(toField),
    records: table.rows.slice(0, MOST_RECORDS).map((row) => toRecord(row, fields, community.name)),
    recordCount: table.rows.length,
    heldSince: table.origins.map(({ statedOn }) => statedOn).sort()[0] ?? null,
  });
}

interface Wanted {
  readonly system: OutsideSystem;
  readonly fields: readonly MappedField[];
  readonly community: { readonly districtId: string; readonly divisionId: string };
}

async function tableOf(context: RequestContext, { system, fields, community }: Wanted): Promise<FormTable> {
  const elements = new Map(
    fields.flatMap(({ element }) => (element ? [[element.code, elementOf(element)] as const] : [])),
  );
  return formTable(
    {
      elements: [...elements.values()],
      grain: system.entryGrain ?? 'community',
      asOf: todayOf(context),
      toleranceDays: TOLERANCE_DAYS,
    },
    await readFills(context.reads, community),
  );
}

/** Gives a field to the schema. */
export function toField({ heading, element, recordKey }: MappedField): OutsideSystemFieldType {
  return Object.assign(new OutsideSystemFieldType(), {
    ...{ heading, recordKey },
    element: element && toCanonicalElement(element),
  });
}

function toRecord(
  { household, building, values }: FormTable['rows'][number],
  fields: readonly MappedField[],
  community: string,
): CopyRecord {
  const keys: Readonly<Record<RecordKey, string>> = { household, building, community };
  return Object.assign(new CopyRecord(), {
    ...{ household, building },
    values: fields.map(({ element, recordKey }) => {
      const key = recordKey === null ? '' : keys[recordKey];
      const value = element ? shownValue(values[element.code]) : key;
      return value === '' ? null : value;
    }),
  });
}
