-- 虚拟社区没有邻里、小区、网格、人口、事项和社区任务。
-- A virtual community has no neighbourhood, estate, grid cell, residents, matter or task.
WITH held AS (
  SELECT 'division' AS what, id AS division_id FROM division WHERE kind <> 'virtualCommunity'
  UNION ALL SELECT 'estate', division_id FROM estate
  UNION ALL SELECT 'grid cell', division_id FROM grid_cell
  UNION ALL SELECT 'residents', division_id FROM population_count
  UNION ALL SELECT 'matter', division_id FROM matter
  UNION ALL SELECT 'matter', community_id FROM matter
  UNION ALL SELECT 'task', division_id FROM community_task
)
SELECT v.id::text AS subject, v.name || ': ' || h.what AS detail
  FROM division v
  JOIN division_closure c ON c.ancestor_id = v.id
  JOIN held h ON h.division_id = c.descendant_id
 WHERE v.kind = 'virtualCommunity'
