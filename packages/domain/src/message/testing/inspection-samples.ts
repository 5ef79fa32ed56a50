import type { InspectionRefusal } from '../../inspection';

/** One refusal of each code of inspections. */
export const INSPECTION_SAMPLES: {
  readonly [Code in InspectionRefusal['code']]: Extract<InspectionRefusal, { readonly code: Code }>;
} = {
  inspectionActionNotAllowed: {
    code: 'inspectionActionNotAllowed',
    inspectionState: 'announced',
    inspectionAction: 'holdInspection',
    allowedInspectionActions: ['passDuplicateCheck', 'cancelInspection'],
  },
  inspectionFactMissing: {
    code: 'inspectionFactMissing',
    inspectionAction: 'cancelInspection',
    inspectionFact: 'cancelReason',
  },
};
