import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { ADMISSION_ACTION_LABELS } from '@weizhi/domain';
import {
  type AdmissionAction,
  AdvanceTaskAdmissionDocument,
  RefusableItemsDocument,
} from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActDialog, type ActValues } from '../../../shared/act-dialog';
import { consequenceOf, fieldsOf, isGrave } from '../model/admission-acts';
import type { AdmissionPartProps } from './admission-facts';

/** What may be done now, as the department or as the panel; only what the table allows. */
export function AdmissionActions({ admission, row }: AdmissionPartProps) {
  const [chosen, setChosen] = useState<AdmissionAction>();
  const { availableActions, own } = admission;
  const mayRevise = own && (row.status === 'DRAFT' || row.status === 'RETURNED');
  return (
    <>
      <Space wrap>
        {mayRevise ? (
          <Link to={`/task-admissions/${encodeURIComponent(row.id)}/edit`}>
            <Button>修改</Button>
          </Link>
        ) : null}
        {availableActions.filter(offered(row)).map((action, index) => (
          <Button
            key={action}
            type={index === 0 ? 'primary' : 'default'}
            danger={isGrave(action)}
            onClick={() => setChosen(action)}
          >
            {enumLabel(ADMISSION_ACTION_LABELS, action)}
          </Button>
        ))}
      </Space>
      {chosen === undefined ? null : (
        <ActionDialog admission={admission} row={row} action={chosen} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
}

/** What is on the list is offered to be sent out, what is off it is not. */
function offered({ status, finding }: AdmissionPartProps['row']): (action: AdmissionAction) => boolean {
  const isOnList = finding !== 'OFF_LIST' && finding !== 'PROHIBITED' && finding !== 'RECLAIMED_DUTY';
  const isForOffList = (action: AdmissionAction): boolean =>
    action === 'SUBMIT_APPLICATION' || action === 'SEEK_VOLUNTEERS' || action === 'OPEN_EMERGENCY';
  return (action) => {
    if (status !== 'DRAFT') return true;
    return isOnList ? !isForOffList(action) : action !== 'RELEASE';
  };
}

interface ActionDialogProps extends AdmissionPartProps {
  readonly action: AdmissionAction;
  readonly onClose: () => void;
}

function ActionDialog({ admission, row, action, onClose }: ActionDialogProps) {
  const [advance] = useMutation(AdvanceTaskAdmissionDocument);
  const { data } = useQuery(
    RefusableItemsDocument,
    action === 'REFUSE' ? { variables: { filter: { editionId: admission.edition.id } } } : skipToken,
  );
  const items = (data?.mandateItems.edges ?? []).map(({ node }) => node);
  const label = enumLabel(ADMISSION_ACTION_LABELS, action);
  const consequence = consequenceOf(action);
  return (
    <ActDialog
      title={label}
      confirmLabel={label}
      fields={fieldsOf(action, items)}
      {...(consequence === undefined ? {} : { consequence })}
      grave={isGrave(action)}
      done={`已办理：${label}`}
      onClose={onClose}
      spot="actions"
      send={async (values) => {
        const input = { admissionId: row.id, expectedVersion: row.version, action, ...statedOf(values) };
        return (await advance({ variables: { input } })).data?.advanceTaskAdmission;
      }}
    />
  );
}

function statedOf(values: ActValues): ActValues {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}
