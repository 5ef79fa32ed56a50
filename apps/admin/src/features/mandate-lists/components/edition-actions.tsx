import { useMutation } from '@apollo/client/react';
import { MANDATE_EDITION_ACTION_LABELS } from '@weizhi/domain';
import {
  AdvanceMandateEditionDocument,
  type MandateEditionAction,
  type MandateEditionRowFragment,
} from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { ActDialog, type ActField, type ActValues } from '../../../shared/act-dialog';
import { useCan } from '../../../shared/actor-context';

const FIELDS: Readonly<Record<MandateEditionAction, readonly ActField[]>> = {
  PUBLISH: [
    { name: 'validFrom', label: '施行日期', kind: 'date' },
    { name: 'validTo', label: '截止日期', kind: 'date', optional: true, extra: '不填则长期施行。' },
    { name: 'issuingDocument', label: '发文字号', kind: 'text' },
    {
      name: 'endPreceding',
      label: '同时停止施行上一版（上一版施行到前一天）',
      kind: 'yesNo',
      optional: true,
    },
  ],
  SUPERSEDE: [{ name: 'validTo', label: '截止日期（当天仍施行）', kind: 'date' }],
  DISCARD: [],
};

const CONSEQUENCES: Readonly<Record<MandateEditionAction, string>> = {
  PUBLISH: '公布后事项不能再改；要改的，以它为底稿编制新的一版。',
  SUPERSEDE: '截止日期之后布置的任务不再对照这一版；没有新一版施行的，任务将无清单可对照。',
  DISCARD: '作废后不能恢复；清单名称可以再用。',
};

export interface EditionActionsProps {
  readonly edition: MandateEditionRowFragment;
  readonly actions: readonly MandateEditionAction[];
  readonly onDone: () => void;
}

/** What the state of an edition allows. */
export function EditionActions({ edition, actions, onDone }: EditionActionsProps) {
  const mayManage = useCan('mandateList.manage');
  const [chosen, setChosen] = useState<MandateEditionAction>();
  const [advance] = useMutation(AdvanceMandateEditionDocument);
  if (!mayManage) return null;
  const send = async (action: MandateEditionAction, values: ActValues) => {
    const stated = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
    );
    const input = { editionId: edition.id, expectedVersion: edition.version, action, ...stated };
    return (await advance({ variables: { input } })).data?.advanceMandateEdition;
  };
  const label = chosen === undefined ? '' : enumLabel(MANDATE_EDITION_ACTION_LABELS, chosen);
  return (
    <>
      <Space wrap>
        {actions.map((action) => (
          <Button
            key={action}
            type={action === 'PUBLISH' ? 'primary' : 'default'}
            danger={action !== 'PUBLISH'}
            onClick={() => setChosen(action)}
          >
            {enumLabel(MANDATE_EDITION_ACTION_LABELS, action)}
          </Button>
        ))}
      </Space>
      {chosen === undefined ? null : (
        <ActDialog
          title={label}
          confirmLabel={label}
          fields={FIELDS[chosen]}
          consequence={CONSEQUENCES[chosen]}
          grave={chosen !== 'PUBLISH'}
          done={`已${label}`}
          send={(values) => send(chosen, values)}
          onClose={() => setChosen(undefined)}
          onDone={onDone}
        />
      )}
    </>
  );
}
