import {
  type CommitteeTracker,
  dateInShanghai,
  isoDate,
  type IsoDate,
  type OwnersCommitteeFacts,
  type OwnersCommitteeRules,
  type OwnersCommitteeStanding,
  rulesOfKind,
  standingOfCommittee,
} from '@weizhi/domain';
import type { Clock, RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { ruleCountSql, rulesInForce, rulesLoader } from '../rule-sets';
import type { OwnersCommittee } from './owners-committee.entity';

/** The rules of a committee's district on a day. */
export function committeeRules(
  reads: Reads,
  { districtId }: Pick<OwnersCommittee, 'districtId'>,
  day: IsoDate,
): Promise<OwnersCommitteeRules> {
  return rulesInForce(reads, 'ownersCommittee', { districtId, day });
}

/** The rules of today, for pages and lists. */
export async function committeeRulesOfToday(
  context: RequestContext,
  { districtId }: Pick<OwnersCommittee, 'districtId'>,
): Promise<OwnersCommitteeRules> {
  return (await rulesLoader(context, 'ownersCommittee').load(districtId)).rules;
}

/** The rules by which the steps of a procedure fall due: those of the day on which it began. */
export function trackerRules(
  reads: Reads,
  committee: Pick<OwnersCommittee, 'districtId'>,
  { tracker, today: day }: { readonly tracker: CommitteeTracker; readonly today: IsoDate },
): Promise<OwnersCommitteeRules> {
  return committeeRules(reads, committee, beganOn(tracker, day));
}

/** The day of the first step that was done; today before any was. */
export function beganOn({ done }: CommitteeTracker, day: IsoDate): IsoDate {
  const [began = day] = Object.values(done).sort();
  return began;
}

/** Today in Shanghai. */
export function today(clock: Clock): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

/** What the rules need to know of a committee. */
export function factsOf(row: OwnersCommittee): OwnersCommitteeFacts {
  return {
    state: row.state,
    electedOn: dayOrNull(row.electedOn),
    termEnd: dayOrNull(row.termEnd),
    lastMeetingOn: dayOrNull(row.lastMeetingOn),
    seats: row.seats,
    membersInOffice: row.membersInOffice,
  };
}

/** The status of a committee on a day, with its reasons. */
export function standingOf(
  row: OwnersCommittee,
  day: IsoDate,
  rules: OwnersCommitteeRules,
): OwnersCommitteeStanding {
  return standingOfCommittee(factsOf(row), day, rules);
}

/** A stored day for the rules. */
export function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : isoDate(day);
}

/**
 * The status as SQL, for lists that filter by it; `committee` is the alias of the row or of nothing at all, `:today`
 * and the numbers that were shipped are bound. Held to {@link standingOf} by a test.
 */
export function statusSql(committee: string): string {
  const met = `coalesce(${committee}.last_meeting_on, ${committee}.elected_on)`;
  return `case when ${committee}.state is null then 'none'
    when ${committee}.state <> 'active' then ${committee}.state
    when ${committee}.elected_on is not null and (${committee}.term_end < :today::date
      or :today::date > ${met} + ${numberSql(committee, 'idleDays')}
      or 2 * ${committee}.members_in_office < ${committee}.seats) then 'lapsed'
    when :today::date >= (${committee}.term_end - make_interval(months => ${numberSql(committee, 'expiringMonths')}))::date then 'termExpiring'
    else 'active' end`;
}

/** A number of the rules of the district, or as shipped. */
function numberSql(committee: string, path: 'idleDays' | 'expiringMonths'): string {
  const own = ruleCountSql('ownersCommittee', path, { district: `${committee}.district_id`, day: ':today' });
  return `coalesce(${own}, :${path}::int)`;
}

/** What {@link statusSql} binds. */
export function statusParameters(day: IsoDate): {
  readonly today: string;
  readonly idleDays: number;
  readonly expiringMonths: number;
} {
  const { idleDays, expiringMonths } = rulesOfKind('ownersCommittee', undefined);
  return { today: day, idleDays, expiringMonths };
}
