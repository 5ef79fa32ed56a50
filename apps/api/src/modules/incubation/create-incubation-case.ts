import { accepted, type ProgrammeRules, refused, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
} from '../../platform/errors/refusal';
import { districtRowKey } from '../../platform/graphql/global-id';
import { mayAtDivision } from '../divisions';
import { findLiveOrganisation, type Organisation } from '../organisations';
import { IncubationCase } from './case.entity';
import type { CreateIncubationCaseInput } from './case.inputs';
import { toIncubationCase } from './case.type';
import { IncubationCaseChanged, recordIncubationEvent, todayOf } from './change-case';
import { nextCaseNumber } from './numbers';
import { IncubationCall } from './programme.entity';
import { isSimplified, readRules } from './case-facts';
import { moneyOf, moneyProblems, textProblems } from './read-input';

/** Records an application as a draft. An organisation has one case that runs at a time. */
export async function createIncubationCase(
  context: RequestContext,
  input: CreateIncubationCaseInput,
): Promise<object> {
  const problems = problemsOf(input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  try {
    return await context.transaction((tx) => create(tx, context, input));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_incubation_case_live')
      return new DuplicateEntry({ field: 'organisationId' });
    throw error;
  }
}

async function create(
  tx: Transaction,
  context: RequestContext,
  input: CreateIncubationCaseInput,
): Promise<object> {
  const organisation = await findLiveOrganisation(tx, input.organisationId, 'organisation.read');
  if (!organisation || !(await mayAtDivision(tx, 'incubation.manage', organisation)))
    return new NotFound({ subject: 'organisationId' });
  const call = await tx.repository(IncubationCall).findOne(districtRowKey('IncubationCall', input.callId));
  if (call?.districtId !== organisation.districtId) return new NotFound({ subject: 'callId' });
  const rules = await readRules(tx, call);
  const answer = await once(
    tx,
    { operation: 'createIncubationCase', key: input.idempotencyKey, body: input },
    () => insert({ tx, context, input, organisation, call, rules }),
  );
  if (!answer.ok) return answer.refusal;
  const key = { districtId: organisation.districtId, id: answer.value.id };
  const row = await tx.repository(IncubationCase).findOne(key);
  if (!row) throw new Error('The case just recorded is not there');
  return Object.assign(new IncubationCaseChanged(), { case: toIncubationCase(row) });
}

interface Opening {
  readonly tx: Transaction;
  readonly context: RequestContext;
  readonly input: CreateIncubationCaseInput;
  readonly organisation: Organisation;
  readonly call: IncubationCall;
  readonly rules: ProgrammeRules;
}

async function insert({
  tx,
  context,
  input,
  organisation,
  call,
  rules,
}: Opening): Promise<Result<{ id: string }, object>> {
  const today = todayOf(context);
  const problems = [...trackProblems(rules, input.track), ...callProblems(call, today)];
  if (problems.length > 0) return refused(new InvalidInput({ fieldErrors: problems }));
  const requestedSum = moneyOf(input.requestedSum);
  const row = await tx.repository(IncubationCase).insert({
    districtId: organisation.districtId,
    number: await nextCaseNumber(tx, organisation.districtId, today),
    organisationId: organisation.id,
    divisionId: organisation.divisionId,
    programmeId: call.programmeId,
    callId: call.id,
    track: input.track,
    simplified: isSimplified(rules, requestedSum),
    requestedSum,
    summary: input.summary.trim(),
    stage: 'draft',
    stageEnteredOn: today,
    createdAt: context.clock.now(),
    updatedAt: context.clock.now(),
  });
  await recordIncubationEvent({ tx, context, row, today }, { action: 'create', caseVersion: 0 });
  return accepted({ id: row.id });
}

/** What is wrong with a track that the programme does not have. */
export function trackProblems(rules: ProgrammeRules, code: string): FieldError[] {
  return rules.tracks.some((track) => track.code === code) ? [] : [fieldError('track', 'UNKNOWN_VALUE')];
}

function callProblems({ opensOn, closesOn }: IncubationCall, today: string): FieldError[] {
  return today < opensOn || today > closesOn ? [fieldError('callId', 'DATE_ORDER')] : [];
}

function problemsOf(input: CreateIncubationCaseInput): FieldError[] {
  return [
    ...textProblems('summary', input.summary, 2000),
    ...moneyProblems('requestedSum', input.requestedSum),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
}
