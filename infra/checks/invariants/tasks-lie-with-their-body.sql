-- 社区任务落在有承接主体的区划：居委会的任务不进村，虚拟社区没有任务；分解的任务仍记在原部门名下。
-- A task lies in a division that has its body: none of a residents' committee in a village; a part is of the department of its whole.
WITH misplaced AS (
  SELECT t.id, 'task of ' || t.body || ' in a ' || d.kind AS detail
    FROM community_task t
    JOIN division d ON d.id = t.division_id
   WHERE NOT (CASE t.body
     WHEN 'residentsCommittee' THEN d.kind = 'community'
     WHEN 'serviceStation' THEN d.kind = 'community'
     WHEN 'communityPartyOrganisation' THEN d.kind IN ('community', 'village')
     WHEN 'villagersCommittee' THEN d.kind = 'village'
     WHEN 'subdistrictOffice' THEN d.kind = 'subdistrict' END)
), orphaned AS (
  SELECT t.id, 'part of another department than its whole' AS detail
    FROM community_task t
    JOIN community_task whole ON whole.district_id = t.district_id AND whole.id = t.parent_id
   WHERE whole.department_id IS DISTINCT FROM t.department_id OR whole.origin_id <> t.origin_id
)
SELECT id::text AS subject, detail FROM misplaced
UNION ALL SELECT id::text, detail FROM orphaned
