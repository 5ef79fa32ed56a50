-- 区划的路径等于上级的路径加上自己，层级逐级加深。
-- The path of a division is its parent's with its own id, and it stands deeper than its parent.
SELECT d.id::text AS subject, d.path AS detail
  FROM division d
  LEFT JOIN division p ON p.id = d.parent_id
 WHERE d.path <> coalesce(p.path, '') || d.id || '/' OR d.level <= p.level
