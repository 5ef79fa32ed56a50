import { useMutation } from '@apollo/client/react';
import {
  CREDIT_FLAG_LABELS,
  DOCUMENT_KIND_LABELS,
  REGISTRATION_ACTION_LABELS,
  REGISTRATION_PROCEDURE_LABELS,
  REGISTRATION_STATUS_LABELS,
} from '@weizhi/domain';
import {
  IssueCorrectionNoticeDocument,
  type OrganisationRegistrationPartFragment,
  type RegistrationAction,
} from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section, useConfirmAct } from '@weizhi/ui';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/actor-context';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useReturnFrom, useSpot } from '../../../shared/spot';
import { useCommand } from '../../../shared/use-command';
import { ChangeStatusDialog } from './change-status-dialog';
import { FlagCreditDialog } from './flag-credit-dialog';

export interface RegistrationPanelProps {
  readonly organisation: OrganisationRegistrationPartFragment;
  readonly onChanged: () => void;
}

/** Where an organisation stands in filing and registration, and what may be done next. */
export function RegistrationPanel({ organisation, onChanged }: RegistrationPanelProps) {
  const { registrationStatus, statusSince, creditFlag, creditSince, registrationActions, application } =
    organisation;
  const mayRegister = useCan('organisation.register');
  const [action, setAction] = useState<RegistrationAction>();
  const [flagging, setFlagging] = useState(useSpot() === 'credit');
  const goBack = useReturnFrom('credit');
  return (
    <Section title="登记备案与信用">
      <p>
        {enumLabel(REGISTRATION_STATUS_LABELS, registrationStatus)}（自 {formatDay(statusSince)}）；信用：
        {enumLabel(CREDIT_FLAG_LABELS, creditFlag)}
        {creditSince ? `（自 ${formatDay(creditSince)}）` : ''}
      </p>
      {application ? <ApplicationState organisation={organisation} onChanged={onChanged} /> : null}
      {mayRegister ? (
        <Space wrap>
          {registrationActions.map((each) => (
            <Button key={each} onClick={() => setAction(each)}>
              {enumLabel(REGISTRATION_ACTION_LABELS, each)}
            </Button>
          ))}
          <Button onClick={() => setFlagging(true)}>信用标记</Button>
        </Space>
      ) : null}
      {action ? (
        <ChangeStatusDialog
          organisation={organisation}
          action={action}
          onClose={() => setAction(undefined)}
          onChanged={onChanged}
        />
      ) : null}
      {flagging && mayRegister ? (
        <FlagCreditDialog
          organisation={organisation}
          onClose={() => setFlagging(false)}
          onChanged={() => {
            onChanged();
            goBack();
          }}
        />
      ) : null}
    </Section>
  );
}

function ApplicationState({ organisation, onChanged }: RegistrationPanelProps) {
  const { application } = organisation;
  if (!application) return null;
  const { procedure, appliedOn, dueOn, dueProvisional, missing, notice } = application;
  return (
    <div className="wz-stack">
      <p>
        {enumLabel(REGISTRATION_PROCEDURE_LABELS, procedure)}申请于 {formatDay(appliedOn)} 受理，
        {dueWords(dueOn, dueProvisional)}前作出决定。
      </p>
      <Alert
        role="note"
        showIcon
        type={missing.length === 0 ? 'success' : 'warning'}
        title={
          missing.length === 0
            ? '材料齐全，可以作出决定。'
            : `还缺：${kindWords(missing)}。缺材料时不能准予。`
        }
        {...(notice
          ? {
              description: `已于 ${formatDay(notice.issuedOn)} 一次性告知：${kindWords(notice.papers)}，请在 ${dueWords(notice.dueOn, notice.dueProvisional)}前补齐。`,
            }
          : {})}
      />
      {missing.length > 0 && !notice ? (
        <NoticeButton organisation={organisation} onChanged={onChanged} />
      ) : null}
    </div>
  );
}

function NoticeButton({ organisation, onChanged }: RegistrationPanelProps) {
  const mayRegister = useCan('organisation.register');
  const [issue] = useMutation(IssueCorrectionNoticeDocument);
  const { run, refusal } = useCommand();
  const confirm = useConfirmAct();
  if (!mayRegister) return null;
  const missing = organisation.application?.missing ?? [];
  const act = async (): Promise<void> => {
    const variables = { input: { organisationId: organisation.id } };
    const done = await run(
      async () => (await issue({ variables })).data?.issueCorrectionNotice,
      '已发出一次性补正告知',
    );
    if (done) onChanged();
  };
  return (
    <>
      <Button
        onClick={() =>
          confirm({
            title: '发出一次性补正告知？',
            consequence: `将一次告知全部缺项：${kindWords(missing)}。每次申请只能告知一次，发出后不能再追加。`,
            confirmLabel: '发出告知',
            act,
          })
        }
      >
        一次性告知
      </Button>
      <RefusalAlert refusal={refusal} />
    </>
  );
}

function kindWords(kinds: readonly string[]): string {
  return kinds.map((kind) => enumLabel(DOCUMENT_KIND_LABELS, kind)).join('、');
}

function dueWords(day: string, provisional: boolean): string {
  return provisional ? `${formatDay(day)}（日历未发布，暂按法定节日推算）` : formatDay(day);
}
