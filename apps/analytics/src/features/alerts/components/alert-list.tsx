import { useQuery } from '@apollo/client/react';
import { ALERT_KIND_LABELS, ALERT_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  AlertPartsDocument,
  type AlertRowFragment,
  AlertRowFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, LoadingState } from '@weizhi/ui';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type AlertAddress, alertLink } from '../model/alert-address';
import { AlertLevelMark } from '../../../shared/alert-level-mark';
import { AlertLife } from './alert-life';
import { sinceWords, TaskWords } from './alert-words';
import { ExplainDialog } from './explain-dialog';
import { SuperviseDialog } from './supervise-dialog';

interface AlertListProps {
  /** What the list is called. */
  readonly label?: string;
  readonly alerts: readonly AlertRowFragment[];
  readonly address: AlertAddress;
  readonly onChanged: () => void;
}

type Act = { readonly kind: 'supervise' | 'explain'; readonly alert: AlertRowFragment };

/** Alerts one below the other, each with why, since when, who answers for it and what can be done. */
export function AlertList({ label = '预警列表', alerts, address, onChanged }: AlertListProps) {
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
      <ul className="wz-alerts" aria-label={label}>
        {alerts.map((alert) => (
          <AlertItem
            key={alert.id}
            alert={alert}
            address={address}
            onAct={(kind) => setAct({ kind, alert })}
            onChanged={onChanged}
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
  readonly onChanged: () => void;
}

function AlertItem({ alert, address, onAct, onChanged }: AlertItemProps) {
  const [isOpen, setOpen] = useState(false);
  const [areShown, setShown] = useState(false);
  const { division, title } = alert;
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
      <AlertButtons
        {...{ alert, onAct, isOpen, areShown }}
        onOpen={() => setOpen(!isOpen)}
        onShow={() => setShown(!areShown)}
      />
      {isOpen ? <AlertLife id={alert.id} /> : null}
      {areShown ? <AlertParts alert={alert} address={address} onChanged={onChanged} /> : null}
    </li>
  );
}

interface AlertButtonsProps extends Pick<AlertItemProps, 'alert' | 'onAct'> {
  readonly isOpen: boolean;
  readonly areShown: boolean;
  readonly onOpen: () => void;
  readonly onShow: () => void;
}

/** What can be done with an alert, and seen of it. */
function AlertButtons({ alert, onAct, isOpen, areShown, onOpen, onShow }: AlertButtonsProps) {
  const { division, title, nextActions, sharedBy } = alert;
  return (
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
      {sharedBy > 0 ? (
        <Button type="text" aria-expanded={areShown} onClick={onShow}>
          {areShown ? '收起各辖区' : `查看 ${String(sharedBy)} 个辖区`}
        </Button>
      ) : null}
      <Button type="text" aria-expanded={isOpen} onClick={onOpen}>
        {isOpen ? '收起经过' : '查看经过'}
      </Button>
    </Space>
  );
}

/** The places that share the cause of an alert, each with its own figure and what can be done there. */
function AlertParts({ alert, address, onChanged }: Pick<AlertItemProps, 'alert' | 'address' | 'onChanged'>) {
  const { data, error, refetch } = useQuery(AlertPartsDocument, {
    variables: { id: alert.id },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取各辖区" />;
  const parts = (data.alert?.parts ?? []).map((part) => readFragment(AlertRowFragmentDoc, part));
  const changed = (): void => {
    void refetch();
    onChanged();
  };
  return <AlertList label={`${alert.title}：各辖区`} alerts={parts} address={address} onChanged={changed} />;
}
