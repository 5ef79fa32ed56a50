import { CIVIL_CODE_278 } from '@weizhi/domain';
import { Ballot, countRows, freezeRoll, storedCount, Vote } from '../modules/ballots';
import { Estate } from '../modules/divisions';
import {
  ESTATE_SUBJECT,
  estateRoll,
  OwnersCommittee,
  OwnersCommitteeEvent,
  PropertyUnit,
  sealedUnit,
} from '../modules/owners-committees';
import type { Database, Transaction } from '../platform/database';
import type { CommitteePlan, VotePlan } from './demonstration';
import { listDivisionIds } from './division-ids';
import { alone } from './seed-database';

/** Writes committees and one vote that hangs on one head, all or nothing. Answers false when some were there already. */
export function writeOwners(
  database: Database,
  districtId: string,
  plans: { readonly committees: readonly CommitteePlan[]; readonly vote: VotePlan },
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(OwnersCommittee).count({ districtId })) > 0) return false;
    const ids = await listDivisionIds(tx, districtId);
    const estates = new Map(
      (await tx.repository(Estate).find({ where: { districtId } })).map((estate) => [
        `${estate.divisionId}/${estate.name}`,
        estate,
      ]),
    );
    let first: Estate | undefined;
    for (const plan of plans.committees) {
      const estate = estates.get(`${ids.of(plan.neighbourhoodCode)}/${plan.estateName}`);
      if (!estate) throw new Error(`The district has no estate ${plan.estateName}`);
      first ??= estate;
      await writeCommittee(tx, estate, plan);
    }
    if (first) await writeVote(tx, first, plans.vote);
    return true;
  });
}

async function writeCommittee(tx: Transaction, estate: Estate, plan: CommitteePlan): Promise<void> {
  const { districtId, divisionId } = estate;
  const { electedOn, termEnd, lastMeetingOn, seats, membersInOffice, filingNumber } = plan;
  const recordedAt = instantOf(electedOn);
  const row = await tx.repository(OwnersCommittee).insert({
    ...{ districtId, divisionId, estateId: estate.id, state: 'active' as const },
    ...{ electedOn, termEnd, lastMeetingOn, seats, membersInOffice, filingNumber },
    filedOn: electedOn,
    createdAt: recordedAt,
  });
  const event = { districtId, divisionId, committeeId: row.id, recordedBy: tx.actor.id };
  await tx.repository(OwnersCommitteeEvent).insertMany([
    { ...event, kind: 'registered', occurredOn: electedOn, recordedAt },
    { ...event, kind: 'meetingHeld', occurredOn: lastMeetingOn, recordedAt: instantOf(lastMeetingOn) },
  ]);
}

async function writeVote(tx: Transaction, estate: Estate, plan: VotePlan): Promise<void> {
  const { districtId, divisionId } = estate;
  const place = { districtId, divisionId, estateId: estate.id, importBatchId: null };
  await tx.repository(PropertyUnit).insertMany(
    plan.units.map(({ unitNumber, area, owner }) =>
      sealedUnit({
        ...place,
        unitNumber,
        area,
        ownerName: owner?.name ?? null,
        ownerPhone: owner?.phone ?? null,
      }),
    ),
  );
  const roll = await estateRoll(tx, { districtId, subjectId: estate.id });
  const vote = await tx.repository(Vote).insert({
    ...{ districtId, divisionId, subjectType: ESTATE_SUBJECT, subjectId: estate.id, title: plan.title },
    ruleSet: CIVIL_CODE_278,
    questions: [
      {
        ...{ code: '1', title: plan.question, decision: 'propertyCompany', method: 'proposal' },
        ...{ threshold: 'ordinary', options: [], seats: 1, limit: null },
      },
    ],
    state: 'closed',
    residentsCommitteeToldOn: plan.rulesPublishedOn,
    rulesPublishedOn: plan.rulesPublishedOn,
    rulesPostedAt: '小区公告栏',
    openedOn: plan.openedOn,
    closesOn: plan.closesOn,
    closedOn: plan.closesOn,
    rollHeads: roll.length,
    rollArea: roll.reduce((sum, { area }) => sum + area, 0n).toString(),
    createdAt: instantOf(plan.rulesPublishedOn),
  });
  const entries = await freezeRoll(tx, vote, roll);
  await tx.repository(Ballot).insertMany(
    plan.stances.map((stance, index) => ({
      ...{ districtId, divisionId, voteId: vote.id, rollEntryId: entries[index]?.id ?? '', sequence: 1 },
      answers: { '1': { kind: 'stance' as const, stance } },
      channel: 'paper' as const,
      castOn: plan.openedOn,
      recordedBy: tx.actor.id,
      recordedAt: instantOf(plan.openedOn),
    })),
  );
  const counted = {
    state: 'publicised',
    result: storedCount(await countRows(tx, vote)),
    resultPostedOn: plan.closesOn,
    resultPostedAt: '小区公告栏',
  } as const;
  await tx.repository(Vote).updateVersioned({ districtId, id: vote.id }, vote.version, counted);
}

function instantOf(day: string): Date {
  return new Date(`${day}T09:00:00+08:00`);
}
