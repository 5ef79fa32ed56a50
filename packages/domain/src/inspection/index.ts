export {
  INSPECTION_RULE,
  INSPECTION_SUBJECTS,
  type InspectionLoad,
  inspectionLoad,
  inspectionLoadByDepartment,
  type InspectionRule,
  type InspectionSubject,
  meetingInspections,
  type PlannedInspection,
  repeatedInspections,
} from './inspection-load';
export {
  advanceInspection,
  availableInspectionActions,
  INSPECTION_ACTIONS,
  INSPECTION_STATES,
  INSPECTION_TRANSITIONS,
  type InspectionAction,
  type InspectionActionFacts,
  type InspectionRefusal,
  type InspectionState,
} from './inspection-states';
