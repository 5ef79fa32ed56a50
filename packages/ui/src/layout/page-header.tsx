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
        // Of antd's trail, menus are most of the weight; none of ours opens one.
        <nav aria-label="所在位置" className="wz-trail">
          <ol>
            {trail.map((step) => (
              <li key={step.key}>{step.link ?? step.name}</li>
            ))}
          </ol>
        </nav>
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
