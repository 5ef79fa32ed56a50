import { ALERT_KIND_LABELS, ALERT_STATE_LABELS, TASK_STATUS_LABELS } from '@weizhi/domain';
import type { AlertRowFragment } from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, formatDay } from '@weizhi/ui';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type AlertAddress, alertLink } from '../model/alert-address';
import { AlertLevelMark } from '../../../shared/alert-level-mark';
import { AlertLife } from './alert-life';
import { ExplainDialog } from './explain-dialog';
import { SuperviseDialog } from './supervise-dialog';

interface AlertListProps {
  readonly alerts: readonly AlertRowFragment[];
  readonly address: AlertAddress;
  readonly onChanged: () => void;
}

type Act = { readonly kind: 'supervise' | 'explain'; readonly alert: AlertRowFragment };

/** Alerts one below the other, each with why, since when, who answers for it and what can be done. */
export function AlertList({ alerts, address, onChanged }: AlertListProps) {
  const [act, setAct] = useState<Act>();
  if (alerts.length === 0)
    return <EmptyState title="没有符合条件的预警" advice="可以放宽等级、类别或状态，或选择上级辖区。" />;
  const done = (): void => {
    setAct(undefined);
    onChanged();
  };
  const dialog = act && { alert: act.alert, onClose: () => setAct(undefined), onDone: done };
  return (
    <>
      <ul className="wz-alerts" aria-label="预警列表">
        {alerts.map((alert) => (
          <AlertItem
            key={alert.id}
            alert={alert}
            address={address}
            onAct={(kind) => setAct({ kind, alert })}
          />
        ))}
      </ul>
      {dialog && act.kind === 'supervise' ? <SuperviseDialog {...dialog} /> : null}
      {dialog && act.kind === 'explain' ? <ExplainDialog {...dialog} /> : null}
    </>
  );
}

interface AlertItemProps {
  readonly alert: AlertRowFragment;
  readonly address: AlertAddress;
  readonly onAct: (kind: Act['kind']) => void;
}

function AlertItem({ alert, address, onAct }: AlertItemProps) {
  const [isOpen, setOpen] = useState(false);
  const { division, title, nextActions } = alert;
  return (
    <li className="wz-alert">
      <h3 className="wz-alert-title">
        <AlertLevelMark level={alert.level} />
        <Link to={alertLink(division.id, address)}>{division.name}</Link>
        <span>{title}</span>
      </h3>
      <p>{alert.reason}</p>
      <p className="wz-quiet">
        {sinceWords(alert)} · {enumLabel(ALERT_KIND_LABELS, alert.kind)} · 责任岗位：{alert.owner}
      </p>
      <p>
        <strong>{enumLabel(ALERT_STATE_LABELS, alert.state)}</strong>
        <TaskWords alert={alert} />
        {alert.explanation == null ? null : <span>。说明：{alert.explanation}</span>}
      </p>
      <Space wrap className="wz-no-print">
        {alert.maySupervise && nextActions.includes('SUPERVISE_ALERT') ? (
          <Button
            type="primary"
            aria-label={`督办：${division.name}${title}`}
            onClick={() => onAct('supervise')}
          >
            督办
          </Button>
        ) : null}
        {alert.mayExplain && nextActions.includes('EXPLAIN_ALERT') ? (
          <Button aria-label={`说明：${division.name}${title}`} onClick={() => onAct('explain')}>
            说明
          </Button>
        ) : null}
        <Button type="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? '收起经过' : '查看经过'}
        </Button>
      </Space>
      {isOpen ? <AlertLife id={alert.id} /> : null}
    </li>
  );
}

function TaskWords({ alert: { task } }: Pick<AlertItemProps, 'alert'>) {
  if (!task) return null;
  return (
    <>
      {'，'}
      <a href={`/admin/tasks/${task.id}`}>督办任务</a>
      {`「${enumLabel(TASK_STATUS_LABELS, task.status)}」`}
      {task.dueOn == null ? null : `，${formatDay(task.dueOn)}前办结`}
      {task.overdue ? '，已逾期' : ''}
    </>
  );
}

function sinceWords({ openedOn, endedOn, days }: AlertRowFragment): string {
  if (endedOn != null) return `${formatDay(openedOn)}至${formatDay(endedOn)}`;
  return days === 0 ? '今天出现' : `${formatDay(openedOn)}起，已持续 ${String(days)} 天`;
}
