import type { RevealRefusal } from '../../person';

/** One refusal of each code of revealing what is masked of a person. */
export const PERSON_SAMPLES: {
  readonly [Code in RevealRefusal['code']]: Extract<RevealRefusal, { readonly code: Code }>;
} = {
  revealReasonTooShort: { code: 'revealReasonTooShort', shortest: 4 },
  revealPartsMissing: { code: 'revealPartsMissing' },
  revealTooOften: { code: 'revealTooOften', most: 30 },
};
