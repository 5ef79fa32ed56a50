import { Breadcrumb } from 'antd';
import type { ReactNode } from 'react';

export interface TrailStep {
  readonly key: string;
  readonly name: string;
  /** Absent for the place one is at. */
  readonly link?: ReactNode;
}

export interface PageHeaderProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly trail?: readonly TrailStep[];
  readonly marks?: ReactNode;
  readonly actions?: ReactNode;
}

/** Where one is, what the page is, and what can be done here. */
export function PageHeader({ title, subtitle, trail, marks, actions }: PageHeaderProps) {
  return (
    <header className="wz-page-header">
      {trail && trail.length > 0 ? (
        <Breadcrumb
          aria-label="所在位置"
          items={trail.map((step) => ({ key: step.key, title: step.link ?? step.name }))}
        />
      ) : null}
      <div className="wz-page-title">
        <div>
          <h1>
            {title} {marks}
          </h1>
          {subtitle ? <p>{subtitle}</p> : null}
        </div>
        {actions ? <div className="wz-page-actions wz-no-print">{actions}</div> : null}
      </div>
    </header>
  );
}
