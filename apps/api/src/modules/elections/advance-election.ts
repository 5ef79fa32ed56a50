import {
  addDays,
  advanceElection as decide,
  countElection,
  dateInShanghai,
  type ElectionAction,
  type ElectionFacts,
  type ElectionOutcome,
  type IsoDate,
  isoDate,
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
import { districtRowKey } from '../../platform/graphql/global-id';
import { endOfTerm, putInOffice } from './declare-elected';
import { Election, ElectionBallot } from './election.entity';
import { ElectionCandidate } from './election-roll.entity';
import { electionRefused } from './election.errors';
import type { AdvanceElectionInput } from './election.inputs';
import { ElectionChanged } from './election-results';
import {
  countsOf,
  ELECTION,
  type ElectionCounts,
  holdElection,
  isRunOff,
  listCandidates,
  positionOf,
  recordElectionEvent,
  standingInRound,
} from './election-rows';
import { toElection } from './election.type';

const MOST_AT_MEETING = 100_000;

/** Takes an election one step on: at the count its result is worked out, at the declaration the elected hold office. */
export async function advanceElection(context: CommandContext, input: AdvanceElectionInput): Promise<object> {
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => advance(tx, context, input));
}

interface Step {
  readonly input: AdvanceElectionInput;
  readonly election: Election;
  readonly counts: ElectionCounts;
  readonly candidates: readonly ElectionCandidate[];
  readonly today: IsoDate;
}

async function advance(
  tx: Transaction,
  context: CommandContext,
  input: AdvanceElectionInput,
): Promise<object> {
  const election = await holdElection(tx, districtRowKey(ELECTION, input.electionId));
  if (!election) return new NotFound({ subject: 'electionId' });
  if (election.version !== input.expectedVersion)
    return new StaleVersion({ currentVersion: election.version });
  const today = dateInShanghai(context.clock.now().getTime());
  const counts = await countsOf(tx, election);
  const candidates = await listCandidates(tx, election);
  const position = positionOf(election, counts, { candidates, today });
  const decided = decide(position, input.action, factsOf(input, counts));
  if (!decided.ok) return electionRefused(decided.refusal);
  const changes = {
    state: decided.value,
    ...(await CHANGES[input.action](tx, { input, election, counts, candidates, today })),
  };
  const key = { districtId: election.districtId, id: election.id };
  const outcome = await tx.repository(Election).updateVersioned(key, input.expectedVersion, changes);
  if (outcome !== 'updated') return staleVersion(tx, Election, key);
  await recordElectionEvent(tx, context, {
    ...{ election, action: input.action },
    note: textOrNull(input.reason ?? input.closingReason),
    fields: Object.keys(changes),
  });
  const row = await tx.repository(Election).findOne(key);
  return Object.assign(new ElectionChanged(), { election: toElection(row ?? election) });
}

type Written = NewRow<Election> | Promise<NewRow<Election>>;

/** What each step writes beside the state. */
const CHANGES: Readonly<Record<ElectionAction, (tx: Transaction, step: Step) => Written>> = {
  publishRoll: (_, { input, today }) => ({
    rollPublishedOn: today,
    rollPostedAt: textOrNull(input.postedAt),
  }),
  closeRoll: () => ({}),
  publishCandidates: (_, { input, today }) => ({
    candidatesPublishedOn: today,
    candidatesPostedAt: textOrNull(input.postedAt),
  }),
  reopenNomination: () => ({ candidatesPublishedOn: null, candidatesPostedAt: null }),
  openElection: (_, { input, today }) => ({ openedOn: today, closesOn: input.closesOn ?? null }),
  openRunOff: nextRound,
  repeatVoting: nextRound,
  closeElection: (_, { input }) => ({ closingReason: textOrNull(input.closingReason) }),
  countElection: async (tx, step) => ({ results: [...step.election.results, await count(tx, step)] }),
  recordRecommendation: async (tx, { input, candidates }) => {
    await seat(tx, candidates, { numbers: null, round: 1 });
    return { attendance: input.attendance ?? null };
  },
  publiciseElection: (_, { input, today }) => ({
    publicisedOn: today,
    resultPostedAt: textOrNull(input.postedAt),
  }),
  declareElection: declare,
  cancelElection: (_, { input }) => ({ endReason: textOrNull(input.reason) }),
  annulElection: (_, { input }) => ({ endReason: textOrNull(input.reason) }),
};

/** The reason for which the round before was closed early was its own. */
function nextRound(_: Transaction, { input, election }: Step): NewRow<Election> {
  return { round: election.round + 1, closesOn: input.closesOn ?? null, closingReason: null };
}

async function count(tx: Transaction, { election, counts, candidates }: Step): Promise<ElectionOutcome> {
  const { districtId, id, round, rules, method, seats } = election;
  const papers = await tx.repository(ElectionBallot).find({ where: { districtId, electionId: id, round } });
  const outcome = countElection({
    ...{ rules, method, papers, isRunOff: isRunOff(election), rollCount: counts.voters },
    seats: seats - counts.filledSeats,
    candidates: standingInRound(election, candidates).map(({ number, name }) => ({
      code: String(number),
      title: name,
    })),
  });
  const numbers = outcome.standings.flatMap(({ candidate, elected }) => (elected ? [Number(candidate)] : []));
  await seat(tx, candidates, { numbers, round });
  return outcome;
}

/** Gives candidates their seats; all who did not withdraw where no numbers are told. */
async function seat(
  tx: Transaction,
  candidates: readonly ElectionCandidate[],
  { numbers, round }: { readonly numbers: readonly number[] | null; readonly round: number },
): Promise<void> {
  for (const { districtId, id, number, version, withdrawnOn } of candidates)
    if (numbers === null ? withdrawnOn === null : numbers.includes(number))
      await tx
        .repository(ElectionCandidate)
        .updateVersioned({ districtId, id }, version, { electedRound: round });
}

async function declare(
  tx: Transaction,
  { input, election, candidates, today }: Step,
): Promise<NewRow<Election>> {
  const termBeginsOn = isoDate(input.termBeginsOn ?? today);
  const termEndsOn = endOfTerm(termBeginsOn, election.rules.termYears);
  await putInOffice(tx, { election, candidates, termBeginsOn, heldTo: addDays(termEndsOn, 1) });
  return { termBeginsOn, termEndsOn };
}

function factsOf(input: AdvanceElectionInput, counts: ElectionCounts): ElectionFacts {
  const { closesOn, termBeginsOn, postedAt, closingReason, attendance, reason } = input;
  return {
    rollCount: counts.voters,
    candidateCount: counts.candidates,
    electedCount: counts.filledSeats,
    ...(postedAt == null ? {} : { postedAt }),
    ...(closesOn == null ? {} : { closesOn: isoDate(closesOn) }),
    ...(closingReason == null ? {} : { closingReason }),
    ...(attendance == null ? {} : { attendance }),
    ...(termBeginsOn == null ? {} : { termBeginsOn: isoDate(termBeginsOn) }),
    ...(reason == null ? {} : { reason }),
  };
}

function problemsOf(input: AdvanceElectionInput): FieldError[] {
  const { attendance } = input;
  const fits = attendance == null || (attendance >= 0 && attendance <= MOST_AT_MEETING);
  return [
    ...(['postedAt', 'closingReason', 'reason'] as const).flatMap((path) =>
      textProblems(path, input[path], { maximum: 200, required: false }),
    ),
    ...(fits ? [] : [fieldError('attendance', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_AT_MEETING })]),
  ];
}
