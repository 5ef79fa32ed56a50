import { randomUUID } from 'node:crypto';
import { parseArea, parsePersonName } from '@weizhi/domain';
import type { NewRow, Reads } from '../../platform/database';
import {
  appliedRows,
  type ImportContext,
  type ImportLookup,
  type ImportRowPort,
  type ReadableRow,
  registerProblemTexts,
  type RowPlan,
  type RowProblem,
  textOf,
  withdrawRows,
} from '../../platform/imports';
import {
  blindIndex,
  maskPersonName,
  maskPhone,
  personalDataKeys,
  sealValue,
} from '../../platform/personal-data';
import { PropertyUnit } from './property-unit.entity';

registerProblemTexts({
  unitOwnerWithoutPhone: {
    zh: '没有电话，无法判断是否与其他房屋同属一人，将单独计一人；请尽量补填',
    en: 'Without a telephone the unit counts as one owner by itself; add one if you can',
  },
  unitHeldByDeveloper: {
    zh: '没有业主，将计入建设单位名下（全部合计一人）；已售出的请补填业主',
    en: 'Without an owner the unit counts for the developer; add the owner if it is sold',
  },
  unitOwnerUnreadable: {
    zh: '不是能识别的姓名或单位名称，请核对',
    en: 'This is no name of a person or body; check it',
  },
  unitRollFrozen: {
    zh: '该小区正在表决，名册已锁定；本次导入只影响以后的表决',
    en: 'A vote is open and its roll is frozen; this import counts for later votes only',
  },
});

interface EstateRow {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly divisionId: string;
  readonly voting: boolean;
}

/** How rows of a register become units. */
export const ownersRollPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { estate: estateLookup(await listEstates(reads, context)) };
  },

  async plan(reads, rows, context) {
    const estates = new Map((await listEstates(reads, context)).map((estate) => [estate.id, estate]));
    const present = await findPresent(reads, context, rows);
    return rows.map(({ ordinal, values }): RowPlan => {
      const estate = estates.get(textOf(values['estate']) ?? '');
      const problems = [...areaProblems(values), ...ownerProblems(values), ...frozenProblems(estate)];
      return { ordinal, presentId: present.get(keyOf(values)) ?? null, problems };
    });
  },

  async apply(tx, rows, context) {
    const estates = new Map((await listEstates(tx, context)).map((estate) => [estate.id, estate]));
    const units = rows.flatMap(({ values }) => {
      const estate = estates.get(textOf(values['estate']) ?? '');
      return estate ? [toUnit(values, estate, context)] : [];
    });
    const inserted = await tx.repository(PropertyUnit).insertIgnoringDuplicates(units, {
      properties: ['districtId', 'estateId', 'unitNumber'],
      where: 'withdrawn_at is null',
    });
    const fresh = new Map(inserted.map((unit) => [`${unit.estateId}|${unit.unitNumber}`, unit.id]));
    return appliedRows(rows, keyOf, { fresh, present: await findPresent(tx, context, rows) });
  },

  listDependents: () => Promise.resolve([]),

  withdraw: (tx, context) => withdrawRows(tx, 'property_unit', context),
};

/** What a unit is made of, its owner sealed for the row that it will be. */
export function sealedUnit(unit: {
  readonly districtId: string;
  readonly estateId: string;
  readonly divisionId: string;
  readonly unitNumber: string;
  readonly area: bigint;
  readonly ownerName: string | null;
  readonly ownerPhone: string | null;
  readonly importBatchId: string | null;
}): NewRow<PropertyUnit> {
  const { area, ownerName, ownerPhone, ...rest } = unit;
  const id = randomUUID();
  const keys = personalDataKeys();
  const seal = (column: string, value: string): string =>
    sealValue(keys, { table: 'property_unit', column, rowId: id }, value);
  return {
    ...rest,
    id,
    area: area.toString(),
    ownerNameSealed: ownerName && seal('owner_name', ownerName),
    ownerNameMasked: ownerName && maskPersonName(ownerName),
    ownerNameIndex: ownerName && blindIndex(keys, 'personName', ownerName),
    ownerPhoneSealed: ownerPhone && seal('owner_phone', ownerPhone),
    ownerPhoneMasked: ownerPhone && maskPhone(ownerPhone),
    ownerPhoneIndex: ownerPhone && blindIndex(keys, 'phone', ownerPhone),
  };
}

