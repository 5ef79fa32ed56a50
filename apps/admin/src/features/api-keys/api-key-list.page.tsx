import { useMutation, useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  type ApiKeyRowFragment,
  ApiKeyRowFragmentDoc,
  ApiKeysDocument,
  readFragment,
  RevokeApiKeyDocument,
} from '@weizhi/graphql-client/documents';
import {
  DataTable,
  type DataTableColumn,
  EmptyState,
  ErrorState,
  formatMoment,
  PageHeader,
  useConfirmAct,
} from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { moreOf } from '../../shared/load-more';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';
import { useTableView } from '../../shared/use-table-view';
import { IssueApiKeyDialog } from './components/issue-api-key-dialog';
import { API_KEY_STATE_WORDS, apiKeyState, scopeWord } from './model/api-scopes';

/** Keys of third parties: issued here, shown once, revoked at once. */
export function ApiKeyListPage() {
  const [view, setView] = useTableView();
  const [issuing, setIssuing] = useState(false);
  const { data, loading, error, refetch, fetchMore } = useQuery(ApiKeysDocument, {
    variables: {},
    fetchPolicy: 'cache-and-network',
  });
  const { revoke, refusal } = useRevoke();
  return (
    <>
      <PageHeader
        title="接口密钥"
        subtitle="供小程序、网格平台、高校等第三方调用数据接口；按辖区和用途发放"
        actions={
          <Button type="primary" onClick={() => setIssuing(true)}>
            发放密钥
          </Button>
        }
      />
      <RefusalAlert refusal={refusal} />
      {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
      <DataTable<ApiKeyRowFragment>
        label="接口密钥列表"
        rowKey={(key) => key.id}
        columns={columnsWith(revoke)}
        rows={(data?.apiKeys.edges ?? []).map(({ node }) => readFragment(ApiKeyRowFragmentDoc, node))}
        loading={loading}
        view={view}
        onView={setView}
        empty={<EmptyState title="还没有发放过密钥" advice="点“发放密钥”，密钥只在发放时显示一次。" />}
        onMore={moreOf(data?.apiKeys.pageInfo, fetchMore)}
      />
      <IssueApiKeyDialog open={issuing} onClose={() => setIssuing(false)} onIssued={() => void refetch()} />
    </>
  );
}

function useRevoke() {
  const [send] = useMutation(RevokeApiKeyDocument);
  const { run, refusal } = useCommand();
  const confirm = useConfirmAct();
  const revoke = (key: ApiKeyRowFragment): void =>
    confirm({
      title: `吊销“${key.name}”的密钥？`,
      consequence: '使用它的程序会立即被拒绝，吊销后不能恢复，只能重新发放。',
      confirmLabel: '吊销',
      act: async () => {
        await run(
          async () => (await send({ variables: { input: { apiKeyId: key.id } } })).data?.revokeApiKey,
          '密钥已吊销',
        );
      },
    });
  return { revoke, refusal };
}

function columnsWith(
  revoke: (key: ApiKeyRowFragment) => void,
): readonly DataTableColumn<ApiKeyRowFragment>[] {
  return [
    { key: 'name', title: '用途', fixed: true, render: (key) => key.name, exported: (key) => key.name },
    {
      key: 'prefix',
      title: '密钥开头',
      render: (key) => <code>{key.prefix}…</code>,
      exported: (key) => key.prefix,
    },
    {
      key: 'state',
      title: '状态',
      render: (key) => <StateTag apiKey={key} />,
      exported: (key) => stateOf(key).word,
    },
    {
      key: 'division',
      title: '辖区',
      render: (key) => `${key.division.name}及以下`,
      exported: (key) => key.division.name,
    },
    { key: 'scopes', title: '可用权限', render: scopeWords, exported: scopeWords },
    {
      key: 'createdAt',
      title: '发放时间',
      render: (key) => formatMoment(key.createdAt),
      exported: (key) => formatMoment(key.createdAt),
    },
    {
      key: 'expiresAt',
      title: '到期时间',
      render: (key) => moment(key.expiresAt, '长期'),
      exported: (key) => moment(key.expiresAt, '长期'),
    },
    {
      key: 'lastUsedAt',
      title: '最近使用',
      render: (key) => moment(key.lastUsedAt, '未使用过'),
      exported: (key) => moment(key.lastUsedAt, '未使用过'),
    },
    {
      key: 'action',
      title: '操作',
      fixed: true,
      render: (key) =>
        key.revokedAt ? (
          '—'
        ) : (
          <Button size="small" danger aria-label={`吊销“${key.name}”的密钥`} onClick={() => revoke(key)}>
            吊销
          </Button>
        ),
    },
  ];
}

function StateTag({ apiKey }: { readonly apiKey: ApiKeyRowFragment }) {
  const { word, colour } = stateOf(apiKey);
  return <Tag color={colour}>{word}</Tag>;
}

function stateOf(key: ApiKeyRowFragment) {
  return API_KEY_STATE_WORDS[apiKeyState(key, new Date())];
}

function scopeWords(key: ApiKeyRowFragment): string {
  return key.scopes.map(scopeWord).join('、');
}

function moment(instant: string | null | undefined, otherwise: string): string {
  return instant ? formatMoment(instant) : otherwise;
}
