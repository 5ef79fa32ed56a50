/** Dues of one day, in the order in which they came. */
export interface DayOfDues<Due> {
  readonly day: string;
  readonly dues: readonly Due[];
}

/** Groups what is due by its day; the days keep their order. */
export function byDay<Due extends { readonly dueOn: string }>(
  dues: readonly Due[],
): readonly DayOfDues<Due>[] {
  const days = new Map<string, Due[]>();
  for (const due of dues) days.set(due.dueOn, [...(days.get(due.dueOn) ?? []), due]);
  return [...days].map(([day, own]) => ({ day, dues: own }));
}
