import { isoDate } from '@weizhi/domain';
import {
  advanceProjectVote,
  createProjectVote,
  findManagedProjectVote,
  ProjectVote,
  ProjectVoteAdvanced,
  ProjectVoteCreated,
  takeBallots,
} from '../modules/project-votes';
import type { Database, Transaction } from '../platform/database';
import { toGlobalId } from '../platform/graphql/global-id';
import type { ProjectVotePlan } from './demonstration';
import { CANCEL_VOTE_REASON } from './demonstration/project-vote-profile';
import { type DivisionIds, listDivisionIds } from './division-ids';
import { loadingContext, momentOf, taken } from './loading-context';
import { alone } from './seed-database';

/** Writes votes on projects by the commands of their module, all or nothing. Answers false when some were there already. */
export function writeProjectVotes(
  database: Database,
  districtId: string,
  plans: readonly ProjectVotePlan[],
): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(ProjectVote).count({ districtId })) > 0) return false;
    const ids = await listDivisionIds(tx, districtId);
    for (const plan of plans) await writeVote({ tx, ids }, plan);
    return true;
  });
}

interface Target {
  readonly tx: Transaction;
  readonly ids: DivisionIds;
}

async function writeVote({ tx, ids }: Target, plan: ProjectVotePlan): Promise<void> {
  const { placeCode, title, edition, method, rule, threshold, mostProjects, drawnUpOn, state } = plan;
  const drawnUp = loadingContext(tx, momentOf(drawnUpOn));
  const answer = await createProjectVote(drawnUp, {
    ...{ title, edition, method, rule, threshold, mostProjects, projects: [...plan.projects] },
    divisionId: toGlobalId('Division', null, ids.of(placeCode)),
    budget: `${String(plan.budget)}.00`,
    idempotencyKey: `demonstration/${placeCode}/${title}/${edition}`,
  });
  const { id: voteId, version } = taken(answer, ProjectVoteCreated, 'votes on projects').vote;
  if (state === 'cancelled') {
    const input = { voteId, expectedVersion: version, cancelReason: CANCEL_VOTE_REASON };
    const cancelled = await advanceProjectVote(drawnUp, { ...input, action: 'cancelProjectVote' });
    taken(cancelled, ProjectVoteAdvanced, 'votes on projects');
  }
  if (state === 'open' || state === 'closed') await hold(tx, plan, { voteId, version });
}

async function hold(
  tx: Transaction,
  { opensOn, closesOn, electorate, ballots, state }: ProjectVotePlan,
  { voteId, version }: { readonly voteId: string; readonly version: number },
): Promise<void> {
  if (opensOn === null || closesOn === null) throw new Error('A vote of the plan has no days');
  const opened = await advanceProjectVote(loadingContext(tx, momentOf(opensOn)), {
    ...{ voteId, expectedVersion: version, action: 'openProjectVote', electorate, closesOn },
  });
  const { version: openVersion } = taken(opened, ProjectVoteAdvanced, 'votes on projects').vote;
  const vote = await findManagedProjectVote(tx, voteId);
  if (!vote) throw new Error('The vote just drawn up is not there');
  const outcomes = await takeBallots(tx, loadingContext(tx, momentOf(closesOn)), {
    vote,
    ballots: ballots.map((ballot) => ({ ...ballot, projects: [...ballot.projects] })),
  });
  const unfit = outcomes.find(({ ok }) => !ok);
  if (unfit) throw new Error(`The plan of votes on projects breaks a rule: ${JSON.stringify(unfit)}`);
  if (state !== 'closed') return;
  const dayAfter = new Date(momentOf(isoDate(closesOn)).getTime() + 86_400_000);
  const closed = await advanceProjectVote(loadingContext(tx, dayAfter), {
    ...{ voteId, expectedVersion: openVersion, action: 'closeProjectVote' },
  });
  taken(closed, ProjectVoteAdvanced, 'votes on projects');
}
