import { AlertFilled, InfoCircleOutlined, WarningFilled } from '@ant-design/icons';
import { ALERT_LEVEL_LABELS } from '@weizhi/domain';
import type { AlertLevel } from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import type { ReactNode } from 'react';

const ICONS: Readonly<Record<AlertLevel, ReactNode>> = {
  RED: <AlertFilled aria-hidden />,
  YELLOW: <WarningFilled aria-hidden />,
  BLUE: <InfoCircleOutlined aria-hidden />,
};

/** A level by icon and word; its colour says nothing more. */
export function AlertLevelMark({ level }: { readonly level: AlertLevel }) {
  return (
    <span className={`wz-alert-level wz-alert-level-${level.toLowerCase()}`}>
      {ICONS[level]} {enumLabel(ALERT_LEVEL_LABELS, level)}
    </span>
  );
}
