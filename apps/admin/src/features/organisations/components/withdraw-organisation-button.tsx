import { useMutation } from '@apollo/client/react';
import {
  type OrganisationFactsFragment,
  WithdrawOrganisationDocument,
} from '@weizhi/graphql-client/documents';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../../shared/use-command';
import { ReasonDialog } from './reason-dialog';

/** Takes an organisation that was recorded by mistake out of every list. */
export function WithdrawOrganisationButton({
  organisation,
}: {
  readonly organisation: OrganisationFactsFragment;
}) {
  const { id, name, version } = organisation;
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [withdraw] = useMutation(WithdrawOrganisationDocument);
  const { run, busy, refusal } = useCommand();
  const confirm = async (reason: string): Promise<void> => {
    const input = { organisationId: id, expectedVersion: version, reason };
    const done = await run(
      async () => (await withdraw({ variables: { input } })).data?.withdrawOrganisation,
      '已撤销录入',
    );
    if (done) void navigate('/organisations');
  };
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        撤销录入
      </Button>
      <ReasonDialog
        open={asking}
        title={`撤销录入“${name}”？`}
        consequence="仅用于录入错误。撤销后不再出现在任何列表和统计中，记录和材料保留备查；组织真的解散的，请办理注销。"
        confirmLabel="撤销录入"
        busy={busy}
        refusal={refusal}
        onClose={() => setAsking(false)}
        onConfirm={(reason) => void confirm(reason)}
      />
    </>
  );
}
