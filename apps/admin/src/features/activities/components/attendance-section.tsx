import { useMutation } from '@apollo/client/react';
import {
  type ActivityDetailFragment,
  ActivityRowFragmentDoc,
  readFragment,
  RecordAttendanceDocument,
  WithdrawAttendanceDocument,
} from '@weizhi/graphql-client/documents';
import { formatMoment, Section } from '@weizhi/ui';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { ActDialog, type ActField } from '../../../shared/act-dialog';
import { useCan } from '../../../shared/actor-context';
import { SignUpDialog } from './sign-up-dialog';

export interface AttendanceSectionProps {
  readonly activity: ActivityDetailFragment;
  readonly onChanged: () => void;
}

type SignUpRow = ActivityDetailFragment['signUps'][number];
type Doing =
  | { readonly act: 'signUp' }
  | { readonly act: 'code' }
  | { readonly act: 'sheet' | 'withdraw'; readonly row: SignUpRow };

const TAKES_ATTENDANCE: ReadonlySet<string> = new Set(['OPEN', 'HELD']);

/** Who signed up and who came, with the ways to record it. */
export function AttendanceSection({ activity, onChanged }: AttendanceSectionProps) {
  const { state } = readFragment(ActivityRowFragmentDoc, activity);
  const [doing, setDoing] = useState<Doing>();
  const mayAttend = useCan('participation.record') && TAKES_ATTENDANCE.has(state);
  return (
    <Section
      title="报名和签到"
      extra={
        <Space wrap>
          {mayAttend ? <Button onClick={() => setDoing({ act: 'code' })}>按签到码签到</Button> : null}
          {mayAttend && state === 'OPEN' ? (
            <Button type="primary" onClick={() => setDoing({ act: 'signUp' })}>
              报名
            </Button>
          ) : null}
        </Space>
      }
    >
      <SignUpTable rows={activity.signUps} mayAttend={mayAttend} onAct={setDoing} />
      {doing?.act === 'signUp' ? (
        <SignUpDialog activity={activity} onClose={() => setDoing(undefined)} onChanged={onChanged} />
      ) : null}
      {doing && doing.act !== 'signUp' ? (
        <AttendanceDialog
          activity={activity}
          doing={doing}
          onClose={() => setDoing(undefined)}
          onChanged={onChanged}
        />
      ) : null}
    </Section>
  );
}

interface SignUpTableProps {
  readonly rows: readonly SignUpRow[];
  readonly mayAttend: boolean;
  readonly onAct: (doing: Doing) => void;
}

function SignUpTable({ rows, mayAttend, onAct }: SignUpTableProps) {
  if (rows.length === 0) return <p>还没有人报名。</p>;
  return (
    <div className="wz-table-scroll" role="region" aria-label="报名和签到名单" tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">化名</th>
            <th scope="col">签到</th>
            {mayAttend ? <th scope="col">办理</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.nameMasked ?? '—'}</td>
              <td>{row.pseudonym}</td>
              <td>{attendedWords(row)}</td>
              {mayAttend ? (
                <td>
                  <Button
                    size="small"
                    aria-label={`${row.attendedAt ? '撤销签到' : '登记签到'}：${row.pseudonym}`}
                    onClick={() => onAct({ act: row.attendedAt ? 'withdraw' : 'sheet', row })}
                  >
                    {row.attendedAt ? '撤销签到' : '登记签到'}
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function attendedWords({ attendedAt, minutes, byCode }: SignUpRow): string {
  if (!attendedAt) return '未签到';
  return `${formatMoment(attendedAt)}，${String(minutes ?? 0)} 分钟，${byCode ? '签到码' : '签到表'}`;
}

interface AttendanceDialogProps {
  readonly activity: ActivityDetailFragment;
  readonly doing: Exclude<Doing, { readonly act: 'signUp' }>;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

const TITLES = { code: '按签到码签到', sheet: '按签到表登记', withdraw: '撤销签到' } as const;
const DONE = { code: '已签到', sheet: '已签到', withdraw: '已撤销签到' } as const;

function AttendanceDialog({ activity, doing, onClose, onChanged }: AttendanceDialogProps) {
  const [record] = useMutation(RecordAttendanceDocument);
  const [withdraw] = useMutation(WithdrawAttendanceDocument);
  const { minutes } = activity;
  const FIELDS: Readonly<Record<typeof doing.act, ActField>> = {
    code: { name: 'code', label: '签到码', kind: 'text', most: 6 },
    sheet: {
      name: 'minutes',
      label: '参加时长（分钟）',
      kind: 'count',
      initial: minutes,
      least: 1,
      most: minutes,
    },
    withdraw: { name: 'reason', label: '理由', kind: 'longText' },
  };
  return (
    <ActDialog
      title={TITLES[doing.act]}
      confirmLabel={TITLES[doing.act]}
      done={DONE[doing.act]}
      fields={[FIELDS[doing.act]]}
      send={async ({ code, minutes: stated, reason }) => {
        const { id } = readFragment(ActivityRowFragmentDoc, activity);
        if (doing.act === 'withdraw') {
          const input = {
            ...{ signUpId: doing.row.id, expectedVersion: doing.row.version },
            reason: String(reason),
          };
          return (await withdraw({ variables: { input } })).data?.withdrawAttendance;
        }
        const who =
          doing.act === 'code' ? { code: String(code) } : { signUpId: doing.row.id, minutes: Number(stated) };
        return (await record({ variables: { input: { activityId: id, ...who } } })).data?.recordAttendance;
      }}
      onClose={onClose}
      onDone={onChanged}
    />
  );
}
