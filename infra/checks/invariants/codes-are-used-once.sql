-- 同一代码同时只属于一个区划。
-- A code belongs to one present division only.
SELECT code AS subject, count(*) || ' divisions' AS detail
  FROM division
 WHERE exists_to IS NULL AND code IS NOT NULL
 GROUP BY code
HAVING count(*) > 1
