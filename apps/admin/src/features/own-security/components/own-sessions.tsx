import { useMutation } from '@apollo/client/react';
import { EndOwnSessionsDocument, type OwnSecurityPartsFragment } from '@weizhi/graphql-client/documents';
import { formatMoment, Section, useConfirmAct } from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';

type OwnSession = OwnSecurityPartsFragment['sessions'][number];

interface OwnSessionsProps {
  readonly sessions: readonly OwnSession[];
  readonly onChanged: () => void;
}

/** Where the account is in use, and the way to end it there. */
export function OwnSessions({ sessions, onChanged }: OwnSessionsProps) {
  const [end] = useMutation(EndOwnSessionsDocument);
  const { run, refusal } = useCommand();
  const confirm = useConfirmAct();
  const endNow = async (sessionId: string | null, done: string): Promise<void> => {
    await run(async () => (await end({ variables: { input: { sessionId } } })).data?.endOwnSessions, done);
    onChanged();
  };
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  return (
    <Section title="登录中的设备">
      <div className="wz-stack">
        <RefusalAlert refusal={refusal} />
        <div className="wz-table-scroll" role="region" aria-label="登录中的设备表" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">设备</th>
                <th scope="col">网络地址</th>
                <th scope="col">登录时间</th>
                <th scope="col">最近使用</th>
                <th scope="col">操作</th>
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <tr key={session.id}>
                  <td>{session.device || '未知设备'}</td>
                  <td>{session.network || '—'}</td>
                  <td>{formatMoment(session.signedInAt)}</td>
                  <td>{formatMoment(session.lastSeenAt)}</td>
                  <td>
                    {session.isCurrent ? (
                      <Tag color="processing">当前设备</Tag>
                    ) : (
                      <Button
                        size="small"
                        danger
                        aria-label={`退出${formatMoment(session.signedInAt)}登录的${session.device || '未知设备'}`}
                        onClick={() => void endNow(session.id, '已退出该设备')}
                      >
                        退出
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {others.length > 0 ? (
          <div>
            <Button
              danger
              onClick={() =>
                confirm({
                  title: '退出其他所有设备？',
                  consequence: '其他设备上的登录立即失效，未保存的内容会丢失；当前设备不受影响。',
                  confirmLabel: '全部退出',
                  act: () => endNow(null, '已退出其他所有设备'),
                })
              }
            >
              退出其他所有设备
            </Button>
          </div>
        ) : null}
        <p className="wz-quiet">发现不认识的设备，请退出该设备并立即修改密码。半小时不使用自动退出。</p>
      </div>
    </Section>
  );
}
