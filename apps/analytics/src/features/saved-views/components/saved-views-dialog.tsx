import { viewAddressAt } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { ErrorState, LoadingState } from '@weizhi/ui';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { SaveViewForm } from './save-view-form';
import { type SavedViews, useSavedViews } from './use-saved-views';
import { ViewLinks } from './view-links';

/** From any page to the pages that one keeps, and the way to keep this one. */
export function SavedViewsDialog({ onClose }: { readonly onClose: () => void }) {
  const { views, error, readAgain } = useSavedViews();
  return (
    <Modal open title="常用视图" footer={null} onCancel={onClose}>
      {error ? (
        <ErrorState {...toProblem(error)} onRetry={readAgain} />
      ) : views ? (
        <Content views={views} onClose={onClose} />
      ) : (
        <LoadingState label="正在读取常用视图" />
      )}
    </Modal>
  );
}

function Content({ views, onClose }: { readonly views: SavedViews; readonly onClose: () => void }) {
  const [isSaving, setSaving] = useState(false);
  const { pathname, search } = useLocation();
  const page = viewAddressAt(pathname, search);
  if (isSaving && page) return <SaveViewForm page={page} own={views.own} onSaved={onClose} />;
  return (
    <div className="wz-views-menu">
      {page ? (
        <Button type="primary" onClick={() => setSaving(true)}>
          保存当前页面
        </Button>
      ) : (
        <p className="wz-quiet">这一页不是某个辖区的页面，不能保存为视图。</p>
      )}
      <h3>我的视图</h3>
      {views.own.length === 0 ? (
        <p className="wz-quiet">还没有。在要常看的页面选好期间、指标和筛选，再保存。</p>
      ) : (
        <ViewLinks label="我的视图" views={views.own} onOpen={onClose} />
      )}
      {views.colleagues.length === 0 ? null : (
        <>
          <h3>同事共享</h3>
          <ViewLinks label="同事共享" views={views.colleagues} onOpen={onClose} />
        </>
      )}
      <p>
        <Link to="/views" onClick={onClose}>
          改名、排序、共享或删除
        </Link>
        {views.own.some(({ isStart }) => isStart) ? (
          <>
            {' · '}
            <Link to="/?choose=1" onClick={onClose}>
              选择其他辖区
            </Link>
          </>
        ) : null}
      </p>
    </div>
  );
}
