import { CONTRACT_ACTION_LABELS } from '@weizhi/domain';
import type { ContractPageFragment, FundingContractEventKind } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';
import { Timeline } from 'antd';
import { yuanWords } from '../model/money';

const WORDS: Readonly<Record<FundingContractEventKind, string>> = {
  RECORDED: '立项登记',
  ADVANCED: '办理',
  PLAN_CHANGED: '调整分期方案',
  MILESTONE_EVALUATED: '登记节点评估',
  INSTALMENT_APPROVED: '批准拨付',
  INSTALMENT_PAID: '拨付',
  VOUCHER_ATTACHED: '上传凭证',
  BUDGET_SET: '编制预算',
  BUDGET_SHIFTED: '预算调剂',
  EXPENSE_RECORDED: '登记支出',
  EXPENSE_WITHDRAWN: '撤销支出',
  BENEFICIARIES_RECORDED: '登记受益情况',
  PROMISE_ADDED: '添加合同指标',
  EVIDENCE_ADDED: '上传佐证',
  EVIDENCE_WITHDRAWN: '撤销佐证',
};

/** What happened, last first. */
export function ContractTimeline({ contract }: { readonly contract: ContractPageFragment }) {
  return (
    <Section title="办理经过">
      <Timeline
        items={contract.events.map((event) => ({
          key: event.id,
          content: (
            <>
              <strong>
                {event.action ? enumLabel(CONTRACT_ACTION_LABELS, event.action) : WORDS[event.kind]}
              </strong>{' '}
              {formatDay(event.occurredOn)}
              <div>
                {[event.subject, event.amount ? yuanWords(event.amount) : null, event.note]
                  .filter(Boolean)
                  .join('，')}
              </div>
            </>
          ),
        }))}
      />
    </Section>
  );
}
