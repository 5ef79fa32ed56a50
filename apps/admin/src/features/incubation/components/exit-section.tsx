import { useMutation } from '@apollo/client/react';
import { EXIT_CRITERION_LABELS } from '@weizhi/domain';
import {
  type CriterionState,
  type HandOverOutcome,
  ListIncubationHandOverDocument,
  RecordIncubationVisitDocument,
  SettleIncubationHandOverDocument,
} from '@weizhi/graphql-client/documents';
import { civilDate, enumLabel, formatDay, Section } from '@weizhi/ui';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { useCan } from '../../../shared/actor-context';
import { type CaseSectionProps, noteOf, referenceOf, textOf } from '../model/case-view';
import { CaseAct } from './case-act';

const STATES: Readonly<Record<CriterionState, { readonly word: string; readonly colour: string }>> = {
  MET: { word: '达到', colour: 'success' },
  MISSING: { word: '缺材料', colour: 'error' },
  UNVERIFIED: { word: '待核验', colour: 'warning' },
  EXPIRED: { word: '已过期', colour: 'error' },
  SHORT: { word: '未达标', colour: 'error' },
};
const IN_CARE = ['ADMITTED', 'INCUBATING', 'MIDTERM_REVIEW', 'RECTIFYING', 'SUSPENDED', 'EXIT_REVIEW'];

/** The exit criteria as they stand today; evidence itself is kept with the organisation. */
export function CriteriaSection({ view }: Pick<CaseSectionProps, 'view'>) {
  if (!IN_CARE.includes(view.stage)) return null;
  const met = view.criteria.filter(({ state }) => state === 'MET').length;
  return (
    <Section
      title="出壳标准"
      extra={<span>{`${String(met)} / ${String(view.criteria.length)} 项达到`}</span>}
    >
      <ul className="wz-plain-list" aria-label="出壳标准清单">
        {view.criteria.map(({ criterion, mandatory, state, document, validTo }) => (
          <li key={criterion}>
            <Tag color={STATES[state].colour}>{STATES[state].word}</Tag>{' '}
            {enumLabel(EXIT_CRITERION_LABELS, criterion)}
            {mandatory ? '' : '（非必备）'}
            {document == null ? '' : `：${document}`}
            {validTo == null ? '' : `，有效至 ${formatDay(validTo)}`}
          </li>
        ))}
      </ul>
      {view.organisation ? (
        <p>
          佐证在<Link to={`/organisations/${encodeURIComponent(view.organisation.id)}`}>组织页面</Link>
          的材料中提交和核验，一份材料可以同时用于四要素和出壳标准。
        </p>
      ) : null}
    </Section>
  );
}

/** The four visits of the follow-up year. */
export function VisitsSection({ view, reread }: CaseSectionProps) {
  const [record] = useMutation(RecordIncubationVisitDocument);
  const mayMentor = useCan('incubation.mentor');
  if (view.visits.length === 0) return null;
  const today = civilDate(new Date());
  return (
    <Section title="出壳后回访">
      <ol className="wz-plain-list">
        {view.visits.map((visit) => (
          <li key={visit.id}>
            第 {visit.ordinal} 次，应于 {formatDay(visit.dueOn)}前：{' '}
            {visit.visitedOn == null ? (
              <>
                {visit.dueOn < today ? <Tag color="error">已逾期</Tag> : <Tag>未到期</Tag>}
                {mayMentor && view.stage === 'FOLLOW_UP' ? (
                  <CaseAct
                    draftName={`${view.id}.visit.${visit.id}`}
                    spot={`visit.${visit.id}`}
                    label="登记回访"
                    ariaLabel={`登记第 ${String(visit.ordinal)} 次回访`}
                    small
                    done="回访已登记"
                    fields={[
                      { name: 'visitedOn', label: '回访日期', kind: 'date', initial: today },
                      {
                        name: 'active',
                        label: '组织是否正常活动',
                        kind: 'choice',
                        options: [
                          { value: 'yes', label: '正常活动' },
                          { value: 'no', label: '已停止活动' },
                        ],
                      },
                      { name: 'finding', label: '回访情况', kind: 'longText', most: 2000 },
                    ]}
                    send={async (values) => {
                      const input = {
                        ...referenceOf(view),
                        visitId: visit.id,
                        visitedOn: textOf(values['visitedOn']),
                        active: values['active'] === 'yes',
                        finding: textOf(values['finding']),
                      };
                      return (await record({ variables: { input } })).data?.recordIncubationVisit;
                    }}
                    onDone={reread}
                  />
                ) : null}
              </>
            ) : (
              <>
                <Tag color={visit.active ? 'success' : 'error'}>
                  {visit.active ? '正常活动' : '已停止活动'}
                </Tag>
                {formatDay(visit.visitedOn)}，{visit.finding}
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What is handed over when the group leaves early. */
export function HandOverSection({ view, reread }: CaseSectionProps) {
  const [list] = useMutation(ListIncubationHandOverDocument);
  const [settle] = useMutation(SettleIncubationHandOverDocument);
  const mayManage = useCan('incubation.manage');
  const inCare = IN_CARE.includes(view.stage);
  if (view.handOverItems.length === 0 && !inCare) return null;
  const today = civilDate(new Date());
  return (
    <Section title="交接清单">
      {view.handOverItems.length === 0 ? <p>提前退出或终止之前，在这里列出场地、物资、资金和资料。</p> : null}
      <ul className="wz-plain-list" aria-label="交接事项">
        {view.handOverItems.map((item) => (
          <li key={item.id}>
            {item.name} × {item.quantity}{' '}
            {item.outcome == null ? (
              mayManage ? (
                <CaseAct
                  draftName={`${view.id}.settle.${item.id}`}
                  label="办理交接"
                  ariaLabel={`办理交接：${item.name}`}
                  small
                  done="交接已登记"
                  fields={[
                    {
                      name: 'outcome',
                      label: '结果',
                      kind: 'choice',
                      options: [
                        { value: 'RETURNED', label: '已归还' },
                        { value: 'MISSING', label: '缺失' },
                      ],
                    },
                    { name: 'settledOn', label: '日期', kind: 'date', initial: today },
                    { name: 'note', label: '说明', kind: 'longText', most: 500, optional: true },
                  ]}
                  send={async (values) => {
                    const input = {
                      ...referenceOf(view),
                      handOverItemId: item.id,
                      outcome: textOf(values['outcome']) as HandOverOutcome,
                      settledOn: textOf(values['settledOn']),
                      note: noteOf(values['note']),
                    };
                    return (await settle({ variables: { input } })).data?.settleIncubationHandOver;
                  }}
                  onDone={reread}
                />
              ) : (
                <Tag color="warning">未交接</Tag>
              )
            ) : (
              <Tag color={item.outcome === 'RETURNED' ? 'success' : 'error'}>
                {item.outcome === 'RETURNED' ? '已归还' : '缺失'}
              </Tag>
            )}
          </li>
        ))}
      </ul>
      {mayManage && inCare ? (
        <CaseAct
          draftName={`${view.id}.handOver`}
          label="列入交接清单"
          done="已列入"
          fields={[
            { name: 'name', label: '物品或资料', kind: 'text' },
            { name: 'quantity', label: '数量', kind: 'count', least: 1, most: 10_000, initial: 1 },
          ]}
          send={async (values) => {
            const input = {
              ...referenceOf(view),
              name: textOf(values['name']),
              quantity: Number(values['quantity']),
            };
            return (await list({ variables: { input } })).data?.listIncubationHandOver;
          }}
          onDone={reread}
        />
      ) : null}
    </Section>
  );
}
