import {
  AGE_BANDS,
  PROJECT_VOTING_CHANNELS,
  SEXES,
  suppressedCells,
  type SuppressionRule,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import type { ProjectVote } from './project-vote.entity';
import type { VoterTrait } from './project-vote.enums';
import { MOST_COHORTS, ProjectVoteCohortType, shareOf } from './project-vote-result.type';

const COLUMNS: Readonly<Record<VoterTrait, string>> = {
  ageBand: 'age_band',
  sex: 'sex',
  channel: 'channel',
  neighbourhood: 'neighbourhood',
};

/** Members in their own order; neighbourhoods have none and come by size, those that are hidden by name after the others. */
const ORDERS: Readonly<Record<VoterTrait, readonly string[]>> = {
  ageBand: AGE_BANDS,
  sex: SEXES,
  channel: PROJECT_VOTING_CHANNELS,
  neighbourhood: [],
};

interface MemberCount {
  readonly member: string | null;
  readonly ballots: number;
}

/**
 * Who voted, trait by trait; a trait that no ballot states is left out. Each trait is a table whose total is shown, so
 * small cells and those that would give them away are hidden trait by trait.
 */
export async function readCohorts(
  reads: Reads,
  vote: ProjectVote,
  rule: SuppressionRule,
): Promise<ProjectVoteCohortType[]> {
  const cohorts: ProjectVoteCohortType[] = [];
  for (const trait of Object.keys(COLUMNS) as VoterTrait[]) {
    const members = await readMembers(reads, vote, trait);
    if (members.some(({ member }) => member !== null))
      cohorts.push(...protectedMembers(trait, members, rule));
  }
  return cohorts.slice(0, MOST_COHORTS);
}

async function readMembers(
  reads: Reads,
  { districtId, id }: ProjectVote,
  trait: VoterTrait,
): Promise<readonly MemberCount[]> {
  const rows = await reads.sql<MemberCount>(
    `select ${COLUMNS[trait]} as member, count(*)::int as ballots from project_ballot
      where district_id = $1::bigint and vote_id = $2::uuid and withdrawn_at is null
      group by 1 order by 2 desc, 1`,
    [districtId, id],
  );
  const placeOf = ({ member }: MemberCount): number =>
    member === null ? Infinity : ORDERS[trait].indexOf(member);
  return [...rows].sort((one, other) =>
    placeOf(one) === placeOf(other) ? 0 : placeOf(one) - placeOf(other),
  );
}

function protectedMembers(
  trait: VoterTrait,
  members: readonly MemberCount[],
  rule: SuppressionRule,
): ProjectVoteCohortType[] {
  const total = members.reduce((sum, { ballots }) => sum + ballots, 0);
  const children = members.map(({ ballots }, index) => ({
    key: String(index),
    numerator: ballots,
    denominator: null,
    children: [],
  }));
  const hidden = suppressedCells({ key: 'total', numerator: total, denominator: null, children }, rule);
  const cohorts = members.map(({ member, ballots }, index) =>
    Object.assign(new ProjectVoteCohortType(), {
      trait,
      member,
      ballots: hidden.has(String(index)) ? null : ballots,
      share: hidden.has(String(index)) ? null : shareOf(ballots, total),
    }),
  );
  return ORDERS[trait].length > 0 ? cohorts : [...cohorts.filter(isShown), ...hiddenByName(cohorts)];
}

const isShown = ({ ballots }: ProjectVoteCohortType): boolean => ballots !== null;

/** Where a hidden member stands among others by size would say between which counts it lies. */
function hiddenByName(cohorts: readonly ProjectVoteCohortType[]): readonly ProjectVoteCohortType[] {
  return cohorts
    .filter((cohort) => !isShown(cohort))
    .sort((one, other) => ((one.member ?? '') < (other.member ?? '') ? -1 : 1));
}
