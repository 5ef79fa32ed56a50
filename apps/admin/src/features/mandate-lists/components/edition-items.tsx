import { useQuery } from '@apollo/client/react';
import { MANDATE_FINDING_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type MandateEditionRowFragment,
  type MandateFinding,
  type MandateItemRowFragment,
  MandateItemRowFragmentDoc,
  MandateItemsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { DataTable, type DataTableColumn, EmptyState, enumLabel, ErrorState } from '@weizhi/ui';
import { Button, Input, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../../shared/actor-context';
import { exportAddressOf } from '../../../shared/export-address';
import { findingColour } from '../../../shared/finding-colour';
import { moreOf } from '../../../shared/load-more';
import { useTableView } from '../../../shared/use-table-view';
import { classesOf } from '../model/edition-words';
import { ItemDialog } from './item-dialog';
import { RemoveItemButton } from './remove-item-button';

const COLUMNS: readonly DataTableColumn<MandateItemRowFragment>[] = [
  { key: 'code', title: '编号', fixed: true, width: 80, render: ({ code }) => code },
  {
    key: 'class',
    title: '类别',
    width: 130,
    render: ({ mandateClass }) => (
      <Tag color={findingColour(mandateClass)}>{enumLabel(MANDATE_FINDING_LABELS, mandateClass)}</Tag>
    ),
  },
  { key: 'name', title: '事项', render: ({ name }) => name },
  { key: 'keywords', title: '关键词', render: ({ keywords }) => keywords.join('、') || '—' },
  { key: 'basis', title: '依据', render: ({ legalBasis }) => legalBasis ?? '—' },
  { key: 'department', title: '主管部门', render: ({ department }) => department?.name ?? '—' },
  {
    key: 'lead',
    title: '提前工作日',
    numeric: true,
    render: ({ leadDays }) => leadDays ?? '—',
  },
];

export interface EditionItemsProps {
  readonly edition: MandateEditionRowFragment;
  readonly onChanged: () => void;
}

/** The items of an edition, by class; those of a draft may be added to and changed. */
export function EditionItems({ edition, onChanged }: EditionItemsProps) {
  const [view, setView] = useTableView();
  const [text, setText] = useState('');
  const [worded, setWorded] = useState<MandateItemRowFragment | 'new'>();
  const mayChange = useCan('mandateList.manage') && edition.state === 'DRAFT';
  const classes = classesOf(edition.body);
  const kept = {
    editionId: edition.id,
    classes: classesOfTab(classes, view.status),
    search: text === '' ? null : text,
  };
  const { data, loading, error, refetch, fetchMore } = useQuery(MandateItemsDocument, {
    variables: { filter: kept },
    fetchPolicy: 'cache-and-network',
  });
  const reread = (): void => {
    void refetch();
    onChanged();
  };
  const acts: DataTableColumn<MandateItemRowFragment> = {
    key: 'acts',
    title: '操作',
    fixed: true,
    render: (item) => (
      <Space>
        <Button size="small" aria-label={`修改${item.code}`} onClick={() => setWorded(item)}>
          修改
        </Button>
        <RemoveItemButton item={item} onDone={reread} />
      </Space>
    ),
  };
  return (
    <>
      {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
      <DataTable
        label="清单事项"
        rowKey={({ id }) => id}
        columns={mayChange ? [...COLUMNS, acts] : COLUMNS}
        rows={(data?.mandateItems.edges ?? []).map(({ node }) =>
          readFragment(MandateItemRowFragmentDoc, node),
        )}
        loading={loading}
        view={view}
        onView={setView}
        tabs={[
          { key: 'all', label: '全部' },
          ...classes.map((each) => ({
            key: each.toLowerCase(),
            label: enumLabel(MANDATE_FINDING_LABELS, each),
          })),
        ]}
        toolbar={<ItemTools mayChange={mayChange} onSearch={setText} onAdd={() => setWorded('new')} />}
        empty={<EmptyState title="没有符合条件的事项" advice="换一个类别或查找条件再试。" />}
        exportAddress={exportAddressOf('mandate-items', kept)}
        onMore={moreOf(data?.mandateItems.pageInfo, fetchMore)}
      />
      {worded === undefined ? null : (
        <ItemDialog
          edition={edition}
          item={worded === 'new' ? undefined : worded}
          onClose={() => setWorded(undefined)}
          onDone={reread}
        />
      )}
    </>
  );
}

interface ItemToolsProps {
  readonly mayChange: boolean;
  readonly onSearch: (text: string) => void;
  readonly onAdd: () => void;
}

function ItemTools({ mayChange, onSearch, onAdd }: ItemToolsProps) {
  return (
    <>
      <Input.Search
        allowClear
        aria-label="在本版中查找"
        placeholder="编号、事项或依据"
        maxLength={50}
        onSearch={(next) => onSearch(next.trim())}
      />
      {mayChange ? (
        <>
          <Button type="primary" onClick={onAdd}>
            增加事项
          </Button>
          <Link to="/imports/new">从 Excel 导入</Link>
        </>
      ) : null}
    </>
  );
}

/** The classes that a tab keeps the list to; null for all. */
function classesOfTab(classes: readonly MandateFinding[], tab: string | undefined): MandateFinding[] | null {
  const chosen = classes.filter((each) => each === (tab ?? '').toUpperCase());
  return chosen.length === 0 ? null : chosen;
}
