import { addDays, can, type IsoDate, isoDate, PAYING_CONTRACT_STATES } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { BilingualText, WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { toGlobalId } from '../../platform/graphql/global-id';
import { FundingContract } from './contract.entity';
import { dayOf } from './contract-event';
import { FUNDING_CONTRACT } from './contract.type';
import { FundingInstalment, FundingMilestone } from './instalment.entity';
import { FUNDING_INSTALMENT, FUNDING_MILESTONE } from './instalment.type';

const MOST = 50;
/** Days before a milestone is due at which it comes up. */
const MILESTONE_NOTICE_DAYS = 30;

const APPROVE: BilingualText = { zh: '去审批', en: 'Approve it' };
const PAY: BilingualText = { zh: '去拨付', en: 'Pay it' };
const EVALUATE: BilingualText = { zh: '登记评估结果', en: 'Record the evaluation' };
const OPEN: BilingualText = { zh: '查看项目', en: 'See the project' };

interface Waiting {
  readonly district_id: string;
  readonly contract_id: string;
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly amount: string | null;
  readonly division_id: string;
  readonly due_on: string;
  readonly since: Date;
}

/** Instalments whose milestone passed and that wait to be approved, or approved ones that wait to be paid. */
function instalmentsWaiting(state: 'planned' | 'approved'): WorkItemSource {
  const mayAct = state === 'planned' ? 'funding.manage' : 'funding.pay';
  return {
    source: state === 'planned' ? 'fundingApprovals' : 'fundingPayments',
    async list(context: RequestContext): Promise<readonly WorkItem[]> {
      if (!can(context.actor, mayAct)) return [];
      const rows = await context.reads
        .repository(FundingInstalment)
        .query('row')
        .innerJoin(
          FundingMilestone,
          'milestone',
          'milestone.districtId = row.districtId and milestone.id = row.milestoneId',
        )
        .innerJoin(
          FundingContract,
          'contract',
          'contract.districtId = row.districtId and contract.id = row.contractId',
        )
        .andWhere(`row.state = :state and milestone.outcome = 'passed' and contract.state = any(:paying)`, {
          state,
          paying: [...PAYING_CONTRACT_STATES],
        })
        .orderBy('milestone.evaluatedOn')
        .addOrderBy('row.id')
        .limit(MOST)
        .select('row.districtId', 'district_id')
        .addSelect('row.contractId', 'contract_id')
        .addSelect('row.id', 'id')
        .addSelect('contract.title', 'title')
        .addSelect('CAST(row.ordinal AS text)', 'subject')
        .addSelect('CAST(row.amount AS text)', 'amount')
        .addSelect('row.divisionId', 'division_id')
        .addSelect('CAST(milestone.evaluatedOn AS text)', 'due_on')
        .addSelect('coalesce(row.approvedAt, contract.updatedAt)', 'since')
        .getRawMany<Waiting>();
      return rows.map((row) => (state === 'planned' ? approvalItem(row) : paymentItem(row)));
    },
  };
}

function approvalItem(row: Waiting): WorkItem {
  return {
    ...placeOf(row, { source: 'fundingApprovals', spot: instalmentSpot(row), label: APPROVE }),
    title: {
      zh: `「${row.title}」第${row.subject}期 ${row.amount ?? ''} 元待审批`,
      en: `Instalment ${row.subject} of “${row.title}” (${row.amount ?? ''} yuan) waits for approval`,
    },
    why: { zh: `对应节点已于 ${row.due_on} 通过评估。`, en: `Its milestone passed on ${row.due_on}.` },
    otherwise: {
      zh: '不审批就不能拨付，承接组织只能垫支。',
      en: 'It cannot be paid; the supplier has to advance money.',
    },
    dueOn: null,
    urgency: 'normal',
    nature: 'approval',
  };
}

function paymentItem(row: Waiting): WorkItem {
  return {
    ...placeOf(row, { source: 'fundingPayments', spot: instalmentSpot(row), label: PAY }),
    title: {
      zh: `「${row.title}」第${row.subject}期 ${row.amount ?? ''} 元待拨付`,
      en: `Instalment ${row.subject} of “${row.title}” (${row.amount ?? ''} yuan) waits to be paid`,
    },
    why: { zh: '节点已通过评估，拨付已获批准。', en: 'Its milestone passed and its payment is approved.' },
    otherwise: {
      zh: '逾期拨付影响项目实施，并计入拨付不及时。',
      en: 'The project stalls, and the payment counts as late.',
    },
    dueOn: null,
    urgency: 'soon',
    nature: 'act',
  };
}

/** Milestones that are due within a month or were due before, of contracts under way. */
const milestonesDue: WorkItemSource = {
  source: 'fundingMilestones',
  async list(context, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'funding.manage')) return [];
    const today = isoDate(dayOf(context.clock.now()));
    const rows = await context.reads
      .repository(FundingMilestone)
      .query('row')
      .innerJoin(
        FundingContract,
        'contract',
        'contract.districtId = row.districtId and contract.id = row.contractId',
      )
      .andWhere(
        `row.outcome <> 'passed' and row.kind not in ('signing', 'performance') and row.dueOn <= :until and contract.state = any(:underWay)`,
        {
          until: addDays(by, MILESTONE_NOTICE_DAYS),
          underWay: ['contracted', 'running', 'midtermReview', 'finalReview', 'rectifying'],
        },
      )
      .orderBy('row.dueOn')
      .addOrderBy('row.id')
      .limit(MOST)
      .select('row.districtId', 'district_id')
      .addSelect('row.contractId', 'contract_id')
      .addSelect('row.id', 'id')
      .addSelect('contract.title', 'title')
      .addSelect('row.title', 'subject')
      .addSelect('CAST(null AS text)', 'amount')
      .addSelect('row.divisionId', 'division_id')
      .addSelect('CAST(row.dueOn AS text)', 'due_on')
      .addSelect('contract.updatedAt', 'since')
      .getRawMany<Waiting>();
    return rows.map((row) => milestoneItem(row, today));
  },
};

