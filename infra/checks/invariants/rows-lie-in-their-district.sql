-- 小区、楼栋、网格、人口、事项、社区任务、指标汇总和资助项目都落在本区（租户）的区划之内。
-- Estates, buildings, grid cells, residents, matters, tasks, rollups and funded projects lie in divisions of their own district.
WITH placed AS (
  SELECT DISTINCT 'estate' AS what, district_id, division_id FROM estate
  UNION SELECT 'building', district_id, division_id FROM building
  UNION SELECT 'grid cell', district_id, division_id FROM grid_cell
  UNION SELECT 'residents', district_id, division_id FROM population_count
  UNION SELECT 'matter', district_id, division_id FROM matter
  UNION SELECT 'task', district_id, division_id FROM community_task
  UNION SELECT 'rollup', district_id, division_id FROM rollup_cell
  UNION SELECT 'funded project', district_id, division_id FROM funding_contract
)
SELECT p.district_id::text AS subject, p.what || ' in division ' || p.division_id AS detail
  FROM placed p
 WHERE NOT EXISTS (
   SELECT FROM district t
     JOIN division_closure c ON c.ancestor_id = t.division_id
    WHERE t.id = p.district_id AND c.descendant_id = p.division_id)
