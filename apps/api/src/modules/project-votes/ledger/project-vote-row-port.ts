import { projectBallotWeights } from '@weizhi/domain';
import type { NewRow, Transaction } from '../../../platform/database';
import {
  type AppliedRow,
  countDependents,
  type ImportContext,
  type ImportRowPort,
  type ReadableRow,
  type RowPlan,
  textOf,
  withdrawRows,
} from '../../../platform/imports';
import { communityLookup, getDistrictRoot, listCommunities } from '../../divisions';
import { ProjectBallot, ProjectVote, VotedProject } from '../project-vote.entity';
import { readKnownVotes, readPresent } from './known-votes';
import {
  ballotOf,
  projectOf,
  recordOf,
  type Section,
  sectionOf,
  voteCodeOf,
  voteOf,
  voterOf,
} from './vote-rows';
import { VotesOfFile } from './votes-of-file';

/** A run looks at the rows of one file in their order with one context: what it has met so far. */
const met = new WeakMap<ImportContext, VotesOfFile>();

/** How rows of a ballot file become a vote, its projects and its ballots. */
export const projectVoteRowPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { community: communityLookup(await listCommunities(reads, context)) };
  },

  async plan(reads, rows, context) {
    const votes = met.get(context) ?? new VotesOfFile();
    met.set(context, votes);
    const codes = votes.unknownOf(rows.map(({ values }) => voteCodeOf(values)));
    for (const [code, vote] of await readKnownVotes(reads, context.districtId, codes)) votes.add(code, vote);
    const present = await presentOf(reads, rows, { context, idOf: (values) => votes.idOf(values) });
    return rows.map(({ ordinal, values }): RowPlan => ({
      ordinal,
      problems: votes.check(values, context),
      presentId: present(values),
    }));
  },

  async apply(tx, rows, context) {
    const applied = [
      ...(await applyVotes(tx, ofSection(rows, 'vote'), context)),
      ...(await applyProjects(tx, ofSection(rows, 'project'), context)),
      ...(await applyBallots(tx, ofSection(rows, 'ballot'), context)),
    ];
    return applied.sort((one, other) => one.ordinal - other.ordinal);
  },

  listDependents: (reads, context) =>
    countDependents(reads, context, {
      sql: `select count(*)::int as count from project_ballot b
             join project_vote v on v.district_id = b.district_id and v.id = b.vote_id
            where v.district_id = $1::bigint and v.import_batch_id = $2::uuid and b.withdrawn_at is null
              and b.import_batch_id is distinct from $2::uuid`,
      what: { zh: '其他批次导入的选票', en: 'ballots of other imports' },
    }),

  async withdraw(tx, context) {
    for (const table of ['project_ballot', 'voted_project', 'project_vote'] as const)
      await withdrawRows(tx, table, context);
  },
};

function ofSection(rows: readonly ReadableRow[], section: Section): readonly ReadableRow[] {
  return rows.filter(({ values }) => sectionOf(values) === section);
}

/** Finds what is there already, by row. */
async function presentOf(
  reads: Parameters<ImportRowPort['plan']>[0],
  rows: readonly ReadableRow[],
  {
    context,
    idOf,
  }: { readonly context: ImportContext; readonly idOf: (values: ReadableRow['values']) => string | null },
): Promise<(values: ReadableRow['values']) => string | null> {
  const voteIds = [...new Set(rows.flatMap(({ values }) => idOf(values) ?? []))];
  const keyOf = (section: Section) => ({
    districtId: context.districtId,
    voteIds,
    numbers: ofSection(rows, section).map(({ values }) => recordOf(values)),
  });
  const projects = await readPresent(reads, 'voted_project', keyOf('project'));
  const ballots = await readPresent(reads, 'project_ballot', keyOf('ballot'));
  return (values) => {
    const id = idOf(values);
    if (id === null || sectionOf(values) === 'vote') return id;
    const present = sectionOf(values) === 'project' ? projects : ballots;
    return present.get(`${id}|${recordOf(values)}`) ?? null;
  };
}

