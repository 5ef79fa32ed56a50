import { isoDate } from '../../calendar';
import type { PlaqueRefusal } from '../../plaque';

/** One refusal of each code of plaques. */
export const PLAQUE_SAMPLES: {
  readonly [Code in PlaqueRefusal['code']]: Extract<PlaqueRefusal, { readonly code: Code }>;
} = {
  plaqueActionNotAllowed: {
    code: 'plaqueActionNotAllowed',
    plaqueStatus: 'removed',
    plaqueAction: 'checkPlaque',
    allowedPlaqueActions: [],
  },
  plaqueFactMissing: {
    code: 'plaqueFactMissing',
    plaqueAction: 'removePlaque',
    plaqueFact: 'removalPhoto',
  },
  plaquePermitOver: { code: 'plaquePermitOver', permitEndedOn: isoDate('2026-11-25') },
  plaqueGroundsRemain: { code: 'plaqueGroundsRemain', nominalReasons: ['noValidPermit', 'noUse'] },
};
