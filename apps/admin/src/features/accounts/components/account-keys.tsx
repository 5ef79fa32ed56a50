import { useMutation } from '@apollo/client/react';
import {
  type AccountRowFragment,
  EndSessionsOfAccountDocument,
  IssueSignInLinkDocument,
  ResetSecondFactorDocument,
} from '@weizhi/graphql-client/documents';
import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../shared/act-dialog';
import { useCan } from '../../../shared/actor-context';
import { SecretOnce } from '../../../shared/secret-once';
import { useConfirmation } from '../../../shared/use-confirmation';
import { linkAddress } from '../model/link-address';

type Act = 'link' | 'reset' | 'leave';

/** What an administrator does for somebody who cannot get in: a link to set a password, and taking a second factor off. */
export function AccountKeys({ account }: { readonly account: AccountRowFragment }) {
  const [act, setAct] = useState<Act>();
  const [link, setLink] = useState<string>();
  const mayManage = useCan('account.manage');
  if (!mayManage || account.disabled) return null;
  const close = (): void => setAct(undefined);
  return (
    <>
      <Button onClick={() => setAct('link')}>{account.hasPassword ? '重置密码' : '重新发放链接'}</Button>
      {account.hasSecondFactor ? <Button onClick={() => setAct('reset')}>重置两步验证</Button> : null}
      {account.lastSignedInAt ? <Button onClick={() => setAct('leave')}>退出所有设备</Button> : null}
      {act === 'leave' ? <LeaveDialog account={account} onClose={close} /> : null}
      {act === 'link' ? <LinkDialog account={account} onClose={close} onLink={setLink} /> : null}
      {act === 'reset' ? <ResetDialog account={account} onClose={close} /> : null}
      <SecretOnce
        title="设置密码链接"
        advice="请通过可靠渠道发给本人，由本人打开后自设密码。链接只能用一次，过期后可重新发放。"
        secret={link}
        onClose={() => setLink(undefined)}
      />
    </>
  );
}

interface DialogProps {
  readonly account: AccountRowFragment;
  readonly onClose: () => void;
}

function LinkDialog({ account, onClose, onLink }: DialogProps & { readonly onLink: (link: string) => void }) {
  const [issue] = useMutation(IssueSignInLinkDocument, { fetchPolicy: 'no-cache' });
  const { confirmed, dialog } = useConfirmation();
  return (
    <>
      <ActDialog
        title={`给${account.displayName}发放设置密码链接？`}
        confirmLabel="发放链接"
        fields={[]}
        consequence={
          account.hasPassword
            ? '原密码在本人用链接设置新密码之前仍然有效；设置后所有设备须重新登录。此前发放的链接作废。'
            : '此前发放的链接作废。'
        }
        done="链接已生成"
        send={async () => {
          const input = { accountId: account.id };
          const answer = await confirmed(
            async () => (await issue({ variables: { input } })).data?.issueSignInLink,
          );
          if (answer?.__typename === 'SignInLinkIssued') onLink(linkAddress(answer.link.path));
          return answer;
        }}
        onClose={onClose}
      />
      {dialog}
    </>
  );
}

function LeaveDialog({ account, onClose }: DialogProps) {
  const [end] = useMutation(EndSessionsOfAccountDocument);
  return (
    <ActDialog
      title={`退出${account.displayName}的所有设备？`}
      confirmLabel="全部退出"
      grave
      fields={[]}
      consequence="该账号在所有设备上的登录立即失效，本人可以重新登录。手机或电脑丢失时使用；怀疑密码泄露请同时重置密码。"
      done="已退出所有设备"
      send={async () =>
        (await end({ variables: { input: { accountId: account.id } } })).data?.endSessionsOfAccount
      }
      onClose={onClose}
    />
  );
}

function ResetDialog({ account, onClose }: DialogProps) {
  const [reset] = useMutation(ResetSecondFactorDocument);
  const { confirmed, dialog } = useConfirmation();
  return (
    <>
      <ActDialog
        title={`重置${account.displayName}的两步验证？`}
        confirmLabel="重置"
        grave
        fields={[
          {
            name: 'reason',
            label: '如何核实是本人',
            kind: 'longText',
            extra: '如“持工作证当面申请”，记入操作日志。',
            most: 200,
          },
        ]}
        consequence="重置后只凭密码即可登录，所有设备立即退出；请提醒本人登录后重新启用。"
        done="两步验证已重置"
        send={({ reason }) => {
          const input = { accountId: account.id, reason: String(reason ?? '') };
          return confirmed(async () => (await reset({ variables: { input } })).data?.resetSecondFactor);
        }}
        onClose={onClose}
      />
      {dialog}
    </>
  );
}
