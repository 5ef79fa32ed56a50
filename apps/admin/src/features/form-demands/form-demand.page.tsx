import { useMutation, useQuery } from '@apollo/client/react';
import { FORM_DEMAND_ACTION_LABELS, FORM_DEMAND_STATE_LABELS, REPORTING_GRAIN_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  AdvanceFormDemandDocument,
  DecideFormDemandDocument,
  type FormDemandAction,
  FormDemandDetailDocument,
  FormDemandPageFragmentDoc,
  type FormDemandPageFragment,
  FormDemandRowFragmentDoc,
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
import { Button, Tag, Timeline } from 'antd';
import { Link, useParams } from 'react-router';
import type { ActValues } from '../../shared/act-dialog';
import { NextActs } from '../../shared/next-acts';
import { CorrectionSection } from './components/correction-section';
import { FieldSection } from './components/field-section';
import { ProgressSection } from './components/progress-section';
import { demandActs } from './model/demand-acts';
import { demandColour } from './model/demand-tabs';

/** A demanded form: its fields, what of it exists already, how far it is answered, and what was corrected since. */
export function FormDemandPage() {
  const { demandId = '' } = useParams();
  const { data, error, refetch } = useQuery(FormDemandDetailDocument, {
    variables: { id: demandId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取报表" />;
  if (!data.formDemand)
    return <EmptyState title="没有这张报表" advice="它可能属于别的区，请从报表列表进入。" />;
  const demand = readFragment(FormDemandPageFragmentDoc, data.formDemand);
  const { title, state, department } = readFragment(FormDemandRowFragmentDoc, demand);
  return (
    <>
      <PageHeader
        title={title}
        subtitle={department}
        trail={[
          { key: 'list', name: '报表与台账', link: <Link to="/form-demands">报表与台账</Link> },
          { key: 'demand', name: title },
        ]}
        actions={
          <>
            <Tag color={demandColour(state)}>{enumLabel(FORM_DEMAND_STATE_LABELS, state)}</Tag>
            <DemandActs demand={demand} />
          </>
        }
      />
      <div className="wz-stack">
        <DemandFacts demand={demand} />
        <FieldSection demand={demand} elements={data.canonicalElements} />
        <ProgressSection demand={demand} />
        <CorrectionSection demand={demand} />
        <HistorySection demand={demand} />
      </div>
    </>
  );
}

export interface DemandPartProps {
  readonly demand: FormDemandPageFragment;
}

function DemandActs({ demand }: DemandPartProps) {
  const [advance] = useMutation(AdvanceFormDemandDocument);
  const [decide] = useMutation(DecideFormDemandDocument);
  const { id, version } = readFragment(FormDemandRowFragmentDoc, demand);
  const send = async (action: FormDemandAction, values: ActValues) => {
    const named = { demandId: id, expectedVersion: version };
    const reason = textOf(values['reason']);
    if (action === 'APPROVE' || action === 'REJECT') {
      const days = { opensOn: textOf(values['opensOn']), closesOn: textOf(values['closesOn']) };
      const input = { ...named, approved: action === 'APPROVE', ...days, reason };
      return (await decide({ variables: { input } })).data?.decideFormDemand;
    }
    return (await advance({ variables: { input: { ...named, action, reason } } })).data?.advanceFormDemand;
  };
  return (
    <NextActs acts={demandActs(demand.availableActions)} send={send}>
      {demand.layoutPath == null ? null : (
        <Button href={demand.layoutPath} download>
          表样
        </Button>
      )}
    </NextActs>
  );
}

function textOf(value: ActValues[string]): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function DemandFacts({ demand }: DemandPartProps) {
  const { grain, asOf, opensOn, closesOn, division } = readFragment(FormDemandRowFragmentDoc, demand);
  const period =
    opensOn == null || closesOn == null ? '未定' : `${formatDay(opensOn)} 至 ${formatDay(closesOn)}`;
  return (
    <Section title="要求">
      <dl className="wz-facts">
        <dt>范围</dt>
        <dd>{division.name}</dd>
        <dt>粒度</dt>
        <dd>{enumLabel(REPORTING_GRAIN_LABELS, grain)}</dd>
        <dt>统计时点</dt>
        <dd>
          {formatDay(asOf)}（前后 {demand.toleranceDays} 天内的数据可用）
        </dd>
        <dt>填报期</dt>
        <dd>{period}</dd>
        {demand.reason == null ? null : (
          <>
            <dt>理由</dt>
            <dd>{demand.reason}</dd>
          </>
        )}
      </dl>
    </Section>
  );
}

function HistorySection({ demand }: DemandPartProps) {
  const labels: Readonly<Record<string, { readonly zh: string }>> = FORM_DEMAND_ACTION_LABELS;
  const words = (action: string): string =>
    action === 'propose' ? '提出申请' : (labels[action]?.zh ?? action);
  return (
    <Section title="办理经过">
      <Timeline
        items={demand.events.map(({ action, reason, recordedAt }) => ({
          key: `${action} ${recordedAt}`,
          content: (
            <>
              <div>
                {words(action)}
                {reason == null ? '' : `：${reason}`}
              </div>
              <div className="wz-quiet">{formatMoment(recordedAt)}</div>
            </>
          ),
        }))}
      />
    </Section>
  );
}
