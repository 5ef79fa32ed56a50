import {
  accepted,
  dateInShanghai,
  DEFAULT_ELECTION_RULES,
  type DivisionKind,
  electionConstituency,
  type ElectionRules,
  electionTermsProblem,
  isoDate,
  refused,
  type Result,
} from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { DuplicateEntry, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textProblems } from '../../platform/errors/text-problems';
import { divisionKey, findCurrentDivisions, findDistrictFor, mayAtDivision } from '../divisions';
import { Election } from './election.entity';
import { ElectionTermsUnfit, ruled } from './election.errors';
import type { CreateElectionInput } from './election.inputs';
import { ElectionChanged } from './election-results';
import { recordElectionEvent } from './election-rows';
import { toElection } from './election.type';

/** Draws an election or recommendation up with the rules by which it will be held. */
export async function createElection(context: CommandContext, input: CreateElectionInput): Promise<object> {
  const fieldErrors = [
    ...textProblems('title', input.title, { maximum: 120, required: true }),
    ...textProblems('constituency', input.constituency, { maximum: 30, required: false }),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  const rules = rulesOf(input);
  try {
    return await context.transaction((tx) => create(tx, context, { input, rules }));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_election_title') return new DuplicateEntry({ field: 'title' });
    throw error;
  }
}

interface Creating {
  readonly input: CreateElectionInput;
  readonly rules: ElectionRules;
}

function rulesOf({ rollNoticeDays, objectionDays, termYears }: CreateElectionInput): ElectionRules {
  return {
    ...DEFAULT_ELECTION_RULES,
    rollNoticeDays: rollNoticeDays ?? DEFAULT_ELECTION_RULES.rollNoticeDays,
    objectionDays: objectionDays ?? DEFAULT_ELECTION_RULES.objectionDays,
    termYears: termYears ?? DEFAULT_ELECTION_RULES.termYears,
  };
}

async function create(tx: Transaction, context: CommandContext, creating: Creating): Promise<object> {
  const { input } = creating;
  const place = await placeOf(tx, divisionKey(input.divisionId));
  if (!place) return new NotFound({ subject: 'divisionId' });
  const constituency = electionConstituency(input.constituency);
  const problem = electionTermsProblem({
    ...{ ...input, ...creating.rules, constituency },
    divisionKind: place.kind,
    electionDay: isoDate(input.electionDay),
    today: dateInShanghai(context.clock.now().getTime()),
  });
  if (problem) return new ElectionTermsUnfit(ruled(problem));
  const answer = await once(tx, { operation: 'createElection', key: input.idempotencyKey, body: input }, () =>
    insert(tx, context, { ...creating, place, constituency }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(Election).findOne({ districtId: place.districtId, id: answer.value.id });
  if (!row) throw new Error('The election just drawn up is not there');
  return Object.assign(new ElectionChanged(), { election: toElection(row) });
}

interface ElectionPlace {
  readonly districtId: string;
  readonly divisionId: string;
  readonly kind: DivisionKind;
}

async function placeOf(tx: Transaction, divisionId: string): Promise<ElectionPlace | undefined> {
  const division = (await findCurrentDivisions(tx, [divisionId])).get(divisionId);
  if (!division) return undefined;
  const districtId = await findDistrictFor(tx, 'election.manage', division.path);
  if (districtId === undefined) return undefined;
  const place = { districtId, divisionId, kind: division.kind };
  return (await mayAtDivision(tx, 'election.manage', place)) ? place : undefined;
}

interface PlacedElection extends Creating {
  readonly place: ElectionPlace;
  readonly constituency: string | null;
}

async function insert(
  tx: Transaction,
  context: CommandContext,
  { input, rules, place, constituency }: PlacedElection,
): Promise<Result<{ id: string }, object>> {
  const title = input.title.trim();
  const { districtId, divisionId } = place;
  const [taken] = await tx.sql(
    `select 1 from election where district_id = $1::bigint and division_id = $2::bigint and title = $3
        and state not in ('cancelled', 'annulled')`,
    [districtId, divisionId, title],
  );
  if (taken !== undefined) return refused(new DuplicateEntry({ field: 'title' }));
  const { body, route, method, seats, electionDay } = input;
  const election = await tx.repository(Election).insert({
    ...{ districtId, divisionId, title, body, constituency, route, method, seats, rules },
    electionDay,
    state: 'draft',
    createdAt: context.clock.now(),
  });
  const fields = ['title', 'body', 'constituency', 'route', 'method', 'seats', 'electionDay', 'rules'];
  await recordElectionEvent(tx, context, { election, action: 'createElection', fields });
  return accepted({ id: election.id });
}
