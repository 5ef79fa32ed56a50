-- 楼栋与所在小区属于同一区划；户数都已知时，各楼栋之和等于小区户数。
-- A building is in the division of its estate, and known households of buildings add up to the estate's.
WITH built AS MATERIALIZED (
  SELECT district_id, estate_id, min(division_id) AS first_division, max(division_id) AS last_division,
         bool_and(households IS NOT NULL) AS known, sum(households) AS households
    FROM building
   GROUP BY district_id, estate_id
)
SELECT e.id::text AS subject,
       e.name || ': ' || coalesce(b.households::text, '-') || ' of ' || coalesce(e.households::text, '-') AS detail
  FROM built b
  JOIN estate e ON e.district_id = b.district_id AND e.id = b.estate_id
 WHERE b.first_division <> e.division_id
    OR b.last_division <> e.division_id
    OR (b.known AND b.households <> e.households)
