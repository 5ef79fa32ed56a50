-- 撤销的区划都有去向：并入、拆分或改设为哪一个，生效日与撤销日一致。
-- A division that has ended has a successor from the day on which it ended.
SELECT d.id::text AS subject, d.name || ' ' || d.exists_to AS detail
  FROM division d
 WHERE d.exists_to IS NOT NULL
   AND NOT EXISTS (SELECT FROM division_link l WHERE l.predecessor_id = d.id AND l.effective_on = d.exists_to)
