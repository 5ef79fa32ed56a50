import {
  isoDate,
  type IsoDate,
  type OwnersCommitteeRules,
  type OwnersCommitteeState,
  standingOfCommittee,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  atPlace,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  NO_DATA,
  toFigures,
  total,
  withinPlaces,
} from '../../platform/indicators';
import { datedRules } from '../rule-sets';

/** Indicators of owners' committees: those that exist in name only. */
export const OWNERS_COMMITTEE_FAMILY: IndicatorFamily = {
  name: 'ownersCommittees',
  codes: ['lapsedOwnersCommitteeRate'],
  memberLabels: {},
  compute: computeCommittees,
};

interface CommitteeRow {
  readonly places: readonly number[];
  readonly state: OwnersCommitteeState;
  readonly elected_on: string;
  readonly term_end: string | null;
  readonly last_meeting_on: string | null;
  readonly seats: number | null;
  readonly members_in_office: number | null;
}

const COMMITTEES = `
  select within.places, c.state, c.elected_on::text, c.term_end::text,
         c.last_meeting_on::text, c.seats, c.members_in_office
    from owners_committee c
    ${withinPlaces('$2', 'c.division_id')}
   where c.district_id = $1::bigint and c.elected_on is not null`;

async function computeCommittees(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const rows = await reads.sql<CommitteeRow>(COMMITTEES, [asked.districtId, [...asked.divisionIds]]);
  const rulesOn = await datedRules(reads, 'ownersCommittee', asked.districtId);
  return toFigures(asked, (_, { place, asked: { day } }) =>
    total(day === null ? NO_DATA : lapsedShare(atPlace(rows, place), day, rulesOn(day))),
  );
}

/** Of those elected by the day. One that is being re-elected is no longer in name only: somebody acts. */
function lapsedShare(rows: readonly CommitteeRow[], day: IsoDate, rules: OwnersCommitteeRules): FigureAnswer {
  const established = rows.filter((row) => row.elected_on <= day && row.state !== 'none');
  if (established.length === 0) return NO_DATA;
  const lapsed = established.filter((row) => statusOn(row, day, rules) === 'lapsed').length;
  return { kind: 'counts', counts: { numerator: lapsed, denominator: established.length } };
}

function statusOn(row: CommitteeRow, day: IsoDate, rules: OwnersCommitteeRules): string {
  const facts = {
    state: row.state,
    electedOn: dateOf(row.elected_on),
    termEnd: dateOf(row.term_end),
    lastMeetingOn: dateOf(row.last_meeting_on),
    seats: row.seats,
    membersInOffice: row.members_in_office,
  };
  return standingOfCommittee(facts, day, rules).status;
}

function dateOf(text: string | null): IsoDate | null {
  return text === null ? null : isoDate(text);
}
