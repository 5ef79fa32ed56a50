import type { SavedViewRowFragment } from '@weizhi/graphql-client/documents';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { viewSentence } from '../model/view-words';

export interface ViewLinksProps {
  readonly label: string;
  readonly views: readonly SavedViewRowFragment[];
  readonly onOpen: () => void;
}

/** Views to open, each with what its page is. */
export function ViewLinks({ label, views, onOpen }: ViewLinksProps) {
  return (
    <ul className="wz-views" aria-label={label}>
      {views.map((view) => (
        <li key={view.id}>
          <ViewName view={view} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

/** The name of a view, which opens it, its marks, and the words of its address. */
export function ViewName({
  view,
  onOpen,
}: {
  readonly view: SavedViewRowFragment;
  readonly onOpen?: () => void;
}) {
  const { name, address, division, isStart, isShared, isOwn, ownerName } = view;
  return (
    <>
      <Link to={address} onClick={onOpen}>
        {name}
      </Link>{' '}
      {isStart ? <Tag color="blue">起始页</Tag> : null}
      {isOwn && isShared ? <Tag>已共享</Tag> : null}
      <p className="wz-quiet">
        {viewSentence(address, division.name)}
        {isOwn ? '' : ` · ${ownerName ?? '已停用的账号'}共享`}
      </p>
    </>
  );
}
