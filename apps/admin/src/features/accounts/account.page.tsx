import { useMutation, useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  AccountDocument,
  type AccountRowFragment,
  AccountRowFragmentDoc,
  DisableAccountDocument,
  readFragment,
  RevokeRoleDocument,
} from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  ErrorState,
  formatMoment,
  LoadingState,
  PageHeader,
  Section,
  useConfirmAct,
} from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { RefusalAlert } from '../../shared/refusal-alert';
import { type Command, useCommand } from '../../shared/use-command';
import { AccountKeys } from './components/account-keys';
import { GrantRoleForm } from './components/grant-role-form';
import { ACCOUNT_STATE_WORDS, accountState } from './model/account-state';

export function AccountPage() {
  const { accountId = '' } = useParams();
  const { data, error, refetch } = useQuery(AccountDocument, { variables: { id: accountId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取账号" />;
  if (!data.account)
    return (
      <EmptyState
        wholePage
        title="没有这个账号"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/accounts">回到账号列表</Link>}
      />
    );
  return <AccountDetail account={readFragment(AccountRowFragmentDoc, data.account)} />;
}

function AccountDetail({ account }: { readonly account: AccountRowFragment }) {
  const command = useCommand();
  const state = ACCOUNT_STATE_WORDS[accountState(account, new Date())];
  return (
    <>
      <PageHeader
        title={account.displayName}
        marks={<Tag color={state.colour}>{state.word}</Tag>}
        trail={[
          { key: 'list', name: '账号', link: <Link to="/accounts">账号</Link> },
          { key: account.id, name: account.displayName },
        ]}
        actions={
          <>
            <AccountKeys account={account} />
            <DisableButton account={account} command={command} />
          </>
        }
      />
      <div className="wz-stack">
        <RefusalAlert refusal={command.refusal} />
        <Section title="账号信息">
          <dl className="wz-facts">
            <dt>账号</dt>
            <dd>{account.identifier}</dd>
            <dt>管理辖区</dt>
            <dd>{account.division.name}</dd>
            <dt>登录密码</dt>
            <dd>{passwordWords(account)}</dd>
            <dt>两步验证</dt>
            <dd>{account.hasSecondFactor ? '已启用' : '未启用'}</dd>
            <dt>最近登录</dt>
            <dd>{account.lastSignedInAt ? formatMoment(account.lastSignedInAt) : '还没有登录过'}</dd>
            {account.lockedUntil ? (
              <>
                <dt>锁定至</dt>
                <dd>{formatMoment(account.lockedUntil)}（连续多次密码错误，到时自动解锁）</dd>
              </>
            ) : null}
          </dl>
        </Section>
        <GrantList account={account} command={command} />
        <GrantRoleForm accountId={account.id} />
      </div>
    </>
  );
}

function passwordWords({ hasPassword, signInLinkUntil }: AccountRowFragment): string {
  const link = signInLinkUntil ? `设置密码链接有效至 ${formatMoment(signInLinkUntil)}` : '';
  if (hasPassword) return link ? `已设置；另有${link}` : '已设置';
  return link ? `未设置，${link}` : '未设置，链接已过期，请重新发放';
}

interface AccountActProps {
  readonly account: AccountRowFragment;
  readonly command: Command;
}

function DisableButton({ account, command }: AccountActProps) {
  const [disable] = useMutation(DisableAccountDocument);
  const confirm = useConfirmAct();
  const mayManage = useCan('account.manage');
  if (!mayManage || account.disabled) return null;
  return (
    <Button
      danger
      onClick={() =>
        confirm({
          title: `停用“${account.displayName}”的账号？`,
          consequence: '停用后立即退出所有设备、不能再登录；已办理的记录保留。',
          confirmLabel: '停用账号',
          act: async () => {
            const input = { accountId: account.id, expectedVersion: account.version, reason: '管理员停用' };
            await command.run(
              async () => (await disable({ variables: { input } })).data?.disableAccount,
              '账号已停用',
            );
          },
        })
      }
    >
      停用账号
    </Button>
  );
}

function GrantList({ account, command }: AccountActProps) {
  const [revoke] = useMutation(RevokeRoleDocument);
  const confirm = useConfirmAct();
  const mayGrant = useCan('role.grant');
  if (account.grants.length === 0) {
    return (
      <Section title="已授予的角色">
        <EmptyState title="尚未授予角色" advice="没有角色的账号登录后看不到任何数据。" />
      </Section>
    );
  }
  return (
    <Section title="已授予的角色">
      <div className="wz-table-scroll" role="region" aria-label="已授予的角色表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">角色</th>
              <th scope="col">辖区</th>
              <th scope="col">授予时间</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {account.grants.map((grant) => (
              <tr key={grant.id}>
                <td>{grant.role.name}</td>
                <td>{grant.division.name}及以下</td>
                <td>{formatMoment(grant.grantedAt)}</td>
                <td>
                  {mayGrant ? (
                    <Button
                      size="small"
                      danger
                      aria-label={`收回${grant.division.name}的${grant.role.name}`}
                      onClick={() =>
                        confirm({
                          title: `收回“${grant.role.name}”？`,
                          consequence: `${account.displayName}将立即失去${grant.division.name}及以下的相应权限；可以随时再次授予。`,
                          confirmLabel: '收回角色',
                          act: async () => {
                            const input = { grantId: grant.id, reason: '管理员收回' };
                            await command.run(
                              async () => (await revoke({ variables: { input } })).data?.revokeRole,
                              '角色已收回',
                            );
                          },
                        })
                      }
                    >
                      收回
                    </Button>
                  ) : (
                    '—'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
