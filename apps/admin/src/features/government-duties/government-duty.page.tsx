import { useQuery } from '@apollo/client/react';
import { GOVERNMENT_DUTY_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type GovernmentDutyDetailFragment,
  GovernmentDutyDetailFragmentDoc,
  GovernmentDutyDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, formatDay, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { Spot } from '../../shared/spot';
import { PeriodSection } from './components/period-section';
import { RecordActDialog } from './components/record-act-dialog';
import { frequencyWords } from './model/duty-words';

/** A duty on one screen: its periods, what was done in each, and the way to record more. */
export function GovernmentDutyPage() {
  const { dutyId = '' } = useParams();
  const { data, error, refetch } = useQuery(GovernmentDutyDocument, { variables: { id: dutyId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取职责" />;
  if (!data.governmentDuty)
    return (
      <EmptyState
        wholePage
        title="没有这项职责"
        advice="它可能不在您的区，或者导入已经撤销。"
        action={<Link to="/government-duties">回到政府职责</Link>}
      />
    );
  return <DutyView duty={readFragment(GovernmentDutyDetailFragmentDoc, data.governmentDuty)} />;
}

function DutyView({ duty }: { readonly duty: GovernmentDutyDetailFragment }) {
  const [recording, setRecording] = useState(false);
  const mayAct = useCan('governmentDuty.act');
  const { title, vacantPeriods } = duty;
  return (
    <>
      <PageHeader
        title={title}
        marks={vacantPeriods > 0 ? <Tag color="error">{vacantPeriods} 期缺位</Tag> : null}
        trail={[
          { key: 'list', name: '政府职责', link: <Link to="/government-duties">政府职责</Link> },
          { key: duty.id, name: title },
        ]}
        actions={
          mayAct ? (
            <Spot name="act">
              <Button type="primary" onClick={() => setRecording(true)}>
                登记履行
              </Button>
            </Spot>
          ) : null
        }
      />
      <div className="wz-stack">
        <FactsSection duty={duty} />
        <PeriodSection duty={duty} />
      </div>
      {recording ? <RecordActDialog duty={duty} onClose={() => setRecording(false)} /> : null}
    </>
  );
}

function FactsSection({ duty }: { readonly duty: GovernmentDutyDetailFragment }) {
  const facts: readonly (readonly [string, string])[] = [
    ['职责类别', enumLabel(GOVERNMENT_DUTY_LABELS, duty.duty)],
    ['责任部门', duty.department],
    ['依据', duty.basis],
    ['多久一次', frequencyWords(duty.everyMonths)],
    ['第一期开始', formatDay(duty.startsOn)],
    ['截止日期', duty.endsOn == null ? '长期' : formatDay(duty.endsOn)],
  ];
  return (
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
  );
}
