import { useQuery } from '@apollo/client/react';
import { INSPECTION_ACTION_LABELS, INSPECTION_STATE_LABELS, INSPECTION_SUBJECT_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type InspectionDetailFragment,
  InspectionDetailFragmentDoc,
  InspectionDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  enumLabel,
  ErrorState,
  formatDay,
  formatMoment,
  LoadingState,
  PageHeader,
  Section,
} from '@weizhi/ui';
import { Tag, Timeline } from 'antd';
import { Link, useParams } from 'react-router';
import { Spot } from '../../shared/spot';
import { FindingSection } from './components/finding-section';
import { InspectionActions } from './components/inspection-actions';
import { JointSection } from './components/joint-section';
import { daysWords, inspectionColour } from './model/inspection-words';

/** Words for what an event is; acts have theirs in the domain. */
const EVENT_LABELS = {
  ...INSPECTION_ACTION_LABELS,
  announced: { zh: '通知检查', en: 'Announced' },
  imported: { zh: '台账导入', en: 'Imported' },
  jointProposed: { zh: '提议合并检查', en: 'Proposed to join' },
  jointAccepted: { zh: '同意合并检查', en: 'Joined' },
  rectified: { zh: '登记整改', en: 'Put right' },
  timeRecorded: { zh: '登记占用工时', en: 'Time recorded' },
};

/** An inspection on one screen: what it meets, what may be done, what it found, and its life. */
export function InspectionPage() {
  const { inspectionId = '' } = useParams();
  const { data, error, refetch } = useQuery(InspectionDocument, { variables: { id: inspectionId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取检查" />;
  if (!data.inspection)
    return (
      <EmptyState
        wholePage
        title="没有这次检查"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/inspections">回到检查列表</Link>}
      />
    );
  return <InspectionView inspection={readFragment(InspectionDetailFragmentDoc, data.inspection)} />;
}

function InspectionView({ inspection }: { readonly inspection: InspectionDetailFragment }) {
  const { title, state, joint } = inspection;
  return (
    <>
      <PageHeader
        title={title}
        marks={
          <>
            <Tag color={inspectionColour(state)}>{enumLabel(INSPECTION_STATE_LABELS, state)}</Tag>
            {joint ? <Tag color="processing">合并检查</Tag> : null}
          </>
        }
        trail={[
          { key: 'list', name: '检查', link: <Link to="/inspections">检查</Link> },
          { key: inspection.id, name: title },
        ]}
        actions={
          <Spot name="actions">
            <InspectionActions inspection={inspection} />
          </Spot>
        }
      />
      <div className="wz-stack">
        <JointSection inspection={inspection} />
        <FactsSection inspection={inspection} />
        <Spot name="findings">
          <FindingSection inspection={inspection} />
        </Spot>
        <LifeSection inspection={inspection} />
      </div>
    </>
  );
}

function FactsSection({ inspection }: { readonly inspection: InspectionDetailFragment }) {
  const { staffMinutes, duplicateAnswer } = inspection;
  const facts: readonly (readonly [string, string])[] = [
    ['社区', inspection.division?.name ?? '—'],
    ['检查部门', inspection.department],
    ['检查内容', enumLabel(INSPECTION_SUBJECT_LABELS, inspection.subject)],
    ['检查依据', inspection.basis],
    ['通知日期', formatDay(inspection.noticeOn)],
    ['检查日期', daysWords(inspection)],
    ['占用工时', staffMinutes == null ? '社区未登记' : `${String(staffMinutes / 60)} 小时`],
    ...(duplicateAnswer ? [['重复检查的说明', duplicateAnswer] as const] : []),
  ];
  return (
    <Spot name="facts">
      <Section title="基本情况">
        <dl className="wz-facts">
          {facts.map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </Spot>
  );
}

function LifeSection({ inspection }: { readonly inspection: InspectionDetailFragment }) {
  return (
    <Section title="办理记录">
      <Timeline
        items={inspection.events.map((event) => ({
          key: event.id,
          content: (
            <>
              <div>
                {enumLabel(EVENT_LABELS, event.kind)}
                {event.note ? `：${event.note}` : ''}
              </div>
              <div className="wz-quiet">{formatMoment(event.recordedAt)}</div>
            </>
          ),
        }))}
      />
    </Section>
  );
}
