import { type PropsWithChildren, type ReactNode, useId } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly extra?: ReactNode;
}

/** A titled card. */
export function Section({ title, extra, children }: PropsWithChildren<SectionProps>) {
  const titleId = useId();
  return (
    <section className="wz-card" aria-labelledby={titleId}>
      <header className="wz-chart-head">
        <h2 id={titleId}>{title}</h2>
        {extra}
      </header>
      {children}
    </section>
  );
}
