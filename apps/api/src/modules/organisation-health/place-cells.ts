/** SQL: the places of the question (`parameter`) that a division lies in, by their index. */
export function placesSql(parameter: string, divisionId: string): string {
  return `array(select p.position - 1 from unnest(${parameter}::bigint[]) with ordinality p(id, position)
     join division_closure within on within.ancestor_id = p.id and within.descendant_id = ${divisionId})`;
}

/** Rows of one place: those that say that they lie in it. */
export function atPlace<Row extends { readonly places: readonly string[] }>(
  rows: readonly Row[],
  place: number,
): readonly Row[] {
  return rows.filter(({ places }) => places.includes(String(place)));
}
