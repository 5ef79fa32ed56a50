import { useMutation } from '@apollo/client/react';
import { WORKLOAD_SOURCE_LABELS } from '@weizhi/domain';
import {
  AdvanceCommunityTaskDocument,
  AnswerPostponementDocument,
  ChangeCommunityTaskDueDocument,
  type CommunityTaskDetailFragment,
  CorrectCommunityTaskDocument,
  type WorkloadSource,
} from '@weizhi/graphql-client/documents';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { ActDialog, type ActField, type ActValues } from '../../../shared/act-dialog';
import { enumOptions } from '../../../shared/enum-options';
import { NextActs } from '../../../shared/next-acts';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { taskActs, taskInput } from '../model/task-acts';
import { SplitButton } from './split-dialog';

export interface TaskPartProps {
  readonly task: CommunityTaskDetailFragment;
}

/** What may be done with a task now, as the committee, as whoever put it, or as the panel. */
export function TaskActions({ task }: TaskPartProps) {
  const [advance] = useMutation(AdvanceCommunityTaskDocument);
  const isOpen = task.closedOn == null && task.status !== 'SPLIT' && task.status !== 'ENDED';
  return (
    <NextActs
      acts={taskActs(task)}
      send={async (action, values) => {
        const input = taskInput(task, action, values);
        return (await advance({ variables: { input } })).data?.advanceCommunityTask;
      }}
    >
      {task.availableActions.includes('SPLIT') ? <SplitButton task={task} /> : null}
      {task.own && isOpen ? <DueButton task={task} /> : null}
      {task.yours ? <CorrectionButtons task={task} /> : null}
    </NextActs>
  );
}

function DueButton({ task }: TaskPartProps) {
  const [open, setOpen] = useState(false);
  const [change] = useMutation(ChangeCommunityTaskDueDocument);
  return (
    <>
      <Button onClick={() => setOpen(true)}>调整期限</Button>
      {open ? (
        <ActDialog
          title="调整办结期限"
          confirmLabel="提出"
          consequence="提前的立即生效；延后的须承接单位同意，逾期仍按原期限计算。"
          fields={[
            { name: 'dueOn', label: '新的办结期限', kind: 'date' },
            { name: 'reason', label: '理由', kind: 'longText', most: 300 },
          ]}
          done="期限已提出"
          send={async ({ dueOn = '', reason = '' }) => {
            const input = {
              ...{ taskId: task.id, expectedVersion: task.version },
              ...{ dueOn: String(dueOn), reason: String(reason) },
            };
            return (await change({ variables: { input } })).data?.changeCommunityTaskDue;
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

interface Correction {
  readonly label: string;
  readonly done: string;
  readonly fields: readonly ActField[];
  readonly input: (values: ActValues) => {
    readonly source?: WorkloadSource;
    readonly minutes?: number;
    readonly fundsPaidOn?: string;
    readonly reason?: string;
  };
}

const REASON: ActField = { name: 'reason', label: '理由', kind: 'longText', most: 300 };
const MINUTES: Correction = {
  label: '登记工时',
  done: '工时已登记',
  fields: [
    {
      ...{ name: 'minutes', label: '全部参与人员合计用时（分钟）', kind: 'count', least: 0, most: 60_000 },
      extra: '只登记合计数，不登记个人；不登记的按标准工时计算',
    },
  ],
  input: ({ minutes }) => ({ minutes: Number(minutes) }),
};
const FUNDS: Correction = {
  label: '确认经费到账',
  done: '已确认到账',
  fields: [{ name: 'fundsPaidOn', label: '到账日期', kind: 'date' }],
  input: ({ fundsPaidOn }) => ({ fundsPaidOn: String(fundsPaidOn) }),
};
const SOURCE: Correction = {
  label: '更正来源',
  done: '来源已更正',
  fields: [
    { name: 'source', label: '工作来源', kind: 'choice', options: enumOptions(WORKLOAD_SOURCE_LABELS) },
    REASON,
  ],
  input: ({ source, reason }) => ({ source: source as WorkloadSource, reason: String(reason) }),
};

/** What the committee adds to its task or puts right in it; what stood before stays in the record. */
function CorrectionButtons({ task }: TaskPartProps) {
  const [chosen, setChosen] = useState<Correction>();
  const [correct] = useMutation(CorrectCommunityTaskDocument);
  const needsFunds = task.requiresFunds && task.fundsPaidOn == null;
  return (
    <Space wrap>
      {[MINUTES, ...(needsFunds ? [FUNDS] : []), SOURCE].map((correction) => (
        <Button key={correction.label} onClick={() => setChosen(correction)}>
          {correction.label}
        </Button>
      ))}
      {chosen ? (
        <ActDialog
          title={chosen.label}
          confirmLabel="登记"
          fields={chosen.fields}
          done={chosen.done}
          send={async (values) => {
            const input = { taskId: task.id, expectedVersion: task.version, ...chosen.input(values) };
            return (await correct({ variables: { input } })).data?.correctCommunityTask;
          }}
          onClose={() => setChosen(undefined)}
        />
      ) : null}
    </Space>
  );
}

/** A later due that waits for the committee. */
export function PostponementAlert({ task }: TaskPartProps) {
  const [answer] = useMutation(AnswerPostponementDocument);
  const { run, busy, refusal } = useCommand();
  if (task.proposedDueOn == null) return null;
  const reply = (agreed: boolean): void => {
    const input = { taskId: task.id, expectedVersion: task.version, agreed };
    void run(
      async () => (await answer({ variables: { input } })).data?.answerPostponement,
      agreed ? '已同意延期' : '已答复不同意',
    );
  };
  return (
    <Alert
      type="info"
      showIcon
      title={`交办部门提出延期到 ${task.proposedDueOn}；不同意的，仍按原期限。`}
      description={
        task.yours ? (
          <Space wrap>
            <RefusalAlert refusal={refusal} />
            <Button size="small" type="primary" loading={busy} onClick={() => reply(true)}>
              同意延期
            </Button>
            <Button size="small" loading={busy} onClick={() => reply(false)}>
              不同意
            </Button>
          </Space>
        ) : null
      }
    />
  );
}
