-- 抽查的月份里，指标汇总（加上待入账的增量）与逐条事项一致，按日与按月相同。
-- In sampled months the rollups, with the deltas still waiting, equal the matters counted one by one, by day and by month.
WITH sampled AS (
  -- Three months of each district: the latest with matters, and two that change with the day of the check.
  SELECT district_id, month FROM (
    SELECT district_id, month,
           row_number() OVER (PARTITION BY district_id ORDER BY month DESC) AS latest,
           row_number() OVER (PARTITION BY district_id ORDER BY md5(month::text || current_date)) AS chance
      FROM (SELECT DISTINCT district_id, date_trunc('month', reported_on::timestamp)::date AS month FROM matter) m
  ) ranked
  WHERE latest = 1 OR chance <= 2
), counted AS (
  SELECT m.district_id, s.month, m.division_id, by.dimension, by.member, of.measure, sum(of.amount) AS amount
    FROM sampled s
    JOIN matter m ON m.district_id = s.district_id AND m.withdrawn_at IS NULL
     AND m.reported_on >= s.month AND m.reported_on < s.month + interval '1 month'
   CROSS JOIN LATERAL (VALUES ('', ''), ('matterType', m.event_type), ('matterChannel', m.channel),
     ('matterNature', m.nature), ('disposingUnit', coalesce(m.disposing_unit, ''))) AS by (dimension, member)
   CROSS JOIN LATERAL (VALUES ('matters', 1), ('onTime', (m.outcome IS NOT DISTINCT FROM 'onTime')::int),
     ('byCommunityExact', m.disposed_by_community::int),
     ('byCommunityVariants', m.disposed_by_community_variants::int)) AS of (measure, amount)
   GROUP BY 1, 2, 3, 4, 5, 6
), held AS (
  SELECT c.grain, c.district_id, date_trunc('month', c.starts_on::timestamp)::date AS month, c.division_id, c.dimension, c.member, c.measure, c.amount
    FROM rollup_cell c WHERE c.source = 'matter'
  UNION ALL
  SELECT g.grain, d.district_id, date_trunc('month', d.occurred_on::timestamp)::date, d.division_id, d.dimension, d.member, d.measure, d.amount
    FROM rollup_delta d CROSS JOIN (VALUES ('day'), ('month')) AS g (grain) WHERE d.source = 'matter'
), summed AS (
  SELECT h.grain, h.district_id, h.month, h.division_id, h.dimension, h.member, h.measure, sum(h.amount) AS amount
    FROM held h JOIN sampled s ON s.district_id = h.district_id AND s.month = h.month
   GROUP BY 1, 2, 3, 4, 5, 6, 7
), expected AS (
  SELECT g.grain, c.* FROM counted c CROSS JOIN (VALUES ('day'), ('month')) AS g (grain) WHERE c.amount <> 0
)
SELECT coalesce(e.division_id, s.division_id)::text AS subject,
       concat_ws(' ', coalesce(e.grain, s.grain), coalesce(e.month, s.month), coalesce(e.dimension, s.dimension),
         coalesce(e.member, s.member), coalesce(e.measure, s.measure) || ':',
         coalesce(s.amount, 0), 'instead of', coalesce(e.amount, 0)) AS detail
  FROM expected e
  FULL JOIN summed s USING (grain, district_id, month, division_id, dimension, member, measure)
 WHERE coalesce(e.amount, 0) <> coalesce(s.amount, 0)
