import { addDays, can, dateInShanghai, isoDate, isScoringState } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { permittedRows } from '../divisions';
import { Organisation } from '../organisations';
import { Assessment, RubricRow } from './assessment.entity';
import { ASSESSMENT } from './assessment.type';
import { listOwnParts } from './own-part';

const MOST = 200;

/** Scores that the assessor owes. */
const missingScores: WorkItemSource = {
  source: 'assessmentScores',
  async list(context): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'assessment.score')) return [];
    const parts = await listOwnParts(context.reads);
    return parts
      .filter(({ state, part }) => isScoringState(state) && part.submittedAt === null)
      .filter(({ part }) => part.conflict === null || part.conflict === 'none')
      .map(({ districtId, assessmentId, organisationName, part, assignedAt }) => ({
        key: `assessmentScores:${assessmentId}`,
        title: { zh: `为“${organisationName}”评分`, en: `Score “${organisationName}”` },
        why:
          part.conflict === null
            ? {
                zh: '您已被安排为评审专家，还没有作出利害关系声明。',
                en: 'You are assigned and have not declared your interests.',
              }
            : { zh: '您的评分还没有提交。', en: 'Your scores are not submitted yet.' },
        otherwise: {
          zh: '全部专家提交之前不能汇总初评。',
          en: 'The scores cannot be put together before all are in.',
        },
        action: {
          label: { zh: '去评分', en: 'Score' },
          path: `/assessment-scores/${toGlobalId(ASSESSMENT, districtId, assessmentId)}`,
        },
        dueOn: null,
        urgency: 'normal',
        nature: 'approval',
        divisionId: null,
        since: assignedAt,
      }));
  },
};

/** Notices that are over. */
const notices: WorkItemSource = {
  source: 'assessmentDecision',
  async list(context, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'assessment.manage')) return [];
    const today = dateInShanghai(context.clock.now().getTime());
    const rows = await context.reads
      .repository(Assessment)
      .query('row')
      .andWhere(`row.state = 'publicNotice' and row.noticeFrom is not null`)
      .orderBy('row.createdAt')
      .limit(MOST)
      .getMany();
    const permitted = await permittedRows(context.reads, 'assessment.manage', rows);
    const { names, noticeDays } = await readSubjects(context.reads, permitted);
    return permitted.flatMap((row) => {
      const ends = addDays(isoDate(row.noticeFrom ?? today), noticeDays.get(row.rubricId) ?? 0);
      return by < ends ? [] : [noticeItem(row, names.get(row.organisationId) ?? '—', ends)];
    });
  },
};

/** Whom some assessments are about, and how long their notices last. */
async function readSubjects(
  reads: Reads,
  assessments: readonly Assessment[],
): Promise<{
  readonly names: ReadonlyMap<string, string>;
  readonly noticeDays: ReadonlyMap<string, number>;
}> {
  const organisations = await reads
    .repository(Organisation)
    .query('row')
    .andWhere('row.id = any(:ids)', { ids: assessments.map(({ organisationId }) => organisationId) })
    .getMany();
  const rubrics = await reads
    .repository(RubricRow)
    .query('row')
    .andWhere('row.id = any(:ids)', { ids: assessments.map(({ rubricId }) => rubricId) })
    .getMany();
  return {
    names: new Map(organisations.map(({ id, name }) => [id, name])),
    noticeDays: new Map(rubrics.map(({ id, rules }) => [id, rules.noticeDays])),
  };
}

function noticeItem(row: Assessment, name: string, ends: string): WorkItem {
  return {
    key: `assessmentDecision:${row.id}`,
    title: { zh: `“${name}”评估公示期满`, en: `The notice on “${name}” is over` },
    why: { zh: `公示于 ${ends} 期满。`, en: `The notice ended on ${ends}.` },
    otherwise: { zh: '不公告的，等级不生效。', en: 'Without publication the grade does not hold.' },
    action: {
      label: { zh: '公告发证', en: 'Publish' },
      path: `/assessments/${toGlobalId(ASSESSMENT, row.districtId, row.id)}?at=actions`,
    },
    dueOn: ends,
    urgency: 'soon',
    nature: 'approval',
    divisionId: row.divisionId,
    since: new Date(`${ends}T00:00:00+08:00`),
  };
}

/** What assessments give people to do. */
export const ASSESSMENT_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [missingScores, notices];
