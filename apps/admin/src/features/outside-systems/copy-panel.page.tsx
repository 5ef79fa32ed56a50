import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { CopySheetDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, formatDay, LoadingState, PageHeader } from '@weizhi/ui';
import { Link, useParams, useSearchParams } from 'react-router';
import { useOwnPlace } from '../../shared/actor-context';
import { CopyPanel } from './components/copy-panel';
import type { Sheet } from './model/copy-progress';

/** What a community has filled in, to be copied into an outside system one field after the other. */
export function CopyPanelPage() {
  const { systemId = '' } = useParams();
  const [search] = useSearchParams();
  const own = useOwnPlace('reporting.fill');
  const divisionId = search.get('community') ?? own?.divisionId ?? '';
  const { data, error, refetch } = useQuery(CopySheetDocument, {
    variables: { systemId, divisionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取已填数据" />;
  if (!data.copySheet)
    return (
      <EmptyState
        wholePage
        title="这里不能逐项复制"
        advice="由社区工作人员使用；系统的字段要先由区里对应好。"
        action={<Link to="/outside-systems">回到外部系统</Link>}
      />
    );
  // Positions are those of the fields as they were mapped: they mean nothing once the fields are mapped anew.
  const { version } = data.copySheet.system;
  return <SheetView sheet={data.copySheet} name={`${systemId}.${String(version)}.${divisionId}`} />;
}

function SheetView({ sheet, name }: { readonly sheet: Sheet; readonly name: string }) {
  const { system, divisionName, records, heldSince } = sheet;
  const path = `/outside-systems/${encodeURIComponent(system.id)}`;
  return (
    <>
      <PageHeader
        title={`复制到${system.name}`}
        subtitle={
          heldSince == null
            ? divisionName
            : `${divisionName}，数据取自一次填报，最早的是 ${formatDay(heldSince)} 的`
        }
        trail={[
          { key: 'list', name: '外部系统', link: <Link to="/outside-systems">外部系统</Link> },
          { key: 'system', name: system.name, link: <Link to={path}>{system.name}</Link> },
          { key: 'copy', name: '逐项复制' },
        ]}
        actions={
          system.address == null ? null : (
            <a href={system.address} target="_blank" rel="noreferrer">
              打开登录网址
            </a>
          )
        }
      />
      {records.length === 0 ? (
        <EmptyState
          title="还没有可以复制的数据"
          advice="先在“一次填报”里填好这些数据项，一年以内填过的都能复制。"
          action={<Link to="/fills">去一次填报</Link>}
        />
      ) : (
        <CopyPanel sheet={sheet} name={name} />
      )}
    </>
  );
}
