-- 事项的区划就是其社区，或在其社区之内；没有社区的事项不落在任何社区里。
-- The division of a matter is its community or lies below; a matter without community lies in none.
SELECT m.number AS subject, 'division ' || m.division_id || ', community ' || coalesce(m.community_id::text, '-') AS detail
  FROM matter m
  JOIN division d ON d.id = m.division_id
 WHERE (m.community_id IS NULL AND d.level >= 5)
    OR (m.community_id IS NOT NULL AND NOT EXISTS (
          SELECT FROM division_closure c WHERE c.ancestor_id = m.community_id AND c.descendant_id = m.division_id))
