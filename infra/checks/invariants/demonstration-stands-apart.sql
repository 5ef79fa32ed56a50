-- 演示数据与真实数据不在同一个区：区划互不包含，生成的事项只在演示区。
-- Demonstration and real data never meet: their districts do not overlap, and generated matters are in demonstration districts only.
SELECT t.id::text AS subject, t.name || ' (' || t.kind || ') overlaps ' || o.name || ' (' || o.kind || ')' AS detail
  FROM district t
  JOIN division_closure c ON c.ancestor_id = t.division_id
  JOIN district o ON o.division_id = c.descendant_id
 WHERE (t.kind = 'demonstration') <> (o.kind = 'demonstration')
UNION ALL
SELECT t.id::text, t.name || ' (' || t.kind || ') holds ' || count(*) || ' generated matters'
  FROM matter m
  JOIN district t ON t.id = m.district_id
 WHERE t.kind <> 'demonstration' AND m.import_batch_id IS NULL AND m.number ~ '^CC[0-9]{4}-[0-9]{6,}$'
 GROUP BY t.id
