import { WarningFilled } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do about it. */
  readonly advice: string;
  readonly action?: ReactNode;
  /** It is all there is on the page, so its title is the page's. */
  readonly wholePage?: boolean;
}

export function EmptyState({ title, advice, action, wholePage = false }: EmptyStateProps) {
  return (
    <div className="wz-empty" role="status">
      {wholePage ? <h1 className="wz-empty-title">{title}</h1> : <p className="wz-empty-title">{title}</p>}
      <p>{advice}</p>
      {action}
    </div>
  );
}

export interface ErrorStateProps {
  readonly message: string;
  /** How to put it right. */
  readonly advice: string;
  readonly traceId?: string;
  readonly onRetry?: () => void;
}

export function ErrorState({ message, advice, traceId, onRetry }: ErrorStateProps) {
  return (
    <div role="alert" className="wz-trouble">
      <WarningFilled aria-hidden />
      <p className="wz-trouble-title">{message}</p>
      <p>
        {advice}
        {traceId ? (
          <>
            <br />
            联系管理员时请提供追踪号：{traceId}
          </>
        ) : null}
      </p>
      {onRetry ? <Button onClick={onRetry}>重新加载</Button> : null}
    </div>
  );
}

export function LoadingState({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-label={label} className="wz-loading">
      <Skeleton active title={false} paragraph={{ rows: 6 }} />
    </div>
  );
}
