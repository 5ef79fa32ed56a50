/** Names in the schema and in global ids. */
export const INCUBATION_CASE = 'IncubationCase';
export const INCUBATION_OBJECTION = 'IncubationObjection';
export const INCUBATION_PLAN_ITEM = 'IncubationPlanItem';
export const INCUBATION_VISIT = 'IncubationVisit';
