-- 各期拨款金额合计等于合同金额，精确到分；比例合计为百分之百。
-- Instalments sum to their contract to the fen, and their shares to the whole.
WITH planned AS (
  SELECT district_id, contract_id, sum(amount) AS amount, sum(share) AS share
    FROM funding_instalment
   GROUP BY district_id, contract_id
)
SELECT c.number AS subject,
       coalesce(p.amount::text, '-') || ' of ' || c.amount || ', shares ' || coalesce(p.share::text, '-') AS detail
  FROM funding_contract c
  LEFT JOIN planned p ON p.district_id = c.district_id AND p.contract_id = c.id
 WHERE p.amount IS DISTINCT FROM c.amount OR p.share IS DISTINCT FROM 10000
