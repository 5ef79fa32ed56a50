import { type DecimalText, decimalText, type ProjectBallotTerms } from '@weizhi/domain';
import type { Reads } from '../../../platform/database';
import { ballotTermsOf } from './vote-rows';

/** A vote as later rows of the same file are held against it. */
export interface KnownVote {
  /** Null while it stands only in the file. */
  readonly id: string | null;
  readonly divisionId: string | null;
  readonly terms: ProjectBallotTerms;
}

interface VoteRow {
  readonly id: string;
  readonly code: string;
  readonly divisionId: string;
  readonly method: ProjectBallotTerms['method'];
  readonly fewestProjects: number | null;
  readonly mostProjects: number | null;
  readonly leastPoints: number | null;
  readonly mostPoints: number | null;
  readonly mostCost: string | null;
}

/** The votes of a district that have one of the codes, with what their projects cost. */
export async function readKnownVotes(
  reads: Reads,
  districtId: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, KnownVote & { readonly id: string; readonly divisionId: string }>> {
  if (codes.length === 0) return new Map();
  const votes = await reads.sql<VoteRow>(
    `select id, code, division_id::text as "divisionId", method, fewest_projects as "fewestProjects",
            most_projects as "mostProjects", least_points as "leastPoints", most_points as "mostPoints",
            most_cost::text as "mostCost"
       from project_vote where district_id = $1::bigint and code = any($2::text[]) and withdrawn_at is null
        and import_batch_id is not null`,
    [districtId, codes],
  );
  const projects = await reads.sql<{ voteId: string; number: string; cost: string }>(
    `select vote_id as "voteId", number, cost::text from voted_project
      where district_id = $1::bigint and vote_id = any($2::uuid[]) and withdrawn_at is null`,
    [districtId, votes.map(({ id }) => id)],
  );
  const costs = new Map<string, Map<string, DecimalText>>(votes.map(({ id }) => [id, new Map()]));
  for (const { voteId, number, cost } of projects) costs.get(voteId)?.set(number, decimalText(cost));
  return new Map(
    votes.map(({ id, code, divisionId, ...vote }) => [
      code,
      { id, divisionId, terms: ballotTermsOf(vote, costs.get(id) ?? new Map()) },
    ]),
  );
}

/** Ids of projects (or ballots) of votes by `<vote id>|<number>`. */
export async function readPresent(
  reads: Reads,
  table: 'voted_project' | 'project_ballot',
  key: {
    readonly districtId: string;
    readonly voteIds: readonly string[];
    readonly numbers: readonly string[];
  },
): Promise<ReadonlyMap<string, string>> {
  if (key.voteIds.length === 0) return new Map();
  const column = table === 'voted_project' ? 'number' : 'voter';
  const rows = await reads.sql<{ id: string; key: string }>(
    `select id, vote_id::text || '|' || ${column} as key from ${table}
      where district_id = $1::bigint and vote_id = any($2::uuid[]) and ${column} = any($3::text[]) and withdrawn_at is null`,
    [key.districtId, key.voteIds, key.numbers],
  );
  return new Map(rows.map((row) => [row.key, row.id]));
}
