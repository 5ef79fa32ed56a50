import { EmptyState } from '@weizhi/ui';
import { Link } from 'react-router';

export function NotFoundPage() {
  return (
    <EmptyState
      wholePage
      title="没有这个页面"
      advice="地址可能已变更，请从首页重新进入。"
      action={<Link to="/">回到首页</Link>}
    />
  );
}
