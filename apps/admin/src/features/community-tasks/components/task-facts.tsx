import {
  MANDATE_BODY_LABELS,
  MANDATE_FINDING_LABELS,
  OBJECTION_RULING_LABELS,
  TASK_CLASS_LABELS,
  TASK_MEANS_LABELS,
  WORKLOAD_SOURCE_LABELS,
} from '@weizhi/domain';
import type { CommunityTaskDetailFragment } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { minutesWords, originOf } from '../model/task-words';
import type { TaskPartProps } from './task-actions';

type Facts = readonly (readonly [name: string, value: ReactNode])[];

const day = (value: string | null | undefined): string => (value == null ? '—' : formatDay(value));

/** Where a task stands against the list of the day on which it was received. */
export function FindingSection({ task }: TaskPartProps) {
  const { edition, item, mandateClass, finding } = task;
  return (
    <Section title="清单对照">
      <FactList
        facts={[
          ['归类', enumLabel(TASK_CLASS_LABELS, mandateClass)],
          ...(mandateClass === finding
            ? []
            : ([['清单认定', enumLabel(MANDATE_FINDING_LABELS, finding)]] as const)),
          ['收到当日施行的清单', edition ? editionWords(edition) : '—'],
          ['对应事项', item ? `${item.code} ${item.name}` : '没有对应的事项'],
          ...standingOf(task),
        ]}
      />
    </Section>
  );
}

function editionWords({
  title,
  validFrom,
  issuingDocument,
}: NonNullable<CommunityTaskDetailFragment['edition']>): string {
  const document = issuingDocument == null ? '' : `，${issuingDocument}`;
  return `${title}（${day(validFrom)}起施行${document}）`;
}

function standingOf({ status, standsFrom, bindsTo }: CommunityTaskDetailFragment): Facts {
  if (status === 'AWAITING_ANSWER') return [['承接', '清单外且未准入，可以不予承接；不答复的不视为承接']];
  return [
    ['视为承接日期', day(standsFrom)],
    ...(bindsTo == null ? [] : ([['须承接到', day(bindsTo)]] as const)),
  ];
}

/** Who put it, by when, and what it brings. */
export function FactsSection({ task }: TaskPartProps) {
  const { content, evidenceAsked, leadWorkingDays, closedOn } = task;
  const facts: Facts = [
    ['交办部门', task.department?.name ?? '—'],
    ['承接单位', `${task.division?.name ?? '—'}（${enumLabel(MANDATE_BODY_LABELS, task.body)}）`],
    ['工作来源', enumLabel(WORKLOAD_SOURCE_LABELS, task.source)],
    ['收到日期', day(task.receivedOn)],
    ['办结期限', day(task.dueOn)],
    ['提前量', leadWorkingDays == null ? '未定期限' : `${String(leadWorkingDays)} 个工作日`],
    ...(closedOn == null ? [] : ([['结束日期', day(closedOn)]] as const)),
    ['任务内容', content ?? '—'],
    ['要求的留痕材料', evidenceAsked ?? '—'],
    ['下达方式', task.asOrderWithAppraisal ? '行政命令并列入考核' : '一般交办'],
    ['随事转来', meansWords(task)],
    ['经费', fundsWords(task)],
    ['用时', minutesWords(task)],
    ...objectionOf(task),
    ...originFacts(task),
  ];
  return (
    <Section title="基本情况">
      <FactList facts={facts} />
    </Section>
  );
}

function meansWords({ means }: CommunityTaskDetailFragment): string {
  const names = means.map((each) => enumLabel(TASK_MEANS_LABELS, each));
  return names.length === 0 ? '人员、经费、权限都没有' : `${names.join('、')}（准入时认定）`;
}

function fundsWords({ requiresFunds, fundsPaidOn }: CommunityTaskDetailFragment): string {
  if (!requiresFunds) return '不需要';
  return fundsPaidOn == null ? '应随任务拨付，尚未到账' : `${formatDay(fundsPaidOn)}到账`;
}

function objectionOf({ objection, objectionRuling }: CommunityTaskDetailFragment): Facts {
  if (objection == null) return [];
  const ruling =
    objectionRuling == null ? '待联席会议答复' : enumLabel(OBJECTION_RULING_LABELS, objectionRuling);
  return [['异议', `${objection}（${ruling}）`]];
}

function originFacts({ cameOf, parent, spread }: CommunityTaskDetailFragment): Facts {
  const origin = originOf(cameOf);
  return [
    ...(origin
      ? ([
          [
            '来自',
            <Link key="origin" to={origin.path}>
              {origin.label}
            </Link>,
          ],
        ] as const)
      : []),
    ...(parent
      ? ([
          [
            '上级任务',
            <Link key="parent" to={`/tasks/${encodeURIComponent(parent.id)}`}>
              {parent.division?.name ?? ''} {parent.title}
            </Link>,
          ],
        ] as const)
      : []),
    ...(spread > 1 ? ([['同一任务', `辖区内共 ${String(spread)} 个承接单位`]] as const) : []),
  ];
}

function FactList({ facts }: { readonly facts: Facts }) {
  return (
    <dl className="wz-facts">
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
