import { TASK_EVENT_LABELS, TASK_PARTY_LABELS } from '@weizhi/domain';
import { CommunityTaskRowFragmentDoc, readFragment } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';
import { App, Button, Space, Tag, Timeline } from 'antd';
import { Link } from 'react-router';
import { afterCloseWords, changeWords } from '../model/task-words';
import { TaskMarks } from './task-columns';
import type { TaskPartProps } from './task-actions';

const PARTY_LABELS = { ...TASK_PARTY_LABELS, system: { zh: '系统', en: 'System' } };

/** The letter by which a task is or was refused, to copy or to print. */
export function RefusalLetterSection({ task }: TaskPartProps) {
  const { message } = App.useApp();
  const sent = task.events.find(({ kind }) => kind === 'REFUSE')?.note;
  const letter = sent ?? task.refusalDraft;
  if (letter == null) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(letter);
    void message.success('已复制');
  };
  return (
    <Section title={sent == null ? '不予承接告知（拟稿）' : '不予承接告知'}>
      <p style={{ whiteSpace: 'pre-line' }}>{letter}</p>
      <Space wrap className="wz-no-print">
        <Button onClick={() => void copy()}>复制</Button>
        <Button onClick={() => window.print()}>打印</Button>
      </Space>
    </Section>
  );
}

/** What a subdistrict split it into. */
export function PartsSection({ task }: TaskPartProps) {
  if (task.parts.length === 0) return null;
  return (
    <Section title={`分解到 ${String(task.parts.length)} 个社区`}>
      <ul>
        {task.parts.map((each) => {
          const part = readFragment(CommunityTaskRowFragmentDoc, each);
          return (
            <li key={part.id}>
              <Link to={`/tasks/${encodeURIComponent(part.id)}`}>{part.division?.name ?? part.title}</Link>{' '}
              <TaskMarks {...part} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Its life: which side did what, never who of it; corrections with what stood before. */
export function LifeSection({ task }: TaskPartProps) {
  return (
    <Section title="办理记录">
      <Timeline
        items={task.events.map((event) => {
          const change = changeWords(event);
          return {
            key: event.id,
            content: (
              <>
                <div>
                  {enumLabel(TASK_EVENT_LABELS, event.kind)}
                  {change === '' ? '' : `：${change}`}{' '}
                  {event.afterClose ? <Tag color="processing">{afterCloseWords(event)}</Tag> : null}
                </div>
                {event.note == null || event.kind === 'REFUSE' ? null : <div>{event.note}</div>}
                <div className="wz-quiet">
                  {formatDay(event.occurredOn)} {enumLabel(PARTY_LABELS, event.party)}
                </div>
              </>
            ),
          };
        })}
      />
    </Section>
  );
}
