import { toProblem } from '@weizhi/graphql-client';
import type { SavedViewRowFragment } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Link } from 'react-router';
import { OwnView } from './components/own-view';
import { type SavedViews, useSavedViews, useViewCommands } from './components/use-saved-views';
import { ViewName } from './components/view-links';

/** The views that one keeps, in one's own order, and those of colleagues. */
export function ViewsPage() {
  const { views, error, readAgain } = useSavedViews();
  if (error) return <ErrorState {...toProblem(error)} onRetry={readAgain} />;
  if (!views) return <LoadingState label="正在读取常用视图" />;
  return (
    <>
      <PageHeader
        title="常用视图"
        subtitle="保存的是页面的辖区、期间、指标和筛选，不保存数字；打开时按当时的数据和您的权限显示。最多 50 个。"
        trail={[]}
      />
      <div className="wz-stack">
        <OwnViews own={views.own} />
        <SharedViews views={views} />
      </div>
    </>
  );
}

function OwnViews({ own }: { readonly own: readonly SavedViewRowFragment[] }) {
  const { order } = useViewCommands();
  const moved = (index: number, by: -1 | 1) => {
    const [view, other] = [own[index], own[index + by]];
    if (!view || !other) return undefined;
    return () => order(own.with(index, other).with(index + by, view));
  };
  return (
    <Section title={`我的视图（${String(own.length)}）`}>
      {own.length === 0 ? (
        <EmptyState
          title="还没有常用视图"
          advice="打开要常看的页面，选好期间、指标和筛选，点页首的「常用视图」保存。"
          action={<Link to="/">选择辖区</Link>}
        />
      ) : (
        <ol className="wz-views" aria-label="我的视图">
          {own.map((view, index) => (
            <OwnView key={view.id} view={view} up={moved(index, -1)} down={moved(index, 1)} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function SharedViews({ views: { colleagues, hasMore } }: { readonly views: SavedViews }) {
  return (
    <Section title="同事共享">
      {colleagues.length === 0 ? (
        <p className="wz-quiet">与您管辖范围相同的同事还没有共享视图。</p>
      ) : (
        <ul className="wz-views" aria-label="同事共享">
          {colleagues.map((view) => (
            <li key={view.id}>
              <ViewName view={view} />
            </li>
          ))}
        </ul>
      )}
      {hasMore ? <p className="wz-quiet">共享的视图较多，这里按名称列出前 100 个。</p> : null}
    </Section>
  );
}
