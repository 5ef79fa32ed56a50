-- 一个区内，未撤销的事项编号不重复。
-- No two matters of a district that are not withdrawn have the same number.
SELECT number AS subject, 'district ' || district_id || ': ' || count(*) AS detail
  FROM matter
 WHERE withdrawn_at IS NULL
 GROUP BY district_id, number
HAVING count(*) > 1
