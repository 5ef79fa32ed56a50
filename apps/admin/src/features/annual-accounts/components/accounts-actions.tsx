import { useMutation } from '@apollo/client/react';
import {
  type AccountsPageFragment,
  FileAnnualAccountsDocument,
  WithdrawAnnualAccountsDocument,
} from '@weizhi/graphql-client/documents';
import { civilDate } from '@weizhi/ui';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ActDialog } from '../../../shared/act-dialog';

/** What the state of the accounts allows, as the domain's table says. */
export function AccountsActions({ accounts }: { readonly accounts: AccountsPageFragment }) {
  const { id, availableActions } = accounts;
  const [asked, setAsked] = useState<'file' | 'withdraw'>();
  const navigate = useNavigate();
  const edit = (): void => void navigate(`/annual-accounts/${encodeURIComponent(id)}/edit`);
  const close = (): void => setAsked(undefined);
  return (
    <Space wrap>
      {availableActions.includes('FILE_ACCOUNTS') ? (
        <Button type="primary" onClick={() => setAsked('file')}>
          申报
        </Button>
      ) : null}
      {availableActions.includes('REVISE_DRAFT') ? <Button onClick={edit}>修改草稿</Button> : null}
      {availableActions.includes('CORRECT_ACCOUNTS') ? <Button onClick={edit}>更正</Button> : null}
      {availableActions.includes('WITHDRAW_ACCOUNTS') ? (
        <Button danger onClick={() => setAsked('withdraw')}>
          撤回
        </Button>
      ) : null}
      {asked === 'file' ? <FileDialog accounts={accounts} onClose={close} /> : null}
      {asked === 'withdraw' ? <WithdrawDialog accounts={accounts} onClose={close} /> : null}
    </Space>
  );
}

interface AccountsDialogProps {
  readonly accounts: AccountsPageFragment;
  readonly onClose: () => void;
}

function FileDialog({ accounts, onClose }: AccountsDialogProps) {
  const [file] = useMutation(FileAnnualAccountsDocument);
  return (
    <ActDialog
      title={`申报 ${String(accounts.year)} 年度财务`}
      confirmLabel="申报"
      fields={[{ name: 'filedOn', label: '申报日期', kind: 'date' }]}
      initial={{ filedOn: civilDate(new Date()) }}
      consequence="申报后计入储备月数和健康度；以后只能更正，更正前的数字保留在办理经过里。"
      done="已申报"
      onClose={onClose}
      send={async ({ filedOn }) => {
        const input = {
          accountsId: accounts.id,
          expectedVersion: accounts.version,
          filedOn: String(filedOn),
        };
        return (await file({ variables: { input } })).data?.fileAnnualAccounts;
      }}
    />
  );
}

function WithdrawDialog({ accounts, onClose }: AccountsDialogProps) {
  const [withdraw] = useMutation(WithdrawAnnualAccountsDocument);
  return (
    <ActDialog
      title={`撤回 ${String(accounts.year)} 年度财务`}
      confirmLabel="撤回"
      grave
      fields={[{ name: 'reason', label: '理由', kind: 'longText' }]}
      consequence="撤回后不再计入储备月数，这一年可以重新填报。"
      done="已撤回"
      onClose={onClose}
      send={async ({ reason }) => {
        const input = {
          accountsId: accounts.id,
          expectedVersion: accounts.version,
          reason: String(reason),
        };
        return (await withdraw({ variables: { input } })).data?.withdrawAnnualAccounts;
      }}
    />
  );
}
