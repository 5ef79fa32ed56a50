import { useMutation } from '@apollo/client/react';
import {
  AdvanceOwnersCommitteeDocument,
  BeginCommitteeFormationDocument,
  type BeginCommitteeFormationInput,
  type CommitteeDetailFragment,
  RegisterOwnersCommitteeDocument,
  type RegisterOwnersCommitteeInput,
  UpdateOwnersCommitteeDocument,
} from '@weizhi/graphql-client/documents';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { ActDialog, type ActField } from '../../../shared/act-dialog';
import { NextActs } from '../../../shared/next-acts';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { committeeActs, committeeInput, filledValues } from '../model/committee-acts';

/** What the rules allow next, and the two things that keep a committee alive: meetings and members. */
export function CommitteeActions({ committee }: { readonly committee: CommitteeDetailFragment }) {
  const [updating, setUpdating] = useState(false);
  const [advance] = useMutation(AdvanceOwnersCommitteeDocument);
  const [update] = useMutation(UpdateOwnersCommitteeDocument);
  return (
    <>
      <NextActs
        acts={committeeActs(committee)}
        send={async (action, values) => {
          const input = committeeInput(committee, action, values);
          return (await advance({ variables: { input } })).data?.advanceOwnersCommittee;
        }}
      >
        {committee.electedOn ? <Button onClick={() => setUpdating(true)}>登记会议或委员变动</Button> : null}
      </NextActs>
      {updating ? (
        <ActDialog
          title="登记会议或委员变动"
          confirmLabel="登记"
          fields={UPDATES}
          done="已登记"
          onClose={() => setUpdating(false)}
          send={async (values) => {
            const input = {
              committeeId: committee.id,
              expectedVersion: committee.version,
              ...filledValues(values),
            };
            return (await update({ variables: { input } })).data?.updateOwnersCommittee;
          }}
        />
      ) : null}
    </>
  );
}

const UPDATES: readonly ActField[] = [
  { name: 'meetingOn', label: '会议日期', kind: 'date', optional: true },
  { name: 'membersInOffice', label: '现在任委员数', kind: 'number', optional: true },
  { name: 'note', label: '说明', kind: 'text', optional: true },
];

interface NewCommitteeActionsProps {
  readonly estate: { readonly id: string };
  /** Whether a committee may still be entered: there never was one here. */
  readonly registrable: boolean;
  readonly onChanged: () => void;
}

/** Where there is no committee: begin to form one, or enter the one that exists. */
export function NewCommitteeActions({ estate, registrable, onChanged }: NewCommitteeActionsProps) {
  const [open, setOpen] = useState<'begin' | 'register'>();
  const [begin] = useMutation(BeginCommitteeFormationDocument);
  const [register] = useMutation(RegisterOwnersCommitteeDocument);
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const close = (): void => setOpen(undefined);
  return (
    <>
      <Space wrap>
        <Button type="primary" onClick={() => setOpen('begin')}>
          启动筹备
        </Button>
        {registrable ? <Button onClick={() => setOpen('register')}>登记现有业委会</Button> : null}
      </Space>
      {open === 'begin' ? (
        <ActDialog
          title="启动筹备"
          confirmLabel="启动筹备"
          fields={APPLICATION}
          done="已启动筹备"
          onClose={close}
          send={async (values) => {
            const input = {
              estateId: estate.id,
              idempotencyKey,
              byDeveloper: false,
              ...filledValues(values),
              totalOwners: Number(values['totalOwners']),
              applicantOwners: Number(values['applicantOwners']),
            } as BeginCommitteeFormationInput;
            const result = (await begin({ variables: { input } })).data?.beginCommitteeFormation;
            renew();
            if (result?.__typename === 'OwnersCommitteeRecorded') onChanged();
            return result;
          }}
        />
      ) : null}
      {open === 'register' ? (
        <ActDialog
          title="登记现有业委会"
          confirmLabel="登记"
          fields={EXISTING}
          done="已登记"
          onClose={close}
          send={async (values) => {
            const input = {
              estateId: estate.id,
              idempotencyKey,
              ...filledValues(values),
            } as RegisterOwnersCommitteeInput;
            const result = (await register({ variables: { input } })).data?.registerOwnersCommittee;
            renew();
            if (result?.__typename === 'OwnersCommitteeRecorded') onChanged();
            return result;
          }}
        />
      ) : null}
    </>
  );
}

const APPLICATION: readonly ActField[] = [
  { name: 'appliedOn', label: '申请日期', kind: 'date' },
  { name: 'totalArea', label: '小区专有部分总面积（㎡）', kind: 'number' },
  { name: 'totalOwners', label: '小区业主总人数', kind: 'number' },
  { name: 'handedOverArea', label: '已交付面积（㎡）', kind: 'number', extra: '达到总面积的一半方可申请' },
  { name: 'applicantOwners', label: '联名申请的业主人数', kind: 'number', extra: '人数或面积达到 5%' },
  { name: 'applicantArea', label: '联名业主的面积（㎡）', kind: 'number' },
  { name: 'byDeveloper', label: '由建设单位提出申请', kind: 'yesNo' },
];

const EXISTING: readonly ActField[] = [
  { name: 'electedOn', label: '选举日期', kind: 'date' },
  { name: 'termEnd', label: '任期届满日', kind: 'date' },
  { name: 'seats', label: '委员席位数', kind: 'number' },
  { name: 'membersInOffice', label: '现在任委员数', kind: 'number' },
  { name: 'lastMeetingOn', label: '最近一次会议日期', kind: 'date', optional: true },
  { name: 'filedOn', label: '备案日期', kind: 'date', optional: true },
  { name: 'filingNumber', label: '备案号', kind: 'text', optional: true },
];
