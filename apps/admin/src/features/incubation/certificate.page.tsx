import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  IncubationCaseDocument,
  type IncubationCaseHeadFragment,
  IncubationCaseHeadFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { DemonstrationMark, EmptyState, ErrorState, formatDay, LoadingState, PageHeader } from '@weizhi/ui';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';

/** The certificate of graduation as it will be printed; the file itself is made by the server. */
export function CertificatePage() {
  const { caseId = '' } = useParams();
  const { data, error, refetch } = useQuery(IncubationCaseDocument, { variables: { id: caseId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取证书" />;
  const view = data.incubationCase && readFragment(IncubationCaseHeadFragmentDoc, data.incubationCase);
  if (view?.certificateNumber == null || view.graduatedOn == null)
    return (
      <EmptyState
        wholePage
        title="没有证书"
        advice="准予出壳之后才有证书编号。"
        action={<Link to={`/incubation-cases/${encodeURIComponent(caseId)}`}>回到个案</Link>}
      />
    );
  return (
    <>
      <PageHeader
        title="出壳证书"
        subtitle={view.certificateNumber}
        trail={[
          { key: 'list', name: '孵化个案', link: <Link to="/incubation-cases">孵化个案</Link> },
          {
            key: 'case',
            name: view.number,
            link: <Link to={`/incubation-cases/${encodeURIComponent(caseId)}`}>{view.number}</Link>,
          },
          { key: 'certificate', name: '出壳证书' },
        ]}
        actions={
          <Button type="primary" href={`/incubation-cases/${encodeURIComponent(caseId)}/certificate.pdf`}>
            下载证书（PDF）
          </Button>
        }
      />
      <DemonstrationMark shown={view.district.kind === 'DEMONSTRATION'}>
        <Certificate view={view} graduatedOn={view.graduatedOn} />
      </DemonstrationMark>
    </>
  );
}

interface CertificateProps {
  readonly view: IncubationCaseHeadFragment;
  readonly graduatedOn: string;
}

function Certificate({ view, graduatedOn }: CertificateProps) {
  return (
    <article className="wz-card wz-certificate" aria-label="证书正文">
      <h2>社会组织孵化出壳证书</h2>
      <p>编号：{view.certificateNumber}</p>
      <p>
        {`${view.organisation?.name ?? ''}于${formatDay(view.admittedOn ?? graduatedOn)}进入“${view.programme.name}”孵化，经培育、中期评估和出壳评估，各项必备标准均已达到，准予出壳。`}
      </p>
      <p>自出壳之日起跟踪服务一年。</p>
      <p className="wz-number">{formatDay(graduatedOn)}</p>
      <p className="wz-number">（枢纽组织盖章）</p>
    </article>
  );
}
