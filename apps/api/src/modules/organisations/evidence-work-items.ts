import { addDays, can, daysBetween, isoDate } from '@weizhi/domain';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { BilingualText, WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { DOCUMENT, EVIDENCE } from './document.type';
import { findEvidencePurpose } from './evidence-purposes';
import { dayOf } from './record-event';
import { UNRENEWED_EVIDENCE } from './unrenewed-evidence';
import { type About, type ItemSource, listWhere, pathOf, startOf, urgencyOf } from './work-items-about';

/** Days before evidence expires at which it comes onto the list. */
const WARN_DAYS = 30;
/** Days after which expired evidence that nobody renewed leaves the list: the score has told it since. */
const STALE_DAYS = 180;

interface EvidenceRow extends About {
  readonly evidenceId: string;
  readonly documentId: string;
  readonly purpose: string;
  readonly title: string;
  readonly validTo: string;
  readonly since: Date;
}

/** Evidence with its document, of live organisations. */
const WITH_DOCUMENT: ItemSource = {
  columns:
    'e.id as "evidenceId", e.purpose, e.valid_to::text as "validTo", e.proposed_at as since, d.id as "documentId", d.title',
  joins: `join organisation_evidence e on e.district_id = o.district_id and e.organisation_id = o.id
    join organisation_document d on d.district_id = e.district_id and d.id = e.document_id and d.withdrawn_at is null`,
};

/**
 * Evidence in force that ends within a month, or has ended, without another document of that kind for it that lasts
 * longer; one that waits to be verified is somebody else's to act on.
 */
const expiringEvidence: WorkItemSource = {
  source: 'evidenceExpiring',
  async list(context, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'organisation.manage')) return [];
    const today = dayOf(context.clock.now());
    const rows = await listWhere<EvidenceRow>(context, 'organisation.manage', {
      from: WITH_DOCUMENT,
      where: `${UNRENEWED_EVIDENCE} and e.valid_to between $3::date and $4::date`,
      order: 'e.valid_to, e.id',
      parameters: [addDays(today, -STALE_DAYS), addDays(by, WARN_DAYS)],
    });
    // A document that serves several purposes is renewed once for all of them.
    const byDocument = Map.groupBy(rows, ({ districtId, documentId }) => `${districtId}.${documentId}`);
    return [...byDocument.values()].flatMap((evidence) => expiringItem(evidence, today));
  },
};

/** One item for a document; the first of its evidence to expire says when. */
function expiringItem(evidence: readonly EvidenceRow[], today: string): WorkItem[] {
  const [row] = evidence;
  if (!row) return [];
  const left = daysBetween(isoDate(today), isoDate(row.validTo));
  const purposes = evidence.map(({ purpose }) => purposeLabel(purpose));
  const item: WorkItem = {
    key: `evidenceExpiring:${row.documentId}`,
    title:
      left < 0
        ? { zh: `${row.name}：“${row.title}”已过期`, en: `${row.name}: “${row.title}” has expired` }
        : { zh: `${row.name}：“${row.title}”即将过期`, en: `${row.name}: “${row.title}” expires soon` },
    why: {
      zh: `它是${purposes.map(({ zh }) => `“${zh}”`).join('、')}的佐证，有效期到 ${row.validTo}。`,
      en: `It is evidence for ${purposes.map(({ en }) => `“${en}”`).join(', ')} up to ${row.validTo}.`,
    },
    otherwise: {
      zh: '过期后该项降为待复核，评分、健康度和依赖它的出壳评估随之变化。',
      en: 'Once expired it counts as lapsed: score, health and an exit review that rests on it change.',
    },
    action: { label: { zh: '更新材料', en: 'Renew the document' }, path: pathOf(row, documentSpot(row)) },
    dueOn: row.validTo,
    urgency: urgencyOf(left),
    nature: 'act',
    divisionId: row.divisionId,
    since: startOf(addDays(isoDate(row.validTo), -WARN_DAYS)),
  };
  return [item];
}

function purposeLabel(code: string): BilingualText {
  return findEvidencePurpose(code)?.label ?? { zh: code, en: code };
}

/** Documents that somebody else proposed as evidence. */
const evidenceToVerify: WorkItemSource = {
  source: 'evidenceToVerify',
  async list(context): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'organisation.verify')) return [];
    const rows = await listWhere<EvidenceRow>(context, 'organisation.verify', {
      from: WITH_DOCUMENT,
      where: `e.state = 'proposed' and e.proposed_by <> $3 and d.recorded_by <> $3`,
      order: 'e.proposed_at, e.id',
      parameters: [context.actor.id],
    });
    return rows.map(toVerifyItem);
  },
};

function toVerifyItem(row: EvidenceRow): WorkItem {
  const purpose = purposeLabel(row.purpose);
  return {
    key: `evidenceToVerify:${row.evidenceId}`,
    title: { zh: `核验${row.name}的“${row.title}”`, en: `Verify “${row.title}” of ${row.name}` },
    why: { zh: `提交作为“${purpose.zh}”的佐证。`, en: `It was proposed as evidence for “${purpose.en}”.` },
    otherwise: { zh: '核验之前不计入评分。', en: 'Until then it does not count.' },
    action: { label: { zh: '去核验', en: 'Verify' }, path: pathOf(row, evidenceSpot(row)) },
    dueOn: null,
    urgency: 'normal',
    nature: 'approval',
    divisionId: row.divisionId,
    since: row.since,
  };
}

function documentSpot({ districtId, documentId }: EvidenceRow): string {
  return `document.${toGlobalId(DOCUMENT, districtId, documentId)}`;
}

function evidenceSpot({ districtId, evidenceId }: EvidenceRow): string {
  return `evidence.${toGlobalId(EVIDENCE, districtId, evidenceId)}`;
}

/** What evidence gives people to do. */
export const EVIDENCE_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [expiringEvidence, evidenceToVerify];
