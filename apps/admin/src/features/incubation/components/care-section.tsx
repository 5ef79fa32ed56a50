import { useMutation } from '@apollo/client/react';
import { SUPPORT_ACTIVITY_LABELS, SUPPORT_KIND_LABELS } from '@weizhi/domain';
import {
  AddIncubationPlanItemDocument,
  CompleteIncubationPlanItemDocument,
} from '@weizhi/graphql-client/documents';
import { civilDate, enumLabel, formatDay, formatDecimal, Section } from '@weizhi/ui';
import { Tag } from 'antd';
import { useCan } from '../../../shared/actor-context';
import { yuanWords } from '../../../shared/yuan-words';
import { type CaseSectionProps, noteOf, referenceOf, textOf } from '../model/case-view';
import { CaseAct } from './case-act';
import { RecordSupport } from './record-support';

const CARE_STAGES = ['ADMITTED', 'INCUBATING', 'MIDTERM_REVIEW', 'RECTIFYING', 'EXIT_REVIEW'];
const ELEMENTS = ['领袖团队', '活动章程', '治理结构', '服务边界', '财务管理', '项目能力'];

/** The development plan: what is to be reached by when. */
export function PlanSection({ view, reread }: CaseSectionProps) {
  const [add] = useMutation(AddIncubationPlanItemDocument);
  const [complete] = useMutation(CompleteIncubationPlanItemDocument);
  const mayMentor = useCan('incubation.mentor');
  const inCare = CARE_STAGES.includes(view.stage);
  if (view.planItems.length === 0 && !inCare) return null;
  const today = civilDate(new Date());
  return (
    <Section title="培育方案">
      {view.planItems.length === 0 ? <p>还没有培育方案；按四要素诊断至少列出一项，才能开始培育。</p> : null}
      <ul className="wz-plain-list" aria-label="培育事项">
        {view.planItems.map((item) => (
          <li key={item.id}>
            <Tag>{item.element}</Tag> {item.goal}（{formatDay(item.dueOn)}前）{' '}
            {item.doneOn == null ? (
              <>
                {inCare && item.dueOn < today ? <Tag color="error">已逾期</Tag> : null}
                {mayMentor && inCare ? (
                  <CaseAct
                    draftName={`${view.id}.done.${item.id}`}
                    spot={`planItem.${item.id}`}
                    label="登记完成"
                    ariaLabel={`登记完成：${item.goal}`}
                    small
                    done="已登记完成"
                    fields={[
                      { name: 'doneOn', label: '完成日期', kind: 'date', initial: today },
                      { name: 'note', label: '完成情况', kind: 'longText', most: 500, optional: true },
                    ]}
                    send={async (values) => {
                      const input = {
                        ...referenceOf(view),
                        planItemId: item.id,
                        doneOn: textOf(values['doneOn']),
                        note: noteOf(values['note']),
                      };
                      return (await complete({ variables: { input } })).data?.completeIncubationPlanItem;
                    }}
                    onDone={reread}
                  />
                ) : null}
              </>
            ) : (
              <Tag color="success">{formatDay(item.doneOn)}完成</Tag>
            )}
          </li>
        ))}
      </ul>
      {mayMentor && inCare ? (
        <CaseAct
          draftName={`${view.id}.planItem`}
          label="增加培育事项"
          done="培育事项已增加"
          fields={[
            {
              name: 'element',
              label: '对应要素',
              kind: 'choice',
              options: ELEMENTS.map((value) => ({ value, label: value })),
            },
            { name: 'goal', label: '目标', kind: 'longText', most: 500 },
            { name: 'dueOn', label: '完成期限', kind: 'date' },
          ]}
          send={async (values) => {
            const input = {
              ...referenceOf(view),
              element: textOf(values['element']),
              goal: textOf(values['goal']),
              dueOn: textOf(values['dueOn']),
            };
            return (await add({ variables: { input } })).data?.addIncubationPlanItem;
          }}
          onDone={reread}
        />
      ) : null}
    </Section>
  );
}

/** The support ledger of the case: mentoring, training and services with time and cost. */
export function SupportSection({ view, reread }: CaseSectionProps) {
  const mayMentor = useCan('incubation.mentor');
  const inCare = CARE_STAGES.includes(view.stage);
  if (view.supportShares.length === 0 && !inCare) return null;
  const minutes = view.supportShares.reduce((sum, share) => sum + share.minutes, 0);
  return (
    <Section title="扶持台账" extra={<span>共 {formatDecimal(minutes / 60)} 小时</span>}>
      {view.supportShares.length === 0 ? <p>还没有督导、培训或服务记录。</p> : null}
      <ul className="wz-plain-list" aria-label="扶持记录">
        {view.supportShares.map((share) => (
          <li key={share.id}>
            {formatDay(share.occurredOn)} <Tag>{enumLabel(SUPPORT_KIND_LABELS, share.kind)}</Tag>
            {enumLabel(SUPPORT_ACTIVITY_LABELS, share.activity)}：{share.title}，{share.minutes} 分钟，分摊{' '}
            {yuanWords(share.cost)}
          </li>
        ))}
      </ul>
      {mayMentor && inCare ? (
        <RecordSupport
          draftName={`${view.id}.support`}
          spot="mentoring"
          organisationIds={view.organisation ? [view.organisation.id] : []}
          onDone={reread}
        />
      ) : null}
    </Section>
  );
}
