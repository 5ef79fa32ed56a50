import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  OwnSecurityDocument,
  OwnSecurityPartsFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { ErrorState, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Link } from 'react-router';
import { OwnSessions } from './components/own-sessions';
import { SecondFactorSection } from './components/second-factor-section';

/** How the own account is kept safe: password, second factor, and where it is in use. */
export function OwnSecurityPage() {
  const { data, error, refetch } = useQuery(OwnSecurityDocument, { fetchPolicy: 'cache-and-network' });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  const parts = readFragment(OwnSecurityPartsFragmentDoc, data?.viewer);
  if (!parts) return <LoadingState label="正在读取账号安全设置" />;
  const reread = (): void => void refetch();
  return (
    <>
      <PageHeader title="账号安全" subtitle="密码、两步验证，以及您的账号正在哪些设备上使用。" />
      <div className="wz-stack">
        <Section title="登录密码">
          <p>
            <Link to="/own-password">修改密码</Link>
            <span className="wz-quiet">（修改后其他设备上的登录会失效）</span>
          </p>
        </Section>
        <SecondFactorSection secondFactor={parts.secondFactor ?? null} onChanged={reread} />
        <OwnSessions sessions={parts.sessions} onChanged={reread} />
      </div>
    </>
  );
}