async function applyVotes(
  tx: Transaction,
  rows: readonly ReadableRow[],
  context: ImportContext,
): Promise<readonly AppliedRow[]> {
  if (rows.length === 0) return [];
  const root = await getDistrictRoot(tx, context);
  const inserted = await tx.repository(ProjectVote).insertIgnoringDuplicates(
    rows.map(({ values }) => ({
      ...voteOf(values),
      districtId: context.districtId,
      divisionId: textOf(values['community']) ?? root,
      importBatchId: context.batchId,
    })),
    { properties: ['districtId', 'code'], where: 'withdrawn_at is null' },
  );
  const fresh = new Set(inserted.map(({ id }) => id));
  const known = await knownOf(tx, rows, context);
  return rows.map(({ ordinal, values }) => {
    const { id } = known(values);
    return { ordinal, targetId: id, outcome: fresh.has(id) ? 'imported' : 'duplicate' };
  });
}

async function applyProjects(
  tx: Transaction,
  rows: readonly ReadableRow[],
  context: ImportContext,
): Promise<readonly AppliedRow[]> {
  const known = await knownOf(tx, rows, context);
  return applyTo(tx, rows, {
    known,
    context,
    table: 'voted_project',
    insert: async (placed) => {
      const inserted = await tx.repository(VotedProject).insertIgnoringDuplicates(
        placed.map(({ values, place }): NewRow<VotedProject> => ({ ...projectOf(values), ...place })),
        { properties: ['districtId', 'voteId', 'number'], where: 'withdrawn_at is null' },
      );
      return inserted.map(({ id }) => id);
    },
  });
}

async function applyBallots(
  tx: Transaction,
  rows: readonly ReadableRow[],
  context: ImportContext,
): Promise<readonly AppliedRow[]> {
  const known = await knownOf(tx, rows, context);
  return applyTo(tx, rows, {
    known,
    context,
    table: 'project_ballot',
    insert: async (placed) => {
      const ballots = placed.map(({ values, place }): NewRow<ProjectBallot> => {
        const ballot = ballotOf(values);
        const weighed = projectBallotWeights(ballot, known(values).terms);
        if (!weighed.ok) throw new Error(`A ballot fits no more: ${weighed.refusal.code}`);
        return {
          ...voterOf(values),
          ...place,
          voter: recordOf(values),
          projects: [...ballot.projects],
          weights: [...weighed.value],
        };
      });
      const inserted = await tx.repository(ProjectBallot).insertIgnoringDuplicates(ballots, {
        properties: ['districtId', 'voteId', 'voter'],
        where: 'withdrawn_at is null',
      });
      return inserted.map(({ id }) => id);
    },
  });
}

/** The votes that rows belong to. A vote that was there at the check cannot be gone: it would have taken its rows along. */
async function knownOf(tx: Transaction, rows: readonly ReadableRow[], { districtId }: ImportContext) {
  const codes = [...new Set(rows.map(({ values }) => voteCodeOf(values)))];
  const votes = await readKnownVotes(tx, districtId, codes);
  return (values: ReadableRow['values']) => {
    const vote = votes.get(voteCodeOf(values));
    if (!vote) throw new Error(`The vote ${voteCodeOf(values)} is gone`);
    return vote;
  };
}

interface Placed {
  readonly values: ReadableRow['values'];
  readonly place: {
    readonly districtId: string;
    readonly divisionId: string;
    readonly voteId: string;
    readonly importBatchId: string;
  };
}

/** Adds rows to their votes and answers for each whether it is new. */
async function applyTo(
  tx: Transaction,
  rows: readonly ReadableRow[],
  {
    known,
    context,
    table,
    insert,
  }: {
    readonly known: Awaited<ReturnType<typeof knownOf>>;
    readonly context: ImportContext;
    readonly table: 'voted_project' | 'project_ballot';
    readonly insert: (placed: readonly Placed[]) => Promise<readonly string[]>;
  },
): Promise<readonly AppliedRow[]> {
  if (rows.length === 0) return [];
  const placed = rows.map(({ values }): Placed => {
    const { id, divisionId } = known(values);
    const { districtId, batchId } = context;
    return { values, place: { districtId, divisionId, voteId: id, importBatchId: batchId } };
  });
  const fresh = new Set(await insert(placed));
  const present = await readPresent(tx, table, {
    districtId: context.districtId,
    voteIds: [...new Set(placed.map(({ place }) => place.voteId))],
    numbers: rows.map(({ values }) => recordOf(values)),
  });
  return rows.map(({ ordinal, values }) => {
    const targetId = present.get(`${known(values).id}|${recordOf(values)}`) ?? '';
    return { ordinal, targetId, outcome: fresh.has(targetId) ? 'imported' : 'duplicate' };
  });
}
