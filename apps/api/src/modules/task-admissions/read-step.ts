import type { AdmissionFacts } from '@weizhi/domain';
import { type FieldError, fieldError } from '../../platform/errors/refusal';
import type { AdvanceTaskAdmissionInput } from './admission.inputs';

const LONGEST = {
  emergencyBasis: 300,
  hearingSummary: 500,
  reason: 500,
  decisionNote: 500,
  reviewFinding: 500,
} as const;

type StatedText = keyof typeof LONGEST;
const TEXTS = Object.keys(LONGEST) as readonly StatedText[];

/** What is wrong with what is stated with an action. */
export function statedProblems(input: AdvanceTaskAdmissionInput): FieldError[] {
  return TEXTS.flatMap((field) =>
    (input[field] ?? '').length > LONGEST[field]
      ? [fieldError(field, 'TOO_LONG', { maximum: LONGEST[field] })]
      : [],
  );
}

/** The texts that are stated with an action. */
export function textsOf(input: AdvanceTaskAdmissionInput): Pick<AdmissionFacts, StatedText> {
  return Object.fromEntries(
    TEXTS.flatMap((field) => {
      const text = (input[field] ?? '').trim();
      return text === '' ? [] : [[field, text]];
    }),
  );
}

/** What the history keeps of it: the first text that is stated. */
export function noteOf(input: AdvanceTaskAdmissionInput): string | null {
  const [note] = Object.values(textsOf(input));
  return note ?? null;
}
