import { advanceVote as decide, dateInShanghai, isoDate, type IsoDate, type VoteFacts } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { countRows } from './count-rows';
import { findManagedVote } from './find-vote';
import { freezeRoll } from './freeze-roll';
import { getRollSource, type RollVoter } from './roll-source';
import { storedCount } from './stored-count';
import { Vote } from './vote.entity';
import { voteRefused } from './vote.errors';
import type { AdvanceVoteInput } from './vote.inputs';
import { VoteAdvanced } from './vote-results';
import { toVote } from './vote.type';

const LONGEST = 200;

/** Takes a vote one step on; at the opening its roll is frozen, at the count its result. */
export async function advanceVote(context: RequestContext, input: AdvanceVoteInput): Promise<object> {
  const problems = problemsOf(input, dateInShanghai(context.clock.now().getTime()));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => advance(tx, context, input));
}

async function advance(tx: Transaction, context: RequestContext, input: AdvanceVoteInput): Promise<object> {
  const vote = await findManagedVote(tx, input.voteId);
  if (!vote) return new NotFound({ subject: 'voteId' });
  if (vote.version !== input.expectedVersion) return new StaleVersion({ currentVersion: vote.version });
  const today = dateInShanghai(context.clock.now().getTime());
  const voters = input.action === 'openVote' ? await getRollSource(vote.subjectType)(tx, vote) : [];
  const position = {
    state: vote.state,
    noticeDays: vote.ruleSet.noticeDays,
    rulesPublishedOn: dayOrNull(vote.rulesPublishedOn),
    closesOn: dayOrNull(vote.closesOn),
    today,
  };
  const decided = decide(position, input.action, factsOf(input, vote, voters));
  if (!decided.ok) return voteRefused(decided.refusal);
  const changes = { state: decided.value, ...(await changesOf(tx, { vote, input, today, voters })) };
  const key = { districtId: vote.districtId, id: vote.id };
  const outcome = await tx.repository(Vote).updateVersioned(key, input.expectedVersion, changes);
  if (outcome !== 'updated') return staleVersion(tx, Vote, key);
  if (input.action === 'openVote') await freezeRoll(tx, vote, voters);
  await tx.audit({
    districtId: vote.districtId,
    action: `vote.${input.action}`,
    subject: { type: 'Vote', id: vote.id },
    fieldsAfter: Object.keys(changes),
    ...reasonOf(input),
    requestId: context.requestId,
  });
  const row = await tx.repository(Vote).findOne(key);
  return Object.assign(new VoteAdvanced(), { vote: toVote(row ?? vote) });
}

interface Step {
  readonly vote: Vote;
  readonly input: AdvanceVoteInput;
  readonly today: IsoDate;
  readonly voters: readonly RollVoter[];
}

const NOTHING_STATED = { postedAt: null, filedWith: null, closingReason: null, cancelReason: null };

/** What the step writes beside the state. */
async function changesOf(tx: Transaction, { vote, input, today, voters }: Step): Promise<NewRow<Vote>> {
  const { postedAt, filedWith, closingReason, cancelReason } = { ...NOTHING_STATED, ...input };
  switch (input.action) {
    case 'publishRules':
      return published(input, today);
    case 'openVote':
      return opened(input, today, voters);
    case 'closeVote':
      return { closedOn: today, closingReason };
    case 'countVote':
      return { result: storedCount(await countRows(tx, vote)) };
    case 'publiciseResult':
      return { resultPostedOn: today, resultPostedAt: postedAt };
    case 'fileResult':
      return { filedOn: today, filedWith };
    case 'cancelVote':
      return { cancelReason };
  }
}

function published(input: AdvanceVoteInput, today: IsoDate): NewRow<Vote> {
  const { residentsCommitteeToldOn = null, postedAt = null } = input;
  return { residentsCommitteeToldOn, rulesPostedAt: postedAt, rulesPublishedOn: today };
}

function opened(input: AdvanceVoteInput, today: IsoDate, voters: readonly RollVoter[]): NewRow<Vote> {
  return {
    openedOn: today,
    closesOn: input.closesOn ?? null,
    rollHeads: voters.reduce((sum, { heads }) => sum + heads, 0),
    rollArea: voters.reduce((sum, { area }) => sum + area, 0n).toString(),
  };
}

function factsOf(input: AdvanceVoteInput, vote: Vote, voters: readonly RollVoter[]): VoteFacts {
  const facts: VoteFacts = { questionCount: vote.questions.length, rollCount: voters.length };
  const stated = {
    residentsCommitteeToldOn: input.residentsCommitteeToldOn && isoDate(input.residentsCommitteeToldOn),
    closesOn: input.closesOn && isoDate(input.closesOn),
    postedAt: input.postedAt,
    closingReason: input.closingReason,
    filedWith: input.filedWith,
    cancelReason: input.cancelReason,
  };
  const given = Object.entries(stated).filter(([, value]) => value != null);
  return { ...facts, ...(Object.fromEntries(given) as VoteFacts) };
}

function reasonOf(input: AdvanceVoteInput): { readonly why?: string } {
  const why = input.cancelReason ?? input.closingReason;
  return why ? { why } : {};
}

function problemsOf(input: AdvanceVoteInput, today: IsoDate): FieldError[] {
  const texts = ['postedAt', 'closingReason', 'filedWith', 'cancelReason'] as const;
  const problems = texts.flatMap((field) =>
    (input[field] ?? '').length > LONGEST ? [fieldError(field, 'TOO_LONG', { maximum: LONGEST })] : [],
  );
  if ((input.residentsCommitteeToldOn ?? '') > today)
    problems.push(
      fieldError('residentsCommitteeToldOn', 'OUT_OF_RANGE', { minimum: '1990-01-01', maximum: today }),
    );
  return problems;
}

function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : isoDate(day);
}
