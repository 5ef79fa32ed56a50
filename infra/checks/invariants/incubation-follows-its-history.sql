-- 孵化个案的阶段与办理记录一致；入壳须有期满且无未处理异议的公示，出壳须有证书编号；扶持费用的分摊之和等于总额。
-- The stage of an incubation case is where its history led; admission has a notice without open objection, graduation a certificate, and shares of support sum to its cost.
SELECT c.number AS subject, 'is at ' || c.stage || ' without a step that led there' AS detail
  FROM incubation_case c
 WHERE c.stage <> 'draft' AND NOT EXISTS (
   SELECT FROM incubation_event e
    WHERE e.district_id = c.district_id AND e.case_id = c.id AND e.to_stage = c.stage)
UNION ALL
SELECT c.number, 'was admitted without a notice that had ended, or over an objection'
  FROM incubation_case c
 WHERE c.admitted_on IS NOT NULL AND (
   NOT EXISTS (
     SELECT FROM incubation_notice n
      WHERE n.district_id = c.district_id AND n.case_id = c.id AND n.closes_on < c.admitted_on)
   OR EXISTS (
     SELECT FROM incubation_objection o
      WHERE o.district_id = c.district_id AND o.case_id = c.id AND o.decision IS DISTINCT FROM 'dismissed'))
UNION ALL
SELECT c.number, 'graduated without a certificate, or has one without'
  FROM incubation_case c
 WHERE (c.graduated_on IS NULL) <> (c.certificate_number IS NULL)
UNION ALL
SELECT e.title, 'costs ' || e.cost || ', its shares ' || coalesce(sum(s.cost), 0)
  FROM support_entry e
  LEFT JOIN support_share s ON s.district_id = e.district_id AND s.entry_id = e.id
 GROUP BY e.district_id, e.id
HAVING coalesce(sum(s.cost), 0) <> e.cost
