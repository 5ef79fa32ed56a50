import { PARTICIPATION_EVIDENCE_LABELS, PARTICIPATION_ORIGIN_LABELS } from '@weizhi/domain';
import { enumLabel, formatMoment, Section } from '@weizhi/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../../shared/actor-context';
import type { OpenedRecord } from '../model/correction';

/** Where a record is from, and where it is corrected if not here. */
export function OriginSection({ opened }: { readonly opened: OpenedRecord }) {
  const { row, detail } = opened;
  const { taskId } = detail;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['来源', enumLabel(PARTICIPATION_ORIGIN_LABELS, row.origin)],
    ['出自', <SourceLink key="source" opened={opened} />],
    ['凭据', enumLabel(PARTICIPATION_EVIDENCE_LABELS, detail.evidence)],
    ...(taskId == null
      ? []
      : [
          [
            '所属任务',
            <Link key="task" to={`/tasks/${encodeURIComponent(taskId)}`}>
              查看社区任务
            </Link>,
          ] as const,
        ]),
    ['登记时间', formatMoment(detail.recordedAt)],
  ];
  return (
    <Section title="来源">
      <div className="wz-stack">
        <KeptElsewhere opened={opened} />
        <dl className="wz-facts">
          {facts.map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}

function SourceLink({ opened: { row, detail } }: { readonly opened: OpenedRecord }) {
  const mayImport = useCan('import.read');
  const { activity, election, occasionName } = row;
  const { importedFrom } = detail;
  if (activity)
    return <Link to={`/activities/${encodeURIComponent(activity.id)}`}>活动：{activity.title}</Link>;
  if (election)
    return <Link to={`/elections/${encodeURIComponent(election.id)}`}>选举：{election.title}</Link>;
  if (!importedFrom) return <>{occasionName ?? '—'}</>;
  const { batchId, fileName, rowNumber } = importedFrom;
  const words = `${fileName}${rowNumber == null ? '' : ` 第 ${String(rowNumber)} 行`}`;
  return mayImport ? <Link to={`/imports/${encodeURIComponent(batchId)}`}>{words}</Link> : <>{words}</>;
}

function KeptElsewhere({ opened: { row } }: { readonly opened: OpenedRecord }) {
  if (row.standing === 'WITHDRAWN')
    return <Alert type="warning" showIcon title="这条记录已经撤回，不计入统计，也不再更正。" />;
  if (row.origin === 'ACTIVITY')
    return (
      <Alert
        type="info"
        showIcon
        title="这条记录由活动签到产生，请到活动中更正"
        description="在活动里撤销签到或重新签到，这里随之变化；已归档的活动先重新开放签到。"
        action={
          row.activity ? (
            <Link to={`/activities/${encodeURIComponent(row.activity.id)}`}>去更正签到</Link>
          ) : null
        }
      />
    );
  if (row.origin === 'ELECTION')
    return (
      <Alert
        type="info"
        showIcon
        title="这条记录由选举领票产生，随选举保存，不单独更正"
        description="领票登记是选举档案的一部分；有异议的，请在选举中按程序处理。"
        action={
          row.election ? <Link to={`/elections/${encodeURIComponent(row.election.id)}`}>查看选举</Link> : null
        }
      />
    );
  return null;
}
