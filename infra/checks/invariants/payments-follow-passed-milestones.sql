-- 只有节点评估通过、金额一致的分期才有拨付记录；已拨付的分期都有拨付记录。
-- Payments are of paid instalments whose milestone passed, of the same amount, and every paid instalment has one.
SELECT i.id::text AS subject,
       i.state || ', milestone ' || m.outcome || ', ' || coalesce(p.amount::text, 'no payment') || ' of ' || i.amount AS detail
  FROM funding_instalment i
  JOIN funding_milestone m ON m.district_id = i.district_id AND m.id = i.milestone_id
  LEFT JOIN funding_payment p ON p.district_id = i.district_id AND p.instalment_id = i.id
 WHERE (i.state = 'paid') <> (p.id IS NOT NULL)
    OR (p.id IS NOT NULL AND (m.outcome <> 'passed' OR p.amount <> i.amount))
