import {
  addDays,
  ADMISSION_RULES,
  applicationClocks,
  classifyTask,
  divisionPath,
  emergencyClocks,
  isoDate,
  RESEMBLANCE_RULES,
  type WorkingDayCalendar,
} from '@weizhi/domain';
import { Department, type ListInForce, listInForce } from '../modules/mandates';
import { AdmissionEvent, AdmissionOpinion, AdmissionTarget, TaskAdmission } from '../modules/task-admissions';
import { readCalendar } from '../platform/calendar';
import type { Database, NewRow, Transaction } from '../platform/database';
import type { AdmissionPlan } from './demonstration';
import { alone } from './seed-database';

/** Who the demonstration says applied and decided: no account of anybody. */
const APPLICANT = 'demonstration-department';
const PANEL = 'demonstration-panel';

/** Writes what departments bring in the demonstration, all or nothing. Answers false when some were there already. */
export function writeAdmissions(
  database: Database,
  districtId: string,
  plans: readonly AdmissionPlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(TaskAdmission).count({ districtId })) > 0) return false;
    const span = { from: isoDate('2026-06-01'), to: isoDate('2027-06-30') };
    const calendar = await readCalendar(tx, span);
    for (const plan of plans) await writeAdmission(tx, { districtId, calendar }, plan);
    return true;
  });
}

interface Target {
  readonly districtId: string;
  readonly calendar: WorkingDayCalendar;
}

async function writeAdmission(tx: Transaction, target: Target, plan: AdmissionPlan): Promise<void> {
  const { districtId } = target;
  const [division] = await tx.sql<{ id: string; path: string }>(
    'select id::text, path from division where code = $1 and exists_to is null',
    [plan.divisionCode],
  );
  if (!division) throw new Error(`The demonstration has no division ${plan.divisionCode}`);
  const list = await listInForce(tx, {
    ...{ districtId, body: 'residentsCommittee', day: isoDate(plan.startsOn) },
    divisionPath: divisionPath(division.path),
  });
  if (!list.ok) throw new Error(`The demonstration has no list on ${plan.startsOn}`);
  const admission = await tx.repository(TaskAdmission).insert({
    ...statedColumns(plan),
    ...(await foundColumns(tx, districtId, { plan, list: list.value })),
    ...courseColumns(plan, target.calendar),
    districtId,
  });
  const place = { districtId, admissionId: admission.id };
  await tx.repository(AdmissionTarget).insert({ ...place, divisionId: division.id });
  await writeOpinions(tx, { place, under: division.id }, plan);
  await writeEvents(tx, place, plan);
}

function statedColumns(plan: AdmissionPlan): NewRow<TaskAdmission> {
  const { kind, title, content, legalBasis, authority, fundsAmount, startsOn, endsOn, state } = plan;
  return {
    ...{ kind, title, content, legalBasis, authority, fundsAmount, startsOn, endsOn, state },
    ...{ appliedBy: APPLICANT, body: 'residentsCommittee' as const },
    channel: plan.emergency ? 'emergency' : 'ordinary',
    fundsSource: fundsAmount === null ? null : '部门年度预算',
    forms: [...plan.forms],
    ledgers: [...plan.ledgers],
    plaques: [...plan.plaques],
    ...{ trainings: [], assessments: [] },
    createdAt: instantOf(plan.drawnUpOn),
    updatedAt: instantOf(plan.decision?.on ?? plan.submittedOn ?? plan.drawnUpOn, 15),
  };
}

async function foundColumns(
  tx: Transaction,
  districtId: string,
  { plan, list }: { readonly plan: AdmissionPlan; readonly list: ListInForce },
): Promise<NewRow<TaskAdmission>> {
  const task = { title: plan.title, content: plan.content, citedItem: null };
  const found = classifyTask(list, task, { day: isoDate(plan.startsOn), rules: RESEMBLANCE_RULES });
  if (!found.ok) throw new Error(`The demonstration's list refuses “${plan.title}”`);
  const { finding, item } = found.value;
  const refused = plan.decision?.action === 'refuse';
  const name = plan.department;
  const known = await tx.repository(Department).findOne({ districtId, name });
  const department = known ?? (await tx.repository(Department).insert({ districtId, name }));
  return {
    ...{ finding, editionId: list.row.id, itemId: item?.id ?? null, departmentId: department.id },
    refusedByItemId: refused ? (item?.id ?? null) : null,
    refusedByEditionId: refused ? list.row.id : null,
  };
}

