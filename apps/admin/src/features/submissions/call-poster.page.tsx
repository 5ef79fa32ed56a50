import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { CallsToPostDocument, type CallsToPostQuery } from '@weizhi/graphql-client/documents';
import {
  civilDate,
  DemonstrationMark,
  EmptyState,
  ErrorState,
  formatDay,
  LoadingState,
  PageHeader,
} from '@weizhi/ui';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { CallPoster } from './components/call-poster';
import { IssueLinkDialog } from './components/issue-link-dialog';
import { SubmissionLinkList } from './components/submission-link-list';

const CALLS = <Link to="/incubation-cases/programmes">孵化项目与征集</Link>;

/** The code by which groups apply under a call, as a poster to be printed; its secret is shown this once. */
export function CallPosterPage() {
  const { callId = '' } = useParams();
  const { data, error, refetch } = useQuery(CallsToPostDocument);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取征集" />;
  const call = data.incubationCalls.find(({ id }) => id === callId);
  if (!call) return <EmptyState wholePage title="没有这个征集" advice="请从征集列表打开。" action={CALLS} />;
  return <Poster call={call} district={data.districts.find(({ id }) => id === call.districtId)} />;
}

interface PosterProps {
  readonly call: CallsToPostQuery['incubationCalls'][number];
  readonly district: CallsToPostQuery['districts'][number] | undefined;
}

function Poster({ call, district }: PosterProps) {
  const [issuing, setIssuing] = useState(false);
  const [path, setPath] = useState<string>();
  const mayIssue = useCan('incubation.manage') && civilDate(new Date()) <= call.closesOn;
  return (
    <>
      <div className="wz-no-print">
        <PageHeader
          title={`${call.title}：申请二维码`}
          subtitle={`${formatDay(call.opensOn)}至${formatDay(call.closesOn)}`}
          trail={[
            { key: 'calls', name: '孵化项目与征集', link: CALLS },
            { key: 'call', name: call.title },
          ]}
          actions={
            <>
              {path === undefined ? null : <Button onClick={() => window.print()}>打印海报</Button>}
              {mayIssue ? (
                <Button type="primary" onClick={() => setIssuing(true)}>
                  生成申请二维码
                </Button>
              ) : null}
            </>
          }
        />
        {path === undefined ? null : (
          <Alert
            type="warning"
            showIcon
            title="二维码只显示这一次，离开本页后无法再次查看，请现在打印或保存；丢失了可以作废后重新生成。"
          />
        )}
      </div>
      <div className="wz-stack">
        {path === undefined ? null : (
          <DemonstrationMark shown={district?.kind === 'DEMONSTRATION'}>
            <CallPoster call={call} districtName={district?.name} path={path} />
          </DemonstrationMark>
        )}
        <div className="wz-no-print">
          <SubmissionLinkList callId={call.id} />
        </div>
      </div>
      <IssueLinkDialog
        subject={{ kind: 'incubationCall', id: call.id }}
        open={issuing}
        onClose={() => setIssuing(false)}
        onIssued={setPath}
      />
    </>
  );
}
