import { type MoneyText, parseMoney } from '@weizhi/domain';
import type { NewRow } from '../../platform/database';
import { type FieldError, fieldError } from '../../platform/errors/refusal';
import type { TaskAdmissionInput } from './admission.inputs';
import type { TaskAdmission } from './task-admission.entity';

const LONGEST = {
  ...{ department: 60, title: 100, content: 4_000 },
  ...{ legalBasis: 300, authority: 300, fundsSource: 200 },
} as const;
const BROUGHT = ['forms', 'ledgers', 'plaques', 'trainings', 'assessments'] as const;
const MOST_NAMES = 20;
const LONGEST_NAME = 60;
const MOST_TARGETS = 200;
const MOST_PEOPLE = 1000;

/** What is wrong with what a department brings; what is only needed to apply is asked for then. */
export function admissionProblems(input: TaskAdmissionInput): FieldError[] {
  return [...textProblems(input), ...namesProblems(input), ...valueProblems(input)].map((problem) =>
    Object.assign(problem, { path: `admission.${problem.path}` }),
  );
}

function textProblems(input: TaskAdmissionInput): FieldError[] {
  const problems: FieldError[] = [];
  for (const field of ['department', 'title', 'content'] as const)
    if (input[field].trim() === '') problems.push(fieldError(field, 'REQUIRED'));
  for (const [field, maximum] of Object.entries(LONGEST))
    if ((input[field as keyof typeof LONGEST] ?? '').trim().length > maximum)
      problems.push(fieldError(field, 'TOO_LONG', { maximum }));
  return problems;
}

function namesProblems(input: TaskAdmissionInput): FieldError[] {
  return BROUGHT.flatMap((field) =>
    input[field].length > MOST_NAMES || input[field].some((name) => name.trim().length > LONGEST_NAME)
      ? [fieldError(field, 'TOO_LONG', { maximum: LONGEST_NAME })]
      : [],
  );
}

function valueProblems(input: TaskAdmissionInput): FieldError[] {
  const { divisionIds, peopleProvided, fundsAmount, startsOn, endsOn } = input;
  const problems: FieldError[] = [];
  if (peopleProvided != null && (peopleProvided < 1 || peopleProvided > MOST_PEOPLE))
    problems.push(fieldError('peopleProvided', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_PEOPLE }));
  if (divisionIds.length === 0) problems.push(fieldError('divisionIds', 'REQUIRED'));
  if (divisionIds.length > MOST_TARGETS)
    problems.push(fieldError('divisionIds', 'OUT_OF_RANGE', { minimum: 1, maximum: MOST_TARGETS }));
  if (fundsAmount != null && !parseMoney(fundsAmount).ok)
    problems.push(fieldError('fundsAmount', 'MALFORMED'));
  if (endsOn != null && endsOn < startsOn) problems.push(fieldError('endsOn', 'DATE_ORDER'));
  return problems;
}

/** The columns that come of the input alone. */
export function columnsOf(input: TaskAdmissionInput): NewRow<TaskAdmission> {
  return {
    ...{ kind: input.kind, body: input.body, startsOn: input.startsOn, endsOn: input.endsOn ?? null },
    title: input.title.trim(),
    content: input.content.trim(),
    legalBasis: textOrNull(input.legalBasis),
    authority: textOrNull(input.authority),
    peopleProvided: input.peopleProvided ?? null,
    fundsAmount: moneyOrNull(input.fundsAmount),
    fundsSource: textOrNull(input.fundsSource),
    ...(Object.fromEntries(BROUGHT.map((field) => [field, namesOf(input[field])])) as Pick<
      TaskAdmission,
      (typeof BROUGHT)[number]
    >),
  };
}

function namesOf(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

function moneyOrNull(amount: string | null | undefined): MoneyText | null {
  if (amount == null) return null;
  const parsed = parseMoney(amount);
  return parsed.ok ? parsed.value : null;
}

/** A text without spaces around it; null when nothing is left. */
export function textOrNull(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}
