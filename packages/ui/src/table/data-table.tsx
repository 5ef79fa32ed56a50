import { ColumnHeightOutlined, DownloadOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, Segmented, Space, Table, type TableColumnsType } from 'antd';
import type { Key, ReactNode } from 'react';
import { type CsvCell, toCsv } from '../chart/csv';
import { downloadFile, safeFileName } from '../chart/download';
import type { TableDensity, TableView } from './table-view';

export interface DataTableColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** What the export writes; without it the column stays out of the export. */
  readonly exported?: (row: Row) => CsvCell;
  readonly numeric?: boolean;
  /** Long text, which goes over several lines instead of making the list wider. */
  readonly wraps?: boolean;
  readonly width?: number;
  /** Always shown: what names the row, and its actions. */
  readonly fixed?: boolean;
}

export interface StatusTab {
  readonly key: string;
  readonly label: string;
  readonly count?: number;
}

/** Forms in which a list comes as a file. */
export type ExportFormat = 'xlsx' | 'csv';

export interface DataTableProps<Row extends object> {
  readonly label: string;
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly DataTableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly loading?: boolean;
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
  readonly tabs?: readonly StatusTab[];
  readonly empty: ReactNode;
  readonly toolbar?: ReactNode;
  readonly onMore?: (() => void) | undefined;
  /** Where the whole list, as it is filtered, comes as a file; without it the rows that are shown are exported, and with null nothing is. */
  readonly exportAddress?: ((format: ExportFormat) => string) | null;
  readonly batch?: {
    readonly selected: readonly string[];
    readonly onSelect: (keys: readonly string[]) => void;
    readonly actions: ReactNode;
  };
}

/** A list: status tabs, columns one may hide, density, batch bar, export of what is shown, and more on demand. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, rowKey, columns, rows, loading, view, onView, tabs, empty, toolbar, onMore, batch } = props;
  const shown = columns.filter((column) => column.fixed || !view.hidden.includes(column.key));
  return (
    <section className="wz-card wz-list" aria-label={label}>
      {tabs ? <StatusTabs tabs={tabs} view={view} onView={onView} /> : null}
      <div className="wz-list-bar wz-no-print">
        <Space wrap>{toolbar}</Space>
        <TableTools {...props} shown={shown} />
      </div>
      {batch && batch.selected.length > 0 ? (
        <div className="wz-batch-bar" role="region" aria-label="批量操作">
          已选 {batch.selected.length} 项 {batch.actions}
        </div>
      ) : null}
      <div className="wz-table-scroll" role="region" aria-label={`${label}表格`} tabIndex={0}>
        <Table<Row>
          rowKey={rowKey}
          size={view.density}
          loading={loading ?? false}
          columns={antColumns(shown)}
          dataSource={[...rows]}
          pagination={false}
          locale={{ emptyText: empty }}
          {...(batch
            ? {
                rowSelection: {
                  selectedRowKeys: [...batch.selected],
                  onChange: (keys: Key[]) => batch.onSelect(keys.map(String)),
                },
              }
            : {})}
        />
      </div>
      {onMore ? (
        <div className="wz-list-more wz-no-print">
          <Button onClick={onMore} loading={loading ?? false}>
            加载更多
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface StatusTabsProps {
  readonly tabs: readonly StatusTab[];
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
}

/** The first tab stands for no choice, so that an address without a status shows it. */
function StatusTabs({ tabs, view, onView }: StatusTabsProps) {
  const first = tabs[0]?.key;
  return (
    <div className="wz-list-tabs">
      <Segmented<string>
        aria-label="按状态筛选"
        value={view.status ?? first ?? ''}
        onChange={(status) => onView({ ...view, status: status === first ? undefined : status })}
        options={tabs.map((tab) => ({
          value: tab.key,
          label: tab.count === undefined ? tab.label : `${tab.label}（${tab.count}）`,
        }))}
      />
    </div>
  );
}

interface TableToolsProps<Row extends object> extends Pick<
  DataTableProps<Row>,
  'label' | 'columns' | 'rows' | 'view' | 'onView' | 'exportAddress'
> {
  readonly shown: readonly DataTableColumn<Row>[];
}

function TableTools<Row extends object>(props: TableToolsProps<Row>) {
  const { columns, view, onView, shown } = props;
  return (
    <Space wrap>
      <Popover
        trigger="click"
        title="显示哪些列"
        content={
          <Space orientation="vertical">
            {columns.map((column) => (
              <Checkbox
                key={column.key}
                checked={shown.includes(column)}
                disabled={column.fixed === true}
                onChange={() => onView({ ...view, hidden: toggled(view.hidden, column.key) })}
              >
                {column.title}
              </Checkbox>
            ))}
          </Space>
        }
      >
        <Button size="small" icon={<SettingOutlined aria-hidden />}>
          列设置
        </Button>
      </Popover>
      <Popover
        trigger="click"
        title="行高"
        content={
          <Segmented<TableDensity>
            aria-label="行高"
            value={view.density}
            onChange={(density) => onView({ ...view, density })}
            options={[
              { value: 'large', label: '宽松' },
              { value: 'middle', label: '适中' },
              { value: 'small', label: '紧凑' },
            ]}
          />
        }
      >
        <Button size="small" icon={<ColumnHeightOutlined aria-hidden />}>
          密度
        </Button>
      </Popover>
      <ExportTools {...props} />
    </Space>
  );
}

function ExportTools<Row extends object>({ label, rows, shown, exportAddress }: TableToolsProps<Row>) {
  if (exportAddress === null) return null;
  const icon = <DownloadOutlined aria-hidden />;
  if (exportAddress)
    return (
      <Space.Compact>
        <Button size="small" icon={icon} href={exportAddress('xlsx')} download>
          导出 Excel
        </Button>
        <Button size="small" href={exportAddress('csv')} download>
          导出 CSV
        </Button>
      </Space.Compact>
    );
  return (
    <Button
      size="small"
      icon={icon}
      disabled={rows.length === 0}
      onClick={() => saveShown(label, shown, rows)}
    >
      导出当前列表
    </Button>
  );
}

function saveShown<Row extends object>(
  label: string,
  shown: readonly DataTableColumn<Row>[],
  rows: readonly Row[],
): void {
  const exported = shown.filter((column) => column.exported !== undefined);
  const cells = rows.map((row) => exported.map((column) => column.exported?.(row) ?? null));
  const text = toCsv(
    exported.map((column) => column.title),
    cells,
  );
  downloadFile(`${safeFileName(label)}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

function antColumns<Row extends object>(columns: readonly DataTableColumn<Row>[]): TableColumnsType<Row> {
  return columns.map((column) => ({
    key: column.key,
    title: column.title,
    ...(column.width === undefined ? {} : { width: column.width }),
    ...(column.numeric ? { align: 'right' as const, className: 'wz-number' } : {}),
    ...(column.wraps ? { className: 'wz-wrap' } : {}),
    render: (_: unknown, row: Row) => column.render(row),
  }));
}

function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
}
