import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { RolesDocument } from '@weizhi/graphql-client/documents';
import { ErrorState, LoadingState, PageHeader } from '@weizhi/ui';

/** Which role may do what. */
export function RoleListPage() {
  const { data, error, refetch } = useQuery(RolesDocument);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取角色" />;
  return (
    <>
      <PageHeader
        title="角色"
        subtitle="角色按辖区授予，对该辖区及以下各级有效；准入的申请与审定不能由同一账号兼任。"
      />
      <div className="wz-card wz-table-scroll" role="region" aria-label="角色与权限表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">角色</th>
              <th scope="col">权限</th>
            </tr>
          </thead>
          <tbody>
            {data.roles.map((role) => (
              <tr key={role.code}>
                <th scope="row">{role.name}</th>
                <td className="wz-wrap">{role.permissions.map(({ name }) => name).join('；')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
