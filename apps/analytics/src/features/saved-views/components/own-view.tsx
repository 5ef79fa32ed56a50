import { DownOutlined, UpOutlined } from '@ant-design/icons';
import type { SavedViewRowFragment } from '@weizhi/graphql-client/documents';
import { RefusalAlert, useConfirmAct } from '@weizhi/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../shared/command/use-command';
import { RenameDialog } from './rename-dialog';
import { useViewCommands } from './use-saved-views';
import { ViewName } from './view-links';

export interface OwnViewProps {
  readonly view: SavedViewRowFragment;
  /** Puts it one place up or down; undefined where there is none. */
  readonly up: (() => Promise<object | null | undefined>) | undefined;
  readonly down: (() => Promise<object | null | undefined>) | undefined;
}

/** A view of one's own with all that can be done with it. */
export function OwnView({ view, up, down }: OwnViewProps) {
  const [renaming, setRenaming] = useState(false);
  const { change, remove } = useViewCommands();
  const { run, busy, refusal } = useCommand();
  const confirm = useConfirmAct();
  const { name, isStart, isShared } = view;
  const act = (send: () => Promise<object | null | undefined>, done: string) => () => void run(send, done);
  const deleteIt = (): void =>
    confirm({
      title: `删除「${name}」？`,
      consequence: isShared ? '删除后不能恢复，同事也不再看到。' : '删除后不能恢复；页面和数据不受影响。',
      confirmLabel: '删除',
      act: async () => {
        await run(() => remove(view), '已删除');
      },
    });
  return (
    <li>
      <ViewName view={view} />
      <RefusalAlert refusal={refusal} />
      <div className="wz-view-acts">
        <Button aria-label={`改名：${name}`} onClick={() => setRenaming(true)}>
          改名
        </Button>
        <Button
          loading={busy}
          aria-label={`${isStart ? '不再作为起始页' : '设为起始页'}：${name}`}
          onClick={act(() => change(view, { isStart: !isStart }), isStart ? '已取消起始页' : '已设为起始页')}
        >
          {isStart ? '不再作为起始页' : '设为起始页'}
        </Button>
        <Button
          loading={busy}
          aria-label={`${isShared ? '停止共享' : '共享给同事'}：${name}`}
          onClick={act(() => change(view, { isShared: !isShared }), isShared ? '已停止共享' : '已共享')}
        >
          {isShared ? '停止共享' : '共享给同事'}
        </Button>
        <Button
          icon={<UpOutlined aria-hidden />}
          disabled={!up || busy}
          aria-label={`上移：${name}`}
          onClick={() => up && void run(up)}
        />
        <Button
          icon={<DownOutlined aria-hidden />}
          disabled={!down || busy}
          aria-label={`下移：${name}`}
          onClick={() => down && void run(down)}
        />
        <Button danger aria-label={`删除：${name}`} onClick={deleteIt}>
          删除
        </Button>
      </div>
      {renaming ? <RenameDialog view={view} onClose={() => setRenaming(false)} /> : null}
    </li>
  );
}
