import { useMutation } from '@apollo/client/react';
import { addDays, isoDate, type IsoDate } from '@weizhi/domain';
import {
  JoinTimeUseWeekDocument,
  type OwnTimeUseWeekFragment,
  WithdrawFromTimeUseWeekDocument,
} from '@weizhi/graphql-client/documents';
import { formatDay, Section, useFormDraft } from '@weizhi/ui';
import { Alert, Button, Popconfirm } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { Spot } from '../../../shared/spot';
import { useCommand } from '../../../shared/use-command';
import { draftNameOf } from '../model/day-draft';
import { WeekLog } from './week-log';

export interface OwnWeekProps {
  readonly week: OwnTimeUseWeekFragment;
  readonly today: IsoDate;
}

/** A sampled week: whether to take part, and the log of whoever does. */
export function OwnWeek({ week, today }: OwnWeekProps) {
  const { monday, closesOn, closed, joined } = week;
  const words = `${formatDay(monday)} 至 ${formatDay(addDays(isoDate(monday), 6))}`;
  return (
    <>
      {joined && closed ? (
        <Alert
          type="warning"
          showIcon
          title={`这一周已于 ${formatDay(closesOn)} 结账`}
          description="现在的修改会在数据旁边标为“结账后更正”，列出改前改后的分钟数，不列是谁改的。"
        />
      ) : null}
      {joined ? (
        <Spot name="days">
          <WeekLog week={week} today={today} />
        </Spot>
      ) : (
        <JoinSection week={week} words={words} />
      )}
      {joined ? <WithdrawSection week={week} words={words} /> : null}
    </>
  );
}

interface PartProps {
  readonly week: OwnTimeUseWeekFragment;
  readonly words: string;
}

function JoinSection({ week, words }: PartProps) {
  const [join] = useMutation(JoinTimeUseWeekDocument);
  const { run, busy, refusal } = useCommand();
  return (
    <Section title={`抽样周 ${words}`}>
      <RefusalAlert refusal={refusal} />
      <p>这一周随机抽到了您的社区。参加的，每天用一两分钟记一记时间花在哪里，用来说清社区负担从哪来。</p>
      <ul>
        <li>参加与否由您自愿，不参加没有任何影响，也没有人看得到谁参加、谁没参加。</li>
        <li>不记名、不排名、不考核；至少三人合在一起才出数据。</li>
        <li>随时可以退出，退出即删除您的记录。</li>
      </ul>
      {week.closed ? (
        <p>这一周已经结账，不能再参加。</p>
      ) : (
        <Button
          type="primary"
          size="large"
          loading={busy}
          onClick={() =>
            void run(
              async () => (await join({ variables: { input: { weekId: week.id } } })).data?.joinTimeUseWeek,
              '已参加，到了当天就可以填写',
            )
          }
        >
          参加这一周
        </Button>
      )}
    </Section>
  );
}

function WithdrawSection({ week, words }: PartProps) {
  const [withdraw] = useMutation(WithdrawFromTimeUseWeekDocument);
  const { run, busy, refusal } = useCommand();
  const { discard } = useFormDraft(draftNameOf(week));
  const leave = async (): Promise<void> => {
    const done = await run(
      async () =>
        (await withdraw({ variables: { input: { weekId: week.id } } })).data?.withdrawFromTimeUseWeek,
      '已退出，记录已删除',
    );
    if (done) discard();
  };
  return (
    <Section title="退出">
      <RefusalAlert refusal={refusal} />
      <p>退出 {words} 的抽样周，您填写的记录随之删除，待办也不再出现。</p>
      <Popconfirm
        title="退出并删除我的记录？"
        description="删除后不能恢复。"
        okText="退出并删除"
        cancelText="不退出"
        okButtonProps={{ danger: true }}
        onConfirm={leave}
      >
        <Button danger loading={busy}>
          退出并删除我的记录
        </Button>
      </Popconfirm>
    </Section>
  );
}
