import { useMutation, useQuery } from '@apollo/client/react';
import {
  BURDEN_REPORT_ACTION_LABELS,
  BURDEN_REPORT_STATE_LABELS,
  BURDEN_SUBJECT_LABELS,
} from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  AdvanceBurdenReportDocument,
  type BurdenReportDetailFragment,
  BurdenReportDetailFragmentDoc,
  BurdenReportDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  enumLabel,
  ErrorState,
  formatMoment,
  LoadingState,
  PageHeader,
  Section,
} from '@weizhi/ui';
import { Tag, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { NextActs } from '../../shared/next-acts';
import { Spot } from '../../shared/spot';
import { actOf, stateColour } from './model/burden-words';

/** A burden report on one screen, for whoever filed it and for the panel. */
export function BurdenReportPage() {
  const { reportId = '' } = useParams();
  const { data, error, refetch } = useQuery(BurdenReportDocument, { variables: { id: reportId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取负担反映" />;
  if (!data.burdenReport)
    return (
      <EmptyState
        wholePage
        title="没有这件负担反映"
        advice="只有反映的本人和减负联席会议能看到。"
        action={<Link to="/burden-reports">回到负担反映</Link>}
      />
    );
  return <ReportView report={readFragment(BurdenReportDetailFragmentDoc, data.burdenReport)} />;
}

function ReportView({ report }: { readonly report: BurdenReportDetailFragment }) {
  const title = `反映${report.department?.name ?? ''}：${enumLabel(BURDEN_SUBJECT_LABELS, report.subject)}`;
  return (
    <>
      <PageHeader
        title={title}
        marks={
          <Tag color={stateColour(report.state)}>{enumLabel(BURDEN_REPORT_STATE_LABELS, report.state)}</Tag>
        }
        trail={[
          { key: 'list', name: '负担反映', link: <Link to="/burden-reports">负担反映</Link> },
          { key: report.id, name: title },
        ]}
        actions={
          <Spot name="actions">
            <ReportActions report={report} />
          </Spot>
        }
      />
      <div className="wz-stack">
        <FactsSection report={report} />
        <LifeSection report={report} />
      </div>
    </>
  );
}

function ReportActions({ report }: { readonly report: BurdenReportDetailFragment }) {
  const [advance] = useMutation(AdvanceBurdenReportDocument);
  return (
    <NextActs
      acts={report.nextActions.map(actOf)}
      send={async (action, { reason }) => {
        const input = {
          ...{ reportId: report.id, expectedVersion: report.version, action },
          reason: reason ? String(reason) : null,
        };
        return (await advance({ variables: { input } })).data?.advanceBurdenReport;
      }}
    />
  );
}

function FactsSection({ report }: { readonly report: BurdenReportDetailFragment }) {
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['社区', report.division?.name ?? '—'],
    ['反映的部门', report.department?.name ?? '—'],
    ['涉及', report.about?.title ?? '没有指明'],
    ['占用工时', `${String(report.hours)} 小时`],
    ['反映时间', formatMoment(report.filedAt)],
    ['内容', report.content],
    ...(report.evidenceId ? [['材料', <EvidenceLink key="evidence" id={report.evidenceId} />] as const] : []),
    ...(report.rulingReason == null ? [] : [['认定理由', report.rulingReason] as const]),
  ];
  return (
    <Section title="反映的内容">
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

function EvidenceLink({ id }: { readonly id: string }) {
  return <a href={`/attachments/${id}`}>查看材料</a>;
}

function LifeSection({ report }: { readonly report: BurdenReportDetailFragment }) {
  return (
    <Section title="办理记录">
      <Timeline
        items={report.events.map(({ action, note, recordedAt }) => ({
          key: recordedAt,
          content: (
            <>
              <div>
                {action == null ? '提交反映' : enumLabel(BURDEN_REPORT_ACTION_LABELS, action)}
                {note ? `：${note}` : ''}
              </div>
              <div className="wz-quiet">{formatMoment(recordedAt)}</div>
            </>
          ),
        }))}
      />
    </Section>
  );
}