function courseColumns(plan: AdmissionPlan, calendar: WorkingDayCalendar): NewRow<TaskAdmission> {
  const { submittedOn, decision, emergency, stances, state } = plan;
  const applied = submittedOn && applicationClocks(isoDate(submittedOn), ADMISSION_RULES, calendar);
  const opened = emergency && emergencyClocks(isoDate(emergency.openedOn), ADMISSION_RULES, calendar);
  const heard = state !== 'hearing' && stances.length > 0;
  return {
    submittedOn,
    ...(applied ? { hearingEndsOn: applied.hearingEndsOn, decideBy: applied.decideBy } : {}),
    hearingSummary: heard ? `收到 ${String(stances.length)} 个社区的意见，其余没有意见。` : null,
    ...(decision ? decisionColumns(decision) : {}),
    ...(opened
      ? {
          ...{ emergencyBasis: emergency.basis, emergencyOpenedOn: emergency.openedOn },
          ...{ emergencyEndsOn: opened.endsOn, emergencyApplyBy: opened.applyBy },
        }
      : {}),
  };
}

function decisionColumns({
  on,
  note,
  ground,
  validTo,
}: NonNullable<AdmissionPlan['decision']>): NewRow<TaskAdmission> {
  return {
    ...{ decidedOn: on, decidedBy: PANEL, decisionNote: note, ground, validTo },
    reviewFrom: validTo === null ? null : addDays(isoDate(validTo), -ADMISSION_RULES.reviewAheadDays),
  };
}

interface Place {
  readonly districtId: string;
  readonly admissionId: string;
}

async function writeOpinions(
  tx: Transaction,
  { place, under }: { readonly place: Place; readonly under: string },
  { stances, submittedOn }: AdmissionPlan,
): Promise<void> {
  if (submittedOn === null) return;
  const communities = await tx.sql<{ id: string }>(
    `select d.id::text from division d
       join division_closure within on within.ancestor_id = $1::bigint and within.descendant_id = d.id
      where d.kind = 'community' and d.exists_to is null order by d.code desc limit $2`,
    [under, stances.length],
  );
  await tx.repository(AdmissionOpinion).insertMany(
    stances.map(([stance, note], index) => ({
      ...{ ...place, stance, note, divisionId: communities[index]?.id ?? '' },
      ...{ recordedBy: tx.actor.id, recordedAt: instantOf(submittedOn, 11 + index) },
    })),
  );
}

async function writeEvents(tx: Transaction, place: Place, plan: AdmissionPlan): Promise<void> {
  const events = eventsOf(plan).map(([action, day, note, hour]) => ({
    ...{ ...place, action, note, occurredOn: day, recordedBy: tx.actor.id },
    recordedAt: instantOf(day, hour),
  }));
  await tx.repository(AdmissionEvent).insertMany(events);
}

type PlannedEvent = readonly [AdmissionEvent['action'], day: string, note: string | null, hour: number];

const AT_ONCE: Readonly<Partial<Record<AdmissionPlan['state'], AdmissionEvent['action']>>> = {
  released: 'release',
  selfUndertaken: 'undertakeItself',
  volunteersSought: 'seekVolunteers',
};

function eventsOf({
  state,
  drawnUpOn,
  submittedOn,
  decision,
  emergency,
}: AdmissionPlan): readonly PlannedEvent[] {
  const atOnce = AT_ONCE[state];
  return [
    ['drawUp', drawnUpOn, null, 9],
    ...(atOnce ? [[atOnce, drawnUpOn, null, 10] as const] : []),
    ...(emergency ? [['openEmergency', emergency.openedOn, emergency.basis, 10] as const] : []),
    ...(submittedOn === null ? [] : [['submitApplication', submittedOn, null, 10] as const]),
    ...(decision ? [[decision.action, decision.on, decision.note, 15] as const] : []),
  ];
}

function instantOf(day: string, hour = 9): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
}
