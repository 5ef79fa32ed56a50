/**
 * SQL: of a row that lies in a division, the places of the question (`parameter`) that this division lies in, by their
 * index, as `within.places`. The closure is read once for the whole statement; rows outside all of the places fall away.
 */
export function withinPlaces(parameter: string, divisionId: string): string {
  return `join (select c.descendant_id as division_id, array_agg((p.position - 1)::int order by p.position) as places
         from unnest(${parameter}::bigint[]) with ordinality p(id, position)
         join division_closure c on c.ancestor_id = p.id
        group by 1) within on within.division_id = ${divisionId}`;
}

/** Rows of one place: those that say that they lie in it. */
export function atPlace<Row extends { readonly places: readonly number[] }>(
  rows: readonly Row[],
  place: number,
): readonly Row[] {
  return rows.filter(({ places }) => places.includes(place));
}
