import {
  BEIJING_COMMITTEE_RULES,
  dateInShanghai,
  isoDate,
  type IsoDate,
  type OwnersCommitteeFacts,
  type OwnersCommitteeRules,
  type OwnersCommitteeStanding,
  standingOfCommittee,
} from '@weizhi/domain';
import type { Clock } from '../../platform/context/request-context';
import type { OwnersCommittee } from './owners-committee.entity';

/** The rules in force, until a district has entered its own. */
export const COMMITTEE_RULES: OwnersCommitteeRules = BEIJING_COMMITTEE_RULES;

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
export function standingOf(row: OwnersCommittee, day: IsoDate): OwnersCommitteeStanding {
  return standingOfCommittee(factsOf(row), day, COMMITTEE_RULES);
}

/** A stored day for the rules. */
export function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : isoDate(day);
}

/**
 * The status as SQL, for lists that filter by it; `committee` is the alias of the row or of nothing at all, `:today`
 * and the numbers of the rules are bound. Held to {@link standingOf} by a test.
 */
export function statusSql(committee: string): string {
  const met = `coalesce(${committee}.last_meeting_on, ${committee}.elected_on)`;
  return `case when ${committee}.state is null then 'none'
    when ${committee}.state <> 'active' then ${committee}.state
    when ${committee}.elected_on is not null and (${committee}.term_end < :today::date
      or :today::date > ${met} + :idleDays::int
      or 2 * ${committee}.members_in_office < ${committee}.seats) then 'lapsed'
    when :today::date >= (${committee}.term_end - make_interval(months => :expiringMonths::int))::date then 'termExpiring'
    else 'active' end`;
}

/** What {@link statusSql} binds. */
export function statusParameters(day: IsoDate): {
  readonly today: string;
  readonly idleDays: number;
  readonly expiringMonths: number;
} {
  return {
    today: day,
    idleDays: COMMITTEE_RULES.idleDays,
    expiringMonths: COMMITTEE_RULES.expiringMonths,
  };
}
