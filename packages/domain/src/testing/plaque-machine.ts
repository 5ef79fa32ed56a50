import { isoDate } from '../calendar';
import {
  advancePlaque,
  DEFAULT_PLAQUE_RULE,
  PLAQUE_STATUSES,
  PLAQUE_TRANSITIONS,
  type PlaqueActionFacts,
  type PlaqueFacts,
  type PlaqueStatus,
} from '../plaque';
import { arrowsOf, type Machine, NONE, TODAY, without } from './machine';

const STATED: Required<PlaqueActionFacts> = {
  permitReference: '崇减负准〔2026〕3号',
  permittedUntil: isoDate('2028-12-31'),
  refusalReason: '没有法律法规依据',
  displayedOn: TODAY,
  checkedOn: TODAY,
  keepingReason: '有法定依据，正常使用',
  proof: 'attachment',
  usedOn: TODAY,
  removedOn: TODAY,
  removalPhoto: 'attachment',
};

const PERMITTED = { permitReference: '崇减负准〔2025〕1号', permittedUntil: isoDate('2027-12-31') } as const;
const HANGING = { ...PERMITTED, displayedOn: isoDate('2026-01-10'), lastUsedOn: isoDate('2026-09-01') };
const NEW = { permitReference: null, permittedUntil: null, displayedOn: null, lastUsedOn: null } as const;

const PLAQUES: Readonly<Record<PlaqueStatus, PlaqueFacts>> = {
  applied: { ...NEW, state: 'applied' },
  permitted: { ...NEW, ...PERMITTED, state: 'permitted' },
  displayed: { ...HANGING, state: 'displayed' },
  checked: { ...HANGING, state: 'checked' },
  // That nobody permitted is what makes it nominal.
  nominal: { ...HANGING, permitReference: null, permittedUntil: null, state: 'displayed' },
  kept: { ...HANGING, state: 'kept' },
  removed: { ...HANGING, state: 'removed' },
  refused: { ...NEW, state: 'refused' },
  withdrawn: { ...NEW, state: 'withdrawn' },
};

/** Plaques, as a machine. */
export const plaque: Machine = {
  table: 'PLAQUE_TRANSITIONS',
  states: PLAQUE_STATUSES,
  start: 'applied',
  arrows: arrowsOf(PLAQUE_TRANSITIONS, ['asBefore']),
  codes: { notAllowed: 'plaqueActionNotAllowed', notStated: 'plaqueFactMissing' },
  attempt: (state, action, left = NONE) => {
    const outcome = advancePlaque(
      { facts: PLAQUES[state as PlaqueStatus], today: TODAY, rule: DEFAULT_PLAQUE_RULE },
      action as never,
      without(STATED, left),
    );
    return outcome.ok ? { ok: true, value: outcome.value.state } : outcome;
  },
};
