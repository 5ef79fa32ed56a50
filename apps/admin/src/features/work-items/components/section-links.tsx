import { WORK_ITEM_SECTION_LABELS } from '@weizhi/domain';
import type { WorkItemSection, WorkItemsQuery } from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import { Link } from 'react-router';

export interface SectionLinksProps {
  readonly counts: WorkItemsQuery['workItemCounts'];
  readonly total: number;
  readonly current: WorkItemSection | null;
}

/** The sections that hold something, each with how much; the address keeps which one is shown. */
export function SectionLinks({ counts, total, current }: SectionLinksProps) {
  const shown = counts.filter(({ section, count }) => count > 0 || section === current);
  return (
    <nav aria-label="待办分栏">
      <ul className="wz-section-links">
        <li>
          <Link to="/" aria-current={current === null ? 'page' : undefined}>
            全部 {total}
          </Link>
        </li>
        {shown.map(({ section, count }) => (
          <li key={section}>
            <Link to={`/?section=${section}`} aria-current={section === current ? 'page' : undefined}>
              {enumLabel(WORK_ITEM_SECTION_LABELS, section)} {count}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
