import {
  advanceProjectVote as decide,
  dateInShanghai,
  isoDate,
  type IsoDate,
  type ProjectVoteFacts,
} from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import { findManagedProjectVote } from './find-project-vote';
import { projectVoteRefused } from './live-vote.errors';
import type { AdvanceProjectVoteInput } from './live-vote.inputs';
import { ProjectVoteAdvanced } from './live-vote-results';
import { ProjectVote } from './project-vote.entity';
import { toProjectVote } from './project-vote.type';

const MOST_VOTERS = 1_000_000;

/** Opens, closes or gives up a vote on projects. */
export async function advanceProjectVote(
  context: CommandContext,
  input: AdvanceProjectVoteInput,
): Promise<object> {
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => advance(tx, context, input));
}

async function advance(
  tx: Transaction,
  context: CommandContext,
  input: AdvanceProjectVoteInput,
): Promise<object> {
  const vote = await findManagedProjectVote(tx, input.voteId);
  if (!vote) return new NotFound({ subject: 'voteId' });
  if (vote.version !== input.expectedVersion) return new StaleVersion({ currentVersion: vote.version });
  const today = dateInShanghai(context.clock.now().getTime());
  const closesOn = vote.closesOn === null ? null : isoDate(vote.closesOn);
  const decided = decide({ state: vote.state, closesOn, today }, input.action, factsOf(input));
  if (!decided.ok) return projectVoteRefused(decided.refusal);
  const changes = { state: decided.value, ...changesOf(input, today) };
  const key = { districtId: vote.districtId, id: vote.id };
  const outcome = await tx.repository(ProjectVote).updateVersioned(key, input.expectedVersion, changes);
  if (outcome !== 'updated') return staleVersion(tx, ProjectVote, key);
  const why = input.closingReason ?? input.cancelReason;
  await tx.audit({
    districtId: vote.districtId,
    action: `projectVote.${input.action}`,
    subject: { type: 'ProjectVote', id: vote.id },
    fieldsAfter: Object.keys(changes),
    ...(why ? { why } : {}),
    requestId: context.requestId,
  });
  const row = await tx.repository(ProjectVote).findOne(key);
  return Object.assign(new ProjectVoteAdvanced(), { vote: toProjectVote(row ?? vote) });
}

function changesOf(input: AdvanceProjectVoteInput, today: IsoDate): NewRow<ProjectVote> {
  switch (input.action) {
    case 'openProjectVote':
      return { opensOn: today, closesOn: input.closesOn ?? null, electorate: input.electorate ?? null };
    case 'closeProjectVote':
      return { closedOn: today, closingReason: textOrNull(input.closingReason) };
    case 'cancelProjectVote':
      return { cancelReason: textOrNull(input.cancelReason) };
  }
}

function factsOf({
  electorate,
  closesOn,
  closingReason,
  cancelReason,
}: AdvanceProjectVoteInput): ProjectVoteFacts {
  return {
    ...(electorate == null ? {} : { electorate }),
    ...(closesOn == null ? {} : { closesOn: isoDate(closesOn) }),
    ...(closingReason == null ? {} : { closingReason }),
    ...(cancelReason == null ? {} : { cancelReason }),
  };
}

function problemsOf({ electorate, closingReason, cancelReason }: AdvanceProjectVoteInput): FieldError[] {
  const fits = electorate == null || (electorate >= 0 && electorate <= MOST_VOTERS);
  return [
    ...(fits ? [] : [fieldError('electorate', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_VOTERS })]),
    ...textProblems('closingReason', closingReason, { maximum: 200, required: false }),
    ...textProblems('cancelReason', cancelReason, { maximum: 200, required: false }),
  ];
}
