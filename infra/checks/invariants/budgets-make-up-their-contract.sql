-- 项目预算各科目的原预算合计、调剂后合计都等于合同金额；每个科目的支出不超过调剂后的金额。
-- Budget lines sum to their contract, as agreed and after shifts, and no line is spent beyond what it holds.
WITH budget AS (
  SELECT district_id, contract_id, sum(agreed) AS agreed, sum(current) AS current
    FROM funding_budget_line
   GROUP BY district_id, contract_id
), spent AS (
  SELECT district_id, line_id, sum(amount) AS spent
    FROM funding_expense
   WHERE withdrawn_at IS NULL
   GROUP BY district_id, line_id
)
SELECT c.number AS subject, b.agreed || ' and ' || b.current || ' of ' || c.amount AS detail
  FROM budget b
  JOIN funding_contract c ON c.district_id = b.district_id AND c.id = b.contract_id
 WHERE b.agreed <> c.amount OR b.current <> c.amount
UNION ALL
SELECT l.id::text, s.spent || ' of ' || l.current
  FROM spent s
  JOIN funding_budget_line l ON l.district_id = s.district_id AND l.id = s.line_id
 WHERE s.spent > l.current
