-- 区划现用的名称、代码和上级，与有效期内的记录一致，且各只有一条。
-- The present name, code and parent of a division are those of its one dated record in force.
SELECT d.id::text AS subject, d.name || ' ' || coalesce(d.code, '') AS detail
  FROM division d
 WHERE d.exists_to IS NULL
   AND ((SELECT array_agg(ROW (n.name, n.code)) FROM division_name n
          WHERE n.division_id = d.id AND n.valid_to IS NULL) IS DISTINCT FROM ARRAY[ROW (d.name, d.code)]
     OR (SELECT array_agg(coalesce(p.parent_id, 0)) FROM division_placement p
          WHERE p.division_id = d.id AND p.valid_to IS NULL) IS DISTINCT FROM ARRAY[coalesce(d.parent_id, 0)])
