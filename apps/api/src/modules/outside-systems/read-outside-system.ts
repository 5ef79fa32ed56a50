import { type FieldError, fieldError } from '../../platform/errors/refusal';
import { textOrNull, textProblems } from '../../platform/errors/text-problems';
import type { OutsideSystem } from './outside-system.entity';
import type { OutsideSystemInput } from './outside-system.inputs';

const MOST_PEOPLE = 500;
const MOST_TARGETS = 50;
const MINUTES_OF_WEEK = 10_080;
const WEEKS_OF_YEAR = 52;

/** What is wrong with what is said of a system. */
export function systemProblems(input: OutsideSystemInput): FieldError[] {
  const { address, divisionIds, peopleAsked, activeFrom, activeUntil } = input;
  return [
    ...textProblems('system.name', input.name, { maximum: 60, required: true }),
    ...textProblems('system.department', input.department, { maximum: 60, required: false }),
    ...textProblems('system.purpose', input.purpose, { maximum: 200, required: true }),
    ...textProblems('system.address', address, { maximum: 300, required: false }),
    ...(textOrNull(address) === null || isWebAddress(address ?? '')
      ? []
      : [fieldError('system.address', 'MALFORMED')]),
    ...rangeProblems('system.peopleAsked', peopleAsked, { minimum: 1, maximum: MOST_PEOPLE }),
    ...rangeProblems('system.divisionIds', divisionIds.length, { minimum: 1, maximum: MOST_TARGETS }),
    ...(activeUntil != null && activeUntil < activeFrom
      ? [fieldError('system.activeUntil', 'DATE_ORDER')]
      : []),
    ...sampleProblems(input),
  ];
}

/** Minutes are of sampled weeks, and say of which: the three belong together. */
function sampleProblems({ weeklyMinutes, sampledWeeks, minutesSource }: OutsideSystemInput): FieldError[] {
  if (weeklyMinutes == null && sampledWeeks == null && textOrNull(minutesSource) === null) return [];
  return [
    ...(weeklyMinutes == null
      ? [fieldError('system.weeklyMinutes', 'REQUIRED')]
      : rangeProblems('system.weeklyMinutes', weeklyMinutes, { minimum: 0, maximum: MINUTES_OF_WEEK })),
    ...(sampledWeeks == null
      ? [fieldError('system.sampledWeeks', 'REQUIRED')]
      : rangeProblems('system.sampledWeeks', sampledWeeks, { minimum: 1, maximum: WEEKS_OF_YEAR })),
    ...textProblems('system.minutesSource', minutesSource, { maximum: 200, required: true }),
  ];
}

function rangeProblems(
  path: string,
  value: number,
  bounds: { readonly minimum: number; readonly maximum: number },
): FieldError[] {
  return value >= bounds.minimum && value <= bounds.maximum ? [] : [fieldError(path, 'OUT_OF_RANGE', bounds)];
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address.trim()) && /^https?:$/u.test(new URL(address.trim()).protocol);
}

/** The columns of what is said of a system, but for its department. */
export function columnsOf(
  input: OutsideSystemInput,
): Pick<
  OutsideSystem,
  | 'kind'
  | 'name'
  | 'level'
  | 'purpose'
  | 'address'
  | 'peopleAsked'
  | 'activeFrom'
  | 'activeUntil'
  | 'weeklyMinutes'
  | 'sampledWeeks'
  | 'minutesSource'
> {
  const { kind, level, peopleAsked, activeFrom, activeUntil, weeklyMinutes, sampledWeeks } = input;
  return {
    ...{ kind, level, peopleAsked, activeFrom },
    name: input.name.trim(),
    purpose: input.purpose.trim(),
    address: textOrNull(input.address),
    activeUntil: activeUntil ?? null,
    weeklyMinutes: weeklyMinutes ?? null,
    sampledWeeks: sampledWeeks ?? null,
    minutesSource: textOrNull(input.minutesSource),
  };
}
