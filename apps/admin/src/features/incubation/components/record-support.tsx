import { useMutation } from '@apollo/client/react';
import { SUPPORT_ACTIVITY_LABELS } from '@weizhi/domain';
import { RecordSupportDocument, type SupportActivity } from '@weizhi/graphql-client/documents';
import { civilDate } from '@weizhi/ui';
import { useSpot } from '../../../shared/spot';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { textOf } from '../model/case-view';
import { CaseAct } from './case-act';

const ACTIVITIES = Object.entries(SUPPORT_ACTIVITY_LABELS).map(([activity, { zh }]) => ({
  value: activity.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase(),
  label: zh,
}));

export interface RecordSupportProps {
  readonly draftName: string;
  /** Everybody who took part: one entry stands in the ledger of each. */
  readonly organisationIds: readonly string[];
  readonly small?: boolean;
  /** What work items call it; whoever comes from one is to mentor. */
  readonly spot?: string;
  readonly onDone: () => void;
}

/** Records mentoring, a training or a service once, however many groups it was given to. */
export function RecordSupport({
  draftName,
  organisationIds,
  small = false,
  spot,
  onDone,
}: RecordSupportProps) {
  const [record] = useMutation(RecordSupportDocument);
  const { key, renew } = useIdempotencyKey();
  const at = useSpot();
  const count = organisationIds.length;
  return (
    <CaseAct
      draftName={draftName}
      label="登记督导、培训或服务"
      small={small}
      {...(spot === undefined ? {} : { spot })}
      done="已记入扶持台账"
      consequence={
        count > 1
          ? `只记一次，同时列入这 ${String(count)} 个组织的扶持台账：时长各计全数，费用平均分摊到分。`
          : undefined
      }
      fields={[
        {
          name: 'activity',
          label: '内容',
          kind: 'choice',
          options: ACTIVITIES,
          ...(spot !== undefined && at === spot ? { initial: 'MENTORING' } : {}),
        },
        { name: 'title', label: '主题', kind: 'text' },
        { name: 'occurredOn', label: '日期', kind: 'date', initial: civilDate(new Date()) },
        { name: 'minutes', label: '时长（分钟）', kind: 'count', least: 0, most: 14_400 },
        { name: 'cost', label: '费用（元）', kind: 'text', initial: '0', most: 15 },
      ]}
      send={async (values) => {
        const input = {
          organisationIds: [...organisationIds],
          activity: textOf(values['activity']) as SupportActivity,
          title: textOf(values['title']),
          occurredOn: textOf(values['occurredOn']),
          minutes: Number(values['minutes']),
          cost: textOf(values['cost']),
          idempotencyKey: key,
        };
        return (await record({ variables: { input } })).data?.recordSupport;
      }}
      onDone={() => {
        renew();
        onDone();
      }}
    />
  );
}
