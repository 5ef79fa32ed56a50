import { type NewParticipation, type ParticipationRecorder, recordResidents } from '../modules/participation';
import type { Transaction } from '../platform/database';
import type { ParticipationPlan } from './demonstration';
import type { DivisionIds } from './division-ids';

/** When the plan was recorded: after the last of its occasions. */
const RECORDED_AT = new Date('2026-11-20T18:00:00+08:00');

const CONSENT = {
  ...{ purpose: 'participationRecords', wording: '演示数据', givenOn: '2024-10-31', keptUntil: '2029-10-30' },
  byGuardian: false,
};

/** Where participation is written to, and by what it is recorded. */
export interface ParticipationTarget {
  readonly tx: Transaction;
  readonly districtId: string;
  readonly ids: DivisionIds;
  readonly record: ParticipationRecorder;
}

/** Writes residents and who of them took part in what, by the rules. */
export async function writeParticipation(
  { tx, districtId, ids, record }: ParticipationTarget,
  plans: readonly ParticipationPlan[],
): Promise<void> {
  const residents = await writeResidents(tx, districtId, { plans, ids });
  // In one: what is looked for beside the facts is looked for while there is none.
  const outcomes = await record(
    { sourceModule: 'demonstration', now: RECORDED_AT },
    plans.flatMap((plan) => factsOf(plan, ids.of(plan.communityCode), residents)),
  );
  const refused = outcomes.find(({ kind }) => kind === 'refused');
  if (refused) throw new Error(`The plan of participation breaks a rule: ${JSON.stringify(refused)}`);
}

async function writeResidents(
  tx: Transaction,
  districtId: string,
  { plans, ids }: { readonly plans: readonly ParticipationPlan[]; readonly ids: DivisionIds },
): Promise<ReadonlyMap<string, string>> {
  const people = plans.flatMap(({ communityCode, residents }) =>
    residents.map((resident) => ({ ...resident, divisionId: ids.of(communityCode) })),
  );
  const residentIds = await recordResidents(
    tx,
    { districtId, now: RECORDED_AT },
    people.map(({ alias, divisionId, birthYear, sex, employmentStatus }) => ({
      ...{ divisionId, birthYear, sex, employmentStatus, consent: CONSENT },
      known: { by: 'alias' as const, alias },
    })),
  );
  return new Map(people.map(({ alias }, index) => [alias, residentIds[index] ?? '']));
}

function factsOf(
  { communityCode, attendances }: ParticipationPlan,
  divisionId: string,
  byAlias: ReadonlyMap<string, string>,
): readonly NewParticipation[] {
  return attendances.map(({ participant: { alias, capacity }, occasion, day, ...how }) => ({
    ...{ ...how, divisionId, capacity, happenedOn: day },
    participant: { kind: 'resident', residentId: byAlias.get(alias) ?? '' },
    stage: occasion.stage,
    mechanism: occasion.mechanism,
    minutes: occasion.minutes,
    evidence:
      occasion.stage === 'election' || occasion.mechanism === 'ballot' ? 'ballotRecord' : 'signInSheet',
    occasion: `demonstration:${communityCode}:${occasion.name}`,
    sourceId: `${alias} ${occasion.name} ${day}`,
  }));
}