function toUnit(
  values: ReadableRow['values'],
  estate: EstateRow,
  context: ImportContext,
): NewRow<PropertyUnit> {
  const area = parseArea(textOf(values['area']) ?? '');
  if (!area.ok) throw new Error('The plan let through a row without an area');
  const ownerName = ownerOf(textOf(values['ownerName']));
  return sealedUnit({
    districtId: context.districtId,
    estateId: estate.id,
    divisionId: estate.divisionId,
    unitNumber: textOf(values['unitNumber']) ?? '',
    area: area.value,
    ownerName: ownerName ?? null,
    ownerPhone: ownerName ? textOf(values['ownerPhone']) : null,
    importBatchId: context.batchId,
  });
}

/** The owner's name in one spelling; null for the developer, undefined when it is no name. */
function ownerOf(written: string | null): string | null | undefined {
  if (written === null) return null;
  const parsed = parsePersonName(written);
  return parsed.ok ? parsed.value : undefined;
}

function areaProblems(values: ReadableRow['values']): RowProblem[] {
  const value = textOf(values['area']) ?? '';
  const parsed = parseArea(value);
  if (parsed.ok) return [];
  const { code, ...facts } = parsed.refusal;
  return [{ severity: 'error', column: 'area', code, facts, value }];
}

function ownerProblems(values: ReadableRow['values']): RowProblem[] {
  const owner = ownerOf(textOf(values['ownerName']));
  const column = 'ownerName';
  if (owner === undefined)
    return [{ severity: 'error', column, code: 'unitOwnerUnreadable', facts: {}, value: null }];
  if (owner === null)
    return [{ severity: 'warning', column, code: 'unitHeldByDeveloper', facts: {}, value: null }];
  if (textOf(values['ownerPhone']) !== null) return [];
  return [
    { severity: 'warning', column: 'ownerPhone', code: 'unitOwnerWithoutPhone', facts: {}, value: null },
  ];
}

function frozenProblems(estate: EstateRow | undefined): RowProblem[] {
  if (!estate?.voting) return [];
  return [{ severity: 'warning', column: 'estate', code: 'unitRollFrozen', facts: {}, value: estate.name }];
}

function estateLookup(estates: readonly EstateRow[]): ImportLookup {
  return {
    labels: estates.slice(0, 500).map(({ name }) => name),
    find(text) {
      const wanted = text.replace(/\s/gu, '');
      const named = estates.filter(({ name }) => name.replace(/\s/gu, '') === wanted);
      const [only] = named;
      if (only && named.length === 1) return { kind: 'found', id: only.id };
      if (only) return { kind: 'ambiguous', candidates: named.map(({ name, place }) => `${place}${name}`) };
      const near = estates.filter(({ name }) => name.includes(wanted) || wanted.includes(name));
      return { kind: 'unknown', nearest: near.slice(0, 3).map(({ name }) => name) };
    },
  };
}

async function listEstates(reads: Reads, context: ImportContext): Promise<EstateRow[]> {
  return reads.sql<EstateRow>(
    `select e.id, e.name, d.name as place, e.division_id::text as "divisionId",
            exists (select 1 from vote v where v.district_id = e.district_id and v.subject_id = e.id and v.state = 'open') as voting
       from estate e join division d on d.id = e.division_id
      where e.district_id = $1::bigint
        and ($2::bigint[] is null or exists (
          select 1 from division_closure own where own.descendant_id = d.id and own.ancestor_id = any($2::bigint[])))
      order by e.name, e.id`,
    [context.districtId, context.divisionIds],
  );
}

async function findPresent(
  reads: Reads,
  context: ImportContext,
  rows: readonly ReadableRow[],
): Promise<ReadonlyMap<string, string>> {
  const found = await reads.sql<{ id: string; key: string }>(
    `select id, estate_id::text || '|' || unit_number as key from property_unit
      where district_id = $1::bigint and withdrawn_at is null
        and estate_id = any($2::uuid[]) and unit_number = any($3::text[])`,
    [
      context.districtId,
      [...new Set(rows.map(({ values }) => textOf(values['estate'])).filter((id) => id !== null))],
      rows.map(({ values }) => textOf(values['unitNumber']) ?? ''),
    ],
  );
  return new Map(found.map(({ key, id }) => [key, id]));
}

function keyOf(values: ReadableRow['values']): string {
  return `${textOf(values['estate']) ?? ''}|${textOf(values['unitNumber']) ?? ''}`;
}
