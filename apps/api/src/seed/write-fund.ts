import {
  DevelopmentFund,
  FundAward,
  FundCall,
  FundEntryRow,
  FundRestrictionRow,
  FundScore,
} from '../modules/funding';
import { Organisation } from '../modules/organisations';
import type { Database, Transaction } from '../platform/database';
import type { FundPlan } from './demonstration';
import { alone } from './seed-database';

/** Writes a development fund of a district with its calls, awards and entries, all or nothing. Answers false when one was there already. */
export function writeFund(database: Database, districtId: string, plan: FundPlan): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(DevelopmentFund).count({ districtId })) > 0) return false;
    const fund = await tx.repository(DevelopmentFund).insert({
      ...{ districtId, divisionId: districtId, name: plan.name },
      createdAt: noonOf(plan.createdOn),
    });
    const place = { districtId, fundId: fund.id, divisionId: districtId };
    const restriction = await tx.repository(FundRestrictionRow).insert({
      ...place,
      title: plan.restriction.title,
      themes: [...plan.restriction.themes],
      boundDivisionId: null,
      until: null,
      createdAt: noonOf(plan.createdOn),
    });
    const callIds: string[] = [];
    for (const call of plan.calls) {
      const row = await tx
        .repository(FundCall)
        .insert({ ...place, ...call, restrictionId: null, state: 'open' });
      callIds.push(row.id);
    }
    const awardIds = await writeAwards(tx, { ...place, callIds }, plan);
    await tx.repository(FundEntryRow).insertMany(
      plan.entries.map(({ kind, amount, occurredOn, note, restricted, award }) => ({
        ...{ ...place, kind, amount, occurredOn, note },
        restrictionId: restricted ? restriction.id : null,
        awardId: award === null ? null : (awardIds[award] ?? null),
        recordedBy: tx.actor.id,
        recordedAt: noonOf(occurredOn),
      })),
    );
    return true;
  });
}

interface AwardPlace {
  readonly districtId: string;
  readonly fundId: string;
  readonly divisionId: string;
  readonly callIds: readonly string[];
}

async function writeAwards(tx: Transaction, place: AwardPlace, { awards }: FundPlan): Promise<string[]> {
  const { callIds, ...owner } = place;
  const { districtId, divisionId } = owner;
  const applicants = await tx
    .repository(Organisation)
    .find({ where: { districtId }, order: { name: 'ASC' }, take: awards.length });
  const ids: string[] = [];
  for (const [index, { scores, appliedOn, call, ...award }] of awards.entries()) {
    const applicant = applicants[index];
    const callId = callIds[call];
    if (!applicant || callId === undefined)
      throw new Error('The fund has more applications than the district has organisations');
    const { id } = await tx.repository(FundAward).insert({
      ...{ ...owner, ...award, callId, restrictionId: null, applicantId: applicant.id },
      appliedAt: noonOf(appliedOn),
    });
    await tx.repository(FundScore).insertMany(
      scores.map(({ points, bonuses }, seat) => ({
        ...{ districtId, divisionId, awardId: id, points, bonuses },
        assessor: `评委${'一二三'.charAt(seat)}`,
        recordedAt: noonOf(appliedOn),
      })),
    );
    ids.push(id);
  }
  return ids;
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00+08:00`);
}
