/** Whether `place` is a district or lies in one. */
export const OF_DISTRICT = `place.kind not in ('country', 'province', 'prefecture')`;

/** A fact is added to its community and to what lies above it up to the district. */
export const UP_TO_DISTRICT = `select above.ancestor_id as division_id from division_closure above
  join division place on place.id = above.ancestor_id
 where above.descendant_id = c.division_id and ${OF_DISTRICT}`;

/** The name of the department of a fact. */
export const DEPARTMENT_NAME = `(select d.name from department d
  where d.district_id = f.district_id and d.id = f.department_id)`;
