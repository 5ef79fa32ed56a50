import { useId, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { entryOf, type MenuEntry } from './model/menu';
import { type MenuSection, sectionsOf } from './model/menu-sections';

interface MainMenuProps {
  readonly entries: readonly MenuEntry[];
  readonly workItemCount: number;
}

/** The menu by sections: beside the page where there is room, and folded behind a button on a phone. */
export function MainMenu({ entries, workItemCount }: MainMenuProps) {
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const current = entryOf(pathname);
  return (
    <nav className="wz-side" aria-label="主菜单" data-open={isOpen}>
      <button
        type="button"
        className="wz-menu-toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{isOpen ? '收起菜单' : '菜单'}</span>
        <span className="wz-menu-current">{current?.label}</span>
        {workItemCount > 0 ? <WorkItemBadge count={workItemCount} /> : null}
      </button>
      <div className="wz-menu" id={id}>
        {sectionsOf(entries).map((section) => (
          <Section
            key={section.label ?? ''}
            section={section}
            currentPath={current?.path}
            workItemCount={workItemCount}
            onChosen={() => setOpen(false)}
          />
        ))}
      </div>
    </nav>
  );
}

interface SectionProps {
  readonly section: MenuSection;
  readonly currentPath: string | undefined;
  readonly workItemCount: number;
  readonly onChosen: () => void;
}

function Section({ section: { label, entries }, currentPath, workItemCount, onChosen }: SectionProps) {
  const id = useId();
  return (
    <div>
      {label === null ? null : (
        <p className="wz-menu-heading" id={id}>
          {label}
        </p>
      )}
      <ul {...(label === null ? {} : { 'aria-labelledby': id })}>
        {entries.map(({ path, label: name }) => (
          <li key={path}>
            <Link to={path} aria-current={path === currentPath ? 'page' : undefined} onClick={onChosen}>
              {name}
              {path === '/' && workItemCount > 0 ? <WorkItemBadge count={workItemCount} /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function WorkItemBadge({ count }: { readonly count: number }) {
  return (
    <span className="wz-menu-count" aria-label={`${count} 项`}>
      {count > 99 ? '99+' : count}
    </span>
  );
}
