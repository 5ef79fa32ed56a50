import { isoDate } from '../../calendar';
import type { MandateRefusal } from '../refusal-types';

/** One refusal of each code of mandate lists. */
export const MANDATE_SAMPLES: {
  readonly [Code in MandateRefusal['code']]: Extract<MandateRefusal, { readonly code: Code }>;
} = {
  mandateActionNotAllowed: {
    code: 'mandateActionNotAllowed',
    editionState: 'superseded',
    editionAction: 'publish',
    allowedEditionActions: [],
  },
  mandateFactMissing: {
    code: 'mandateFactMissing',
    editionAction: 'publish',
    editionFact: 'issuingDocument',
  },
  mandateListsOverlap: {
    code: 'mandateListsOverlap',
    editionTitle: '居委会职责清单（2025年版）',
    otherFromOn: isoDate('2025-01-01'),
    otherToOn: null,
  },
  mandateEndsBeforeItsStart: { code: 'mandateEndsBeforeItsStart', startsOn: isoDate('2026-01-01') },
  mandateListEmpty: { code: 'mandateListEmpty' },
  mandateListTooLong: { code: 'mandateListTooLong', mostItems: 800 },
  mandateItemWithoutBasis: { code: 'mandateItemWithoutBasis', itemCodes: ['L03', 'X11'] },
  mandateClassOfAnotherBody: {
    code: 'mandateClassOfAnotherBody',
    body: 'subdistrictOffice',
    mandateClass: 'prohibited',
    mandateClasses: ['basicDuty', 'supportingDuty', 'reclaimedDuty'],
  },
  noMandateListInForce: {
    code: 'noMandateListInForce',
    body: 'villagersCommittee',
    askedOn: isoDate('2024-12-31'),
  },
  mandateItemUnknown: { code: 'mandateItemUnknown', itemCode: 'X99' },
};
