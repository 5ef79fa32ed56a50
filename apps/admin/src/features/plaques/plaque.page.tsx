import { useQuery } from '@apollo/client/react';
import { NOMINAL_REASON_LABELS, PLAQUE_ACTION_LABELS, PLAQUE_STATUS_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type PlaqueDetailFragment,
  PlaqueDetailFragmentDoc,
  PlaqueDocument,
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
import { Alert, Tag, Timeline } from 'antd';
import { Link, useParams } from 'react-router';
import { Spot } from '../../shared/spot';
import { PlaqueActions } from './components/plaque-actions';
import { plaqueColour } from './model/plaque-tabs';

/** Words for what an event is; acts have theirs in the domain. */
const EVENT_LABELS = {
  ...PLAQUE_ACTION_LABELS,
  applied: { zh: '申请挂牌', en: 'Applied for' },
  reported: { zh: '登记在挂', en: 'Reported' },
  imported: { zh: '台账导入', en: 'Imported' },
  used: { zh: '开展活动', en: 'Used' },
};

/** A plaque on one screen: how it stands, what may be done, its photograph and its life. */
export function PlaquePage() {
  const { plaqueId = '' } = useParams();
  const { data, error, refetch } = useQuery(PlaqueDocument, { variables: { id: plaqueId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取挂牌" />;
  if (!data.plaque)
    return (
      <EmptyState
        wholePage
        title="没有这块挂牌"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/plaques">回到挂牌列表</Link>}
      />
    );
  return <PlaqueView plaque={readFragment(PlaqueDetailFragmentDoc, data.plaque)} />;
}

function PlaqueView({ plaque }: { readonly plaque: PlaqueDetailFragment }) {
  const { name, standing, photoId } = plaque;
  return (
    <>
      <PageHeader
        title={name}
        marks={
          <Tag color={plaqueColour(standing.status)}>{enumLabel(PLAQUE_STATUS_LABELS, standing.status)}</Tag>
        }
        trail={[
          { key: 'list', name: '挂牌', link: <Link to="/plaques">挂牌</Link> },
          { key: plaque.id, name },
        ]}
        actions={
          <Spot name="actions">
            <PlaqueActions plaque={plaque} />
          </Spot>
        }
      />
      <div className="wz-stack">
        {standing.nominalReasons.length > 0 ? (
          <Alert
            type="error"
            showIcon
            title={`名不符实：${standing.nominalReasons
              .map((reason) => enumLabel(NOMINAL_REASON_LABELS, reason))
              .join('；')}`}
            description="能举证的，由减负联席会议举证保留或延续许可；举证不了的，由社区摘除并上传照片。"
          />
        ) : null}
        <FactsSection plaque={plaque} />
        {photoId ? (
          <Section title="最近照片">
            <img
              src={`/attachments/${photoId}`}
              alt={`“${name}”的照片`}
              style={{ maxWidth: '100%', maxHeight: 360 }}
            />
          </Section>
        ) : null}
        <LifeSection plaque={plaque} />
      </div>
    </>
  );
}

function FactsSection({ plaque }: { readonly plaque: PlaqueDetailFragment }) {
  const day = (value: string | null | undefined): string => (value ? formatDay(value) : '—');
  const { permitReference, permittedUntil } = plaque;
  const facts: readonly (readonly [string, string])[] = [
    ['社区', plaque.division?.name ?? '—'],
    ['悬挂位置', plaque.place ?? '—'],
    ['挂牌部门', plaque.department ?? '不明'],
    ['依据', plaque.basis ?? '—'],
    ['准入文号', permitReference ?? '没有'],
    ['许可有效期至', permitReference && !permittedUntil ? '长期' : day(permittedUntil)],
    ['挂出日期', day(plaque.displayedOn)],
    ['最近活动', day(plaque.lastUsedOn)],
    ['最近核查', day(plaque.checkedOn)],
    ...(plaque.removedOn ? [['摘除日期', day(plaque.removedOn)] as const] : []),
  ];
  return (
    <Spot name="permit">
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

function LifeSection({ plaque }: { readonly plaque: PlaqueDetailFragment }) {
  return (
    <Section title="办理和使用记录">
      <Timeline
        items={plaque.events.map((event) => ({
          key: event.id,
          content: (
            <>
              <div>
                {formatDay(event.occurredOn)} {enumLabel(EVENT_LABELS, event.kind)}
                {event.permitReference ? `（${event.permitReference}）` : ''}
                {event.note ? `：${event.note}` : ''}
              </div>
              <div className="wz-quiet">
                {formatMoment(event.recordedAt)}登记
                {event.attachmentId ? (
                  <>
                    {' '}
                    <a href={`/attachments/${event.attachmentId}`}>查看附件</a>
                  </>
                ) : null}
              </div>
            </>
          ),
        }))}
      />
    </Section>
  );
}
