import type { MatterRefusal } from '../../matter';

/** One refusal of each code of matters. */
export const MATTER_SAMPLES: {
  readonly [Code in MatterRefusal['code']]: Extract<MatterRefusal, { readonly code: Code }>;
} = {
  matterActionNotAllowed: {
    code: 'matterActionNotAllowed',
    state: 'returned',
    action: 'closeConfirmed',
    allowed: ['adjudicate'],
  },
  matterFactMissing: { code: 'matterFactMissing', action: 'returnMatter', fact: 'legalBasis' },
  matterDispatchAgainstVerdict: {
    code: 'matterDispatchAgainstVerdict',
    verdict: 'upheld',
    returnedBy: '城管办',
  },
};
