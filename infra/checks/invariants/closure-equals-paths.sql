-- 闭包表与区划路径说的是同一棵树。
-- The closure table says what the paths of the divisions say.
WITH said AS (
  SELECT step.id::bigint AS ancestor_id, d.id AS descendant_id,
         cardinality(string_to_array(rtrim(d.path, '/'), '/')) - step.position AS distance
    FROM division d
   CROSS JOIN LATERAL unnest(string_to_array(rtrim(d.path, '/'), '/')) WITH ORDINALITY AS step (id, position)
)
SELECT coalesce(s.descendant_id, c.descendant_id)::text AS subject,
       CASE WHEN c.descendant_id IS NULL THEN 'not in the closure: ancestor ' || s.ancestor_id
            WHEN s.descendant_id IS NULL THEN 'not on the path: ancestor ' || c.ancestor_id
            ELSE 'distance ' || c.distance || ' instead of ' || s.distance END AS detail
  FROM said s
  FULL JOIN division_closure c ON c.ancestor_id = s.ancestor_id AND c.descendant_id = s.descendant_id
 WHERE c.distance IS DISTINCT FROM s.distance
