import {
  accepted,
  castBallot,
  electionQuestions,
  enterElectionBallots as decide,
  refused,
  type Result,
} from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { ballotRefused, readBallotAnswers, unclearAnswers } from '../ballots';
import { type Election, ElectionBallot } from './election.entity';
import { ElectionBallotsNotEntered, ruled } from './election.errors';
import type { EnterElectionBallotsInput } from './election.inputs';
import { ElectionBallotsEntered } from './election-results';
import { countsOf, ELECTION, holdElection, listCandidates, standingInRound } from './election-rows';

const MOST_PAPERS = 200;

/** Takes papers of the box, in any order. They keep no voter, no time and no author, and are never changed. */
export async function enterElectionBallots(
  context: CommandContext,
  input: EnterElectionBallotsInput,
): Promise<object> {
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  return context.transaction((tx) => enter(tx, context, input));
}

function problemsOf({ papers, idempotencyKey }: EnterElectionBallotsInput): FieldError[] {
  const fits = papers.length >= 1 && papers.length <= MOST_PAPERS;
  return [
    ...(fits ? [] : [fieldError('papers', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_PAPERS })]),
    ...papers.flatMap(({ answers }, index) =>
      unclearAnswers(answers).map((path) => fieldError(`papers.${String(index)}.${path}`, 'MALFORMED')),
    ),
    ...idempotencyKeyProblems(idempotencyKey),
  ];
}

async function enter(
  tx: Transaction,
  context: CommandContext,
  input: EnterElectionBallotsInput,
): Promise<object> {
  const election = await holdElection(tx, districtRowKey(ELECTION, input.electionId));
  if (!election) return new NotFound({ subject: 'electionId' });
  const request = { operation: 'enterElectionBallots', key: input.idempotencyKey, body: input };
  const answer = await once(tx, request, () => insert(tx, context, { input, election }));
  if (!answer.ok) return answer.refusal;
  return Object.assign(new ElectionBallotsEntered(), { entered: input.papers.length });
}

async function insert(
  tx: Transaction,
  context: CommandContext,
  { input, election }: { readonly input: EnterElectionBallotsInput; readonly election: Election },
): Promise<Result<{ id: string }, object>> {
  const { districtId, divisionId, id: electionId, round, state, method, seats, rules } = election;
  const { issued, entered, filledSeats } = await countsOf(tx, election);
  const admitted = decide(state, { issued, entered, papers: input.papers.length });
  if (!admitted.ok) return refused(new ElectionBallotsNotEntered(ruled(admitted.refusal)));
  const candidates = standingInRound(election, await listCandidates(tx, election));
  const questions = electionQuestions({
    ...{ method, seats: seats - filledSeats },
    candidates: candidates.map(({ number, name }) => ({ code: String(number), title: name })),
  });
  const position = {
    voteState: 'open',
    rules: rules.ballot,
    questions,
    onRoll: true,
    alreadyCast: false,
  } as const;
  const papers = input.papers.map(({ answers }) => readBallotAnswers(answers));
  for (const answers of papers) {
    const cast = castBallot(position, { voter: '', answers });
    if (!cast.ok) return refused(ballotRefused(cast.refusal));
  }
  await tx
    .repository(ElectionBallot)
    .insertMany(papers.map((answers) => ({ districtId, divisionId, electionId, round, answers })));
  await tx.audit({
    ...{ districtId, action: 'election.enterBallots', subject: { type: ELECTION, id: electionId } },
    ...{ fieldsAfter: ['ballots'], requestId: context.requestId },
  });
  return accepted({ id: electionId });
}
