/** Names in the schema and in global ids. */
export const INCUBATION_CASE = 'IncubationCase';
