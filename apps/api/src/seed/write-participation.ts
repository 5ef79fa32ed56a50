import {
  type NewParticipation,
  recordParticipation,
  recordResidents,
  Resident,
} from '../modules/participation';
import type { Database } from '../platform/database';
import type { ParticipationPlan } from './demonstration';
import { listDivisionIds } from './division-ids';
import { alone } from './seed-database';

/** When the plan was recorded: after the last of its occasions. */
const RECORDED_AT = new Date('2026-09-30T09:00:00+08:00');

const CONSENT = {
  ...{ purpose: 'participationRecords', wording: '演示数据', givenOn: '2026-03-01', keptUntil: '2029-02-28' },
  byGuardian: false,
};

/** Writes who took part in what, all or nothing, by the rules and with their figures. Answers false when some was there already. */
export function writeParticipation(
  database: Database,
  districtId: string,
  plans: readonly ParticipationPlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(Resident).count({ districtId })) > 0) return false;
    const ids = await listDivisionIds(tx, districtId);
    const people = plans.flatMap(({ communityCode, residents }) =>
      residents.map((resident) => ({ ...resident, divisionId: ids.of(communityCode) })),
    );
    const residentIds = await recordResidents(
      tx,
      { districtId, now: RECORDED_AT },
      people.map(({ alias, ...resident }) => ({
        ...resident,
        known: { by: 'alias' as const, alias },
        consent: CONSENT,
      })),
    );
    const byAlias = new Map(people.map(({ alias }, index) => [alias, residentIds[index] ?? '']));
    const outcomes = await recordParticipation(
      tx,
      { districtId, sourceModule: 'demonstration', now: RECORDED_AT },
      plans.flatMap((plan) => factsOf(plan, ids.of(plan.communityCode), byAlias)),
    );
    const refused = outcomes.find(({ kind }) => kind === 'refused');
    if (refused) throw new Error(`The plan of participation breaks a rule: ${JSON.stringify(refused)}`);
    return true;
  });
}

function factsOf(
  { communityCode, attendances }: ParticipationPlan,
  divisionId: string,
  byAlias: ReadonlyMap<string, string>,
): readonly NewParticipation[] {
  return attendances.map(({ alias, occasion, channel, depth, initiator }) => ({
    ...{ divisionId, channel, depth, initiator, happenedOn: occasion.day },
    participant: { kind: 'resident', residentId: byAlias.get(alias) ?? '' },
    stage: occasion.stage,
    mechanism: occasion.mechanism,
    minutes: occasion.minutes,
    evidence: 'signInSheet',
    occasion: `demonstration:${communityCode}:${occasion.name}`,
    sourceId: `${alias} ${occasion.day}`,
  }));
}
