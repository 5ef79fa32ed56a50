import {
  accepted,
  checkProjectVoteTerms,
  decimalText,
  refused,
  refusalSentence,
  type Result,
} from '@weizhi/domain';
import type { CommandContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
} from '../../platform/errors/refusal';
import { textProblems } from '../../platform/errors/text-problems';
import { divisionKey, findCurrentDivisions, findDistrictFor, mayAtDivision } from '../divisions';
import { HELD_HERE } from './ledger/vote-rows';
import { ProjectVoteTermsUnfit } from './live-vote.errors';
import type { CreateProjectVoteInput } from './live-vote.inputs';
import { ProjectVoteCreated } from './live-vote-results';
import { ProjectVote, VotedProject } from './project-vote.entity';
import { toProjectVote } from './project-vote.type';

const FEWEST_PROJECTS = 2;
const MOST_PROJECTS = 100;
const AMOUNT = /^\d{1,12}(?:\.\d{1,2})?$/u;

/** Draws up a vote on projects with the terms and projects that its ballots will be held to. */
export async function createProjectVote(
  context: CommandContext,
  input: CreateProjectVoteInput,
): Promise<object> {
  const fieldErrors = problemsOf(input);
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors });
  const terms = checkProjectVoteTerms(termsOf(input));
  if (!terms.ok) return new ProjectVoteTermsUnfit(refusalSentence(terms.refusal));
  try {
    return await context.transaction((tx) => create(tx, context, input));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_project_vote_code') return new DuplicateEntry({ field: 'edition' });
    throw error;
  }
}

async function create(
  tx: Transaction,
  context: CommandContext,
  input: CreateProjectVoteInput,
): Promise<object> {
  const place = await findPlace(tx, divisionKey(input.divisionId));
  if (!place) return new NotFound({ subject: 'divisionId' });
  const answer = await once(
    tx,
    { operation: 'createProjectVote', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { input, place }),
  );
  if (!answer.ok) return answer.refusal;
  const row = await tx.repository(ProjectVote).findOne({ districtId: place.districtId, id: answer.value.id });
  if (!row) throw new Error('The vote just drawn up is not there');
  return Object.assign(new ProjectVoteCreated(), { vote: toProjectVote(row) });
}

interface VotingPlace {
  readonly districtId: string;
  readonly divisionId: string;
  readonly name: string;
}

async function findPlace(tx: Transaction, divisionId: string): Promise<VotingPlace | undefined> {
  const division = (await findCurrentDivisions(tx, [divisionId])).get(divisionId);
  const districtId = division && (await findDistrictFor(tx, 'projectVote.manage', division.path));
  if (division === undefined || districtId === undefined) return undefined;
  const place = { districtId, divisionId, name: division.name };
  return (await mayAtDivision(tx, 'projectVote.manage', place)) ? place : undefined;
}

async function insert(
  tx: Transaction,
  context: CommandContext,
  { input, place: { districtId, divisionId, name } }: { input: CreateProjectVoteInput; place: VotingPlace },
): Promise<Result<{ id: string }, object>> {
  const title = input.title.trim();
  const edition = input.edition.trim();
  const series = `${name}/${title}`;
  const code = `${HELD_HERE}${divisionId}/${title}/${edition}`;
  if ((await tx.repository(ProjectVote).count({ districtId, code })) > 0)
    return refused(new DuplicateEntry({ field: 'edition' }));
  const { mostProjects = null, mostPoints = null } = input;
  const vote = await tx.repository(ProjectVote).insert({
    ...{ districtId, divisionId, code, title, series, edition, mostProjects, mostPoints },
    ...termsOf(input),
    state: 'draft',
    currency: 'CNY',
    createdAt: context.clock.now(),
  });
  await tx.repository(VotedProject).insertMany(
    input.projects.map((project) => ({
      ...{ districtId, divisionId, voteId: vote.id, categories: [], beneficiaries: [] },
      number: project.number.trim(),
      title: project.title.trim(),
      cost: project.cost,
    })),
  );
  await tx.audit({
    districtId,
    action: 'projectVote.create',
    subject: { type: 'ProjectVote', id: vote.id },
    fieldsAfter: ['title', 'edition', 'budget', 'method', 'rule', 'projects'],
    requestId: context.requestId,
  });
  return accepted({ id: vote.id });
}

function termsOf({ method, rule, budget, threshold = null }: CreateProjectVoteInput) {
  return { method, rule, budget: decimalText(budget), threshold };
}

function problemsOf(input: CreateProjectVoteInput): FieldError[] {
  const { title, edition, budget, projects, idempotencyKey } = input;
  const amounts: readonly (readonly [string, string])[] = [
    ['budget', budget],
    ...projects.map(({ cost }, index) => [`projects.${String(index)}.cost`, cost] as const),
  ];
  return [
    ...textProblems('title', title, { maximum: 120, required: true }),
    ...textProblems('edition', edition, { maximum: 20, required: true }),
    ...amounts.flatMap(([path, amount]) => (AMOUNT.test(amount) ? [] : [fieldError(path, 'MALFORMED')])),
    ...limitProblems(input),
    ...projectProblems(projects),
    ...idempotencyKeyProblems(idempotencyKey),
  ];
}

function limitProblems(input: CreateProjectVoteInput): FieldError[] {
  return (['threshold', 'mostProjects', 'mostPoints'] as const).flatMap((path) => {
    const value = input[path];
    if (value == null || (value >= 1 && value <= 1_000_000)) return [];
    return [fieldError(path, 'OUT_OF_RANGE', { minimum: 1, maximum: 1_000_000 })];
  });
}

function projectProblems(projects: CreateProjectVoteInput['projects']): FieldError[] {
  const numbers = projects.map(({ number }) => number.trim());
  const counted = projects.length >= FEWEST_PROJECTS && projects.length <= MOST_PROJECTS;
  return [
    ...(counted
      ? []
      : [fieldError('projects', 'OUT_OF_RANGE', { minimum: FEWEST_PROJECTS, maximum: MOST_PROJECTS })]),
    ...(new Set(numbers).size === numbers.length ? [] : [fieldError('projects', 'MALFORMED')]),
    ...projects.flatMap(({ number, title }, index) => [
      ...textProblems(`projects.${String(index)}.number`, number, { maximum: 20, required: true }),
      ...textProblems(`projects.${String(index)}.title`, title, { maximum: 120, required: true }),
    ]),
  ];
}
