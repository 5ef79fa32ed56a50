import { type Fill, formTable } from '@weizhi/domain';
import {
  askedOf,
  CommunityFill,
  CommunityFillRow,
  ElementRecord,
  FILL_ROLLUP,
  FormAnswer,
  FormDemand,
  FormDemandEvent,
  FormFieldRecord,
  readFields,
} from '../modules/reporting';
import type { Database, Transaction } from '../platform/database';
import { recordDeltas } from '../platform/rollups';
import type { DemandPlan, ReportingPlan } from './demonstration';
import { listDivisionIds } from './division-ids';
import { alone } from './seed-database';

/** Writes demanded forms, the dictionary and one earlier fill, all or nothing. Answers false when some were there already. */
export function writeReporting(
  database: Database,
  districtId: string,
  plan: ReportingPlan,
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(ElementRecord).count({ districtId })) > 0) return false;
    const ids = await listDivisionIds(tx, districtId);
    const elements = await writeElements(tx, districtId, plan);
    const writing = {
      districtId,
      divisionId: ids.of(plan.subdistrictCode),
      proposedBy: await accountOf(tx, 'department'),
      decidedBy: await accountOf(tx, 'panel'),
      elements,
    };
    const collected = new Map<string, string>();
    const demands: FormDemand[] = [];
    for (const demand of plan.demands) {
      demands.push(await writeDemand(tx, writing, { demand, collected }));
      for (const code of demand.elements) collected.set(code, `${demand.department}《${demand.title}》`);
    }
    const [first] = demands;
    if (first) await writeFill(tx, first, { plan, divisionId: ids.of(plan.communityCode) });
    return true;
  });
}

type Elements = ReadonlyMap<string, ElementRecord>;

async function writeElements(tx: Transaction, districtId: string, plan: ReportingPlan): Promise<Elements> {
  const recordedAt = instantOf('2026-09-01');
  const rows = await tx
    .repository(ElementRecord)
    .insertMany(
      [
        ...plan.elements.map((element) => ({ ...element, adoptedAt: recordedAt })),
        ...plan.proposed.map((element) => ({ ...element, adoptedAt: null })),
      ].map((element) => ({ ...element, districtId, recordedBy: tx.actor.id, recordedAt })),
    );
  return new Map(rows.map((row) => [row.code, row]));
}

/** An account of the demonstration; the system itself where there is none. */
async function accountOf(tx: Transaction, identifier: string): Promise<string> {
  const [account] = await tx.sql<{ id: string }>('select id::text from account where identifier = $1', [
    identifier,
  ]);
  return account?.id ?? tx.actor.id;
}

interface Writing {
  readonly districtId: string;
  readonly divisionId: string;
  readonly proposedBy: string;
  readonly decidedBy: string;
  readonly elements: Elements;
}

interface PlannedDemand {
  readonly demand: DemandPlan;
  /** By which form an element is collected already. */
  readonly collected: ReadonlyMap<string, string>;
}

/** What a department did until its form could be decided, in minutes after it proposed it. */
const PREPARED = [
  { action: 'propose', minutes: 0 },
  { action: 'mapFields', minutes: 40 },
  { action: 'checkOverlap', minutes: 45 },
] as const;
const DECIDED = [{ action: 'approve', minutes: 360 }] as const;

async function writeDemand(
  tx: Transaction,
  { districtId, divisionId, proposedBy, decidedBy, elements }: Writing,
  { demand, collected }: PlannedDemand,
): Promise<FormDemand> {
  const { keys, elements: codes, ...facts } = demand;
  const proposedAt = instantOf(demand.opensOn ?? '2026-11-23');
  const row = await tx
    .repository(FormDemand)
    .insert({ ...facts, districtId, divisionId, toleranceDays: 60, proposedBy, proposedAt });
  await tx.repository(FormFieldRecord).insertMany([
    ...keys.map(({ heading, role }, index) => ({
      ...{ districtId, demandId: row.id, position: index + 1, heading, role },
    })),
    ...codes.map((code, index) => {
      const heldForm = collected.get(code) ?? null;
      return {
        ...{ districtId, demandId: row.id, position: keys.length + index + 1, role: 'element' as const },
        ...{ heading: elements.get(code)?.name ?? code, elementId: elements.get(code)?.id ?? null },
        ...{ standing: heldForm === null ? ('new' as const) : ('asked' as const), heldForm },
      };
    }),
  ]);
  const decided = row.state === 'approved' ? DECIDED : [];
  await tx.repository(FormDemandEvent).insertMany(
    [...PREPARED, ...decided].map(({ action, minutes }) => ({
      ...{ districtId, demandId: row.id, action },
      recordedBy: action === 'approve' ? decidedBy : proposedBy,
      recordedAt: new Date(proposedAt.getTime() + minutes * 60_000),
    })),
  );
  return row;
}

async function writeFill(
  tx: Transaction,
  demand: FormDemand,
  { plan, divisionId }: { readonly plan: ReportingPlan; readonly divisionId: string },
): Promise<void> {
  const { districtId } = demand;
  const place = { districtId, divisionId };
  const { earlier, statedOn, households } = plan;
  await writeRows(tx, place, {
    statedOn: earlier.statedOn,
    households: holding(households, earlier.elements),
  });
  const fillId = await writeRows(tx, place, { statedOn, households });
  const filledAt = instantOf(statedOn);
  const held: Fill = { id: fillId, statedOn, filledAt: filledAt.getTime(), rows: households };
  const { rows } = formTable(askedOf(demand, await readFields(tx, demand)), [held]);
  await tx.repository(FormAnswer).insert({
    ...{ ...place, demandId: demand.id, rows: [...rows], fillIds: [fillId] },
    answeredBy: tx.actor.id,
    answeredAt: filledAt,
  });
}

/** What was filled in of households when less was asked. */
function holding(
  households: ReportingPlan['households'],
  elements: readonly string[],
): ReportingPlan['households'] {
  return households.map((row) => ({
    ...row,
    values: Object.fromEntries(Object.entries(row.values).filter(([code]) => elements.includes(code))),
  }));
}

/** Writes one fill with its part in the figures; answers its id. */
async function writeRows(
  tx: Transaction,
  place: { readonly districtId: string; readonly divisionId: string },
  { statedOn, households }: Pick<ReportingPlan, 'statedOn' | 'households'>,
): Promise<string> {
  const { id } = await tx
    .repository(CommunityFill)
    .insert({ ...place, statedOn, filledBy: tx.actor.id, filledAt: instantOf(statedOn) });
  const rows = await tx
    .repository(CommunityFillRow)
    .insertMany(households.map((row) => ({ ...place, ...row, fillId: id, values: { ...row.values } })));
  await recordDeltas(tx, FILL_ROLLUP, {
    districtId: place.districtId,
    factIds: rows.map((row) => row.id),
    sign: 1,
  });
  return id;
}

function instantOf(day: string): Date {
  return new Date(`${day}T09:00:00+08:00`);
}
