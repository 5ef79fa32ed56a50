import { addDays, addMonths, type IsoDate } from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import type { Election } from './election.entity';
import type { ElectionCandidate } from './election-roll.entity';

/** Last day of a term. */
export function endOfTerm(begins: IsoDate, years: number): IsoDate {
  return addDays(addMonths(begins, 12 * years), -1);
}

interface Declaring {
  readonly election: Election;
  readonly candidates: readonly ElectionCandidate[];
  readonly termBeginsOn: IsoDate;
  /** First day on which the post is held no more. */
  readonly heldTo: IsoDate;
}

/**
 * Gives those who were elected to the residents' committee their post from day to day, so that they count as its staff
 * while it lasts. Whoever holds such a post for the whole of the term already is given no second.
 */
export async function putInOffice(
  tx: Transaction,
  { election, candidates, termBeginsOn, heldTo }: Declaring,
): Promise<void> {
  if (election.body !== 'residentsCommittee') return;
  const voterIds = candidates.flatMap(({ electedRound, voterId }) =>
    electedRound === null ? [] : [voterId],
  );
  await tx.sql(
    `insert into post_holding (district_id, person_id, body_kind, division_id, post_kind, held_from, held_to)
     select v.district_id, r.person_id, 'residentsCommittee', v.division_id, 'committeeMember', $3::date, $4::date
       from election_voter v join resident r on r.district_id = v.district_id and r.id = v.resident_id
      where v.district_id = $1::bigint and v.id = any($2::uuid[]) and r.person_id is not null
        and not exists (
          select 1 from post_holding p
           where p.district_id = v.district_id and p.person_id = r.person_id and p.body_kind = 'residentsCommittee'
             and p.division_id = v.division_id and p.post_kind = 'committeeMember' and p.withdrawn_at is null
             and p.held_from <= $3::date and (p.held_to is null or p.held_to >= $4::date))`,
    [election.districtId, voterIds, termBeginsOn, heldTo],
  );
}
