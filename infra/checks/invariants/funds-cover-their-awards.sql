-- 发展基金各部分资金足以支付已批未拨的资助；已拨付的资助各有一笔金额一致的支出；批准总额不超过公告总额。
-- Every part of a fund covers what is awarded from it, paid awards have one payment of their amount, and calls keep to their budget.
WITH moved AS (
  SELECT district_id, fund_id, restriction_id,
         CASE WHEN kind IN ('awardPayment', 'fundCost') THEN -amount ELSE amount END AS amount
    FROM fund_entry
   UNION ALL
  SELECT district_id, fund_id, restriction_id, -granted FROM fund_award WHERE state = 'awarded'
)
SELECT f.name AS subject, coalesce(r.title, 'unrestricted') || ' is short of ' || -sum(m.amount) AS detail
  FROM moved m
  JOIN development_fund f ON f.district_id = m.district_id AND f.id = m.fund_id
  LEFT JOIN fund_restriction r ON r.district_id = m.district_id AND r.id = m.restriction_id
 GROUP BY f.district_id, f.id, f.name, r.id, r.title
HAVING sum(m.amount) < 0
 UNION ALL
SELECT a.title, a.state || ', ' || coalesce(e.amount::text, 'no payment') || ' of ' || coalesce(a.granted::text, '-')
  FROM fund_award a
  LEFT JOIN fund_entry e ON e.district_id = a.district_id AND e.award_id = a.id
 WHERE (a.state IN ('paid', 'reported', 'evaluated')) <> (e.id IS NOT NULL) OR e.amount <> a.granted
 UNION ALL
SELECT c.title, sum(a.granted) || ' of ' || c.budget
  FROM fund_call c
  JOIN fund_award a ON a.district_id = c.district_id AND a.call_id = c.id AND a.state <> 'withdrawn'
 GROUP BY c.district_id, c.id, c.title, c.budget
HAVING sum(a.granted) > c.budget