function milestoneItem(row: Waiting, today: IsoDate): WorkItem {
  const isOverdue = row.due_on < today;
  return {
    ...placeOf(row, {
      source: 'fundingMilestones',
      spot: `milestone.${toGlobalId(FUNDING_MILESTONE, row.district_id, row.id)}`,
      label: EVALUATE,
    }),
    since: startOf(addDays(isoDate(row.due_on), -MILESTONE_NOTICE_DAYS)),
    title: { zh: `「${row.title}」${row.subject}`, en: `${row.subject} of “${row.title}”` },
    why: isOverdue
      ? { zh: `应于 ${row.due_on} 完成，已逾期。`, en: `It was due on ${row.due_on}.` }
      : { zh: `应于 ${row.due_on} 前完成。`, en: `It is due by ${row.due_on}.` },
    otherwise: {
      zh: '节点未通过评估，对应款项不能拨付；无正当理由迟报按不合格处理。',
      en: 'Its instalment cannot be paid; a report that is late without excuse counts as failed.',
    },
    dueOn: row.due_on,
    urgency: isOverdue ? 'overdue' : 'soon',
    nature: 'act',
  };
}

/** Notices that have ended and wait for the signature, and rectifications whose day has passed. */
const contractsDue: WorkItemSource = {
  source: 'fundingContracts',
  async list(context, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'funding.manage')) return [];
    const today = dayOf(context.clock.now());
    const rows = await context.reads
      .repository(FundingContract)
      .query('row')
      .andWhere(
        `(row.state = 'publicNotice' and row.noticeEndsOn < :by) or (row.state = 'rectifying' and row.rectifyBy <= :by)`,
        { by },
      )
      .orderBy('row.updatedAt')
      .limit(MOST)
      .getMany();
    return rows.map((row) => (row.state === 'publicNotice' ? signItem(row) : rectifyItem(row, today)));
  },
};

function signItem(row: FundingContract): WorkItem {
  return {
    ...placeOfContract(row, { zh: '去签约', en: 'Record the signature' }),
    since: startOf(addDays(isoDate(row.noticeEndsOn ?? dayOf(row.updatedAt)), 1)),
    title: { zh: `「${row.title}」公示期满，待签约`, en: `The notice of “${row.title}” has ended` },
    why: {
      zh: `公示已于 ${row.noticeEndsOn ?? ''} 结束。`,
      en: `The public notice ended on ${row.noticeEndsOn ?? ''}.`,
    },
    otherwise: { zh: '不签约则首期款不能拨付。', en: 'Without a signature nothing can be paid.' },
    dueOn: null,
    urgency: 'soon',
    nature: 'act',
  };
}

function rectifyItem(row: FundingContract, today: string): WorkItem {
  return {
    ...placeOfContract(row, OPEN),
    since: startOf(row.rectifyBy ?? today),
    title: { zh: `「${row.title}」整改期限已到`, en: `The time to rectify “${row.title}” is up` },
    why: {
      zh: `整改期限为 ${row.rectifyBy ?? ''}。`,
      en: `It was to be rectified by ${row.rectifyBy ?? ''}.`,
    },
    otherwise: {
      zh: '逾期未整改到位的，应当终止合同。',
      en: 'A project that is not rectified is to be ended.',
    },
    dueOn: row.rectifyBy,
    urgency: (row.rectifyBy ?? today) < today ? 'overdue' : 'soon',
    nature: 'return',
  };
}

interface Placed {
  readonly source: string;
  readonly label: BilingualText;
  /** Where on the page of the contract this is done. */
  readonly spot: string;
}

function placeOf(
  row: Waiting,
  { source, label, spot }: Placed,
): Pick<WorkItem, 'key' | 'action' | 'divisionId' | 'since'> {
  return {
    key: `${source}:${row.id}`,
    action: { label, path: `${pathOf(row.district_id, row.contract_id)}?at=${spot}` },
    divisionId: row.division_id,
    since: row.since,
  };
}

function placeOfContract(
  row: FundingContract,
  label: BilingualText,
): Pick<WorkItem, 'key' | 'action' | 'divisionId'> {
  return {
    key: `fundingContracts:${row.id}`,
    action: { label, path: `${pathOf(row.districtId, row.id)}?at=actions` },
    divisionId: row.divisionId,
  };
}

function instalmentSpot({ district_id: districtId, id }: Waiting): string {
  return `instalment.${toGlobalId(FUNDING_INSTALMENT, districtId, id)}`;
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

function pathOf(districtId: string, contractId: string): string {
  return `/funding/contracts/${toGlobalId(FUNDING_CONTRACT, districtId, contractId)}`;
}

/** What contracts give people to do. */
export const CONTRACT_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [
  instalmentsWaiting('planned'),
  instalmentsWaiting('approved'),
  milestonesDue,
  contractsDue,
];
