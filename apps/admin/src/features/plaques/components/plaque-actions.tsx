import { useMutation } from '@apollo/client/react';
import { can, type Permission } from '@weizhi/domain';
import {
  type AdvancePlaqueInput,
  DecidePlaqueDocument,
  type PlaqueAction,
  type PlaqueDetailFragment,
  RecordPlaqueStepDocument,
  RecordPlaqueUseDocument,
  WithdrawPlaqueDocument,
} from '@weizhi/graphql-client/documents';
import { Button, Checkbox, Form, Input } from 'antd';
import { useContext, useState } from 'react';
import { ActDialog, type ActField, type ActValues } from '../../../shared/act-dialog';
import { ActorContext, useOwnPlace } from '../../../shared/actor-context';
import { NextActs } from '../../../shared/next-acts';
import { UploadDialog } from '../../../shared/upload-dialog';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { type PlaqueAct, plaqueActs, plaqueInput } from '../model/plaque-acts';

type Send = (
  permission: Permission,
  action: PlaqueAction,
  values: ActValues,
) => Promise<object | null | undefined>;

/** Sends a step by the command of those who may take it. */
function useStep(plaque: PlaqueDetailFragment): Send {
  const [decide] = useMutation(DecidePlaqueDocument);
  const [record] = useMutation(RecordPlaqueStepDocument);
  const [withdraw] = useMutation(WithdrawPlaqueDocument);
  return async (permission, action, values) => {
    const input: AdvancePlaqueInput = plaqueInput(plaque, action, values);
    if (permission === 'taskAdmission.decide')
      return (await decide({ variables: { input } })).data?.decidePlaque;
    if (permission === 'taskAdmission.apply')
      return (await withdraw({ variables: { input } })).data?.withdrawPlaque;
    return (await record({ variables: { input } })).data?.recordPlaqueStep;
  };
}

/** What the rules allow next and the viewer may do, as buttons; some of it needs a photograph. */
export function PlaqueActions({ plaque }: { readonly plaque: PlaqueDetailFragment }) {
  const actor = useContext(ActorContext);
  const send = useStep(plaque);
  const [withFile, setWithFile] = useState<PlaqueAct>();
  const acts = plaqueActs(plaque, (permission) => can(actor, permission));
  const permissionOf = (action: PlaqueAction): Permission =>
    acts.find(({ value }) => value === action)?.permission ?? 'plaque.record';
  return (
    <>
      <NextActs
        acts={acts.filter(({ file }) => file === undefined)}
        send={(action, values) => send(permissionOf(action), action, values)}
      >
        {acts
          .filter(({ file }) => file !== undefined)
          .map((act) => (
            <Button key={act.value} danger={act.grave} onClick={() => setWithFile(act)}>
              {act.label}
            </Button>
          ))}
        <UseButton plaque={plaque} />
      </NextActs>
      {withFile ? <FileActDialog act={withFile} send={send} onClose={() => setWithFile(undefined)} /> : null}
    </>
  );
}

interface FileActDialogProps {
  readonly act: PlaqueAct;
  readonly send: Send;
  readonly onClose: () => void;
}

function FileActDialog({ act, send, onClose }: FileActDialogProps) {
  const place = useOwnPlace(act.permission);
  return (
    <UploadDialog<ActValues>
      title={act.label}
      confirmLabel={act.label}
      done={`已${act.label}`}
      districtId={place?.districtId ?? ''}
      initial={{}}
      advice={act.file ?? ''}
      send={(values, { attachmentId }) => send(act.permission, act.value, { ...values, attachmentId })}
      onClose={onClose}
    >
      {act.fields.map((field) => (
        <FileActField key={field.name} field={field} />
      ))}
    </UploadDialog>
  );
}

function FileActField({ field }: { readonly field: ActField }) {
  const { name, label, kind, optional = false, extra } = field;
  if (kind === 'yesNo')
    return (
      <Form.Item name={name} valuePropName="checked" extra={extra}>
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    );
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={optional ? [] : [{ required: true, message: `请填写${label}` }]}
    >
      {kind === 'date' ? <Input type="date" /> : <Input maxLength={200} autoComplete="off" />}
    </Form.Item>
  );
}

const USE_FIELDS: readonly ActField[] = [
  { name: 'day', label: '活动日期', kind: 'date' },
  { name: 'note', label: '开展了什么', kind: 'longText' },
];

const HANGING: ReadonlySet<string> = new Set(['DISPLAYED', 'CHECKED', 'NOMINAL', 'KEPT']);

/** Those at the community say that a plaque was used; the department whose plaque it is does not. */
function UseButton({ plaque }: { readonly plaque: PlaqueDetailFragment }) {
  const [open, setOpen] = useState(false);
  const [record] = useMutation(RecordPlaqueUseDocument);
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const actor = useContext(ActorContext);
  if (!can(actor, 'plaque.record') || !HANGING.has(plaque.standing.status)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>登记活动</Button>
      {open ? (
        <ActDialog
          title="登记活动"
          confirmLabel="登记"
          fields={USE_FIELDS}
          done="活动已登记"
          send={async ({ day, note }) => {
            const input = { plaqueId: plaque.id, day: String(day), note: String(note), idempotencyKey };
            return (await record({ variables: { input } })).data?.recordPlaqueUse;
          }}
          onClose={() => setOpen(false)}
          onDone={renew}
        />
      ) : null}
    </>
  );
}
