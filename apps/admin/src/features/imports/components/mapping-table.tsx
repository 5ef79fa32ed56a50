import { Select } from 'antd';
import type { Mapping, TemplateColumn } from '../model/column-mapping';

export interface MappingTableProps {
  readonly sheet: { readonly headers: readonly string[]; readonly sample: readonly (readonly string[])[] };
  readonly columns: readonly TemplateColumn[];
  readonly mapping: Mapping;
  readonly onMap: (mapping: Mapping) => void;
}

const LEFT_OUT = '';

/** A row per column of the file: its header, what stands in it, and where it goes. */
export function MappingTable({ sheet, columns, mapping, onMap }: MappingTableProps) {
  const options = [
    { value: LEFT_OUT, label: '不导入' },
    ...columns.map(({ key, header, required }) => ({
      value: key,
      label: required ? `${header}（必填）` : header,
    })),
  ];
  return (
    <div className="wz-table-scroll" role="region" aria-label="列的对应" tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">文件中的列</th>
            <th scope="col">前几行的内容</th>
            <th scope="col">对应到</th>
          </tr>
        </thead>
        <tbody>
          {sheet.headers.map((header, index) =>
            header === '' ? null : (
              <tr key={header}>
                <th scope="row">{header}</th>
                <td className="wz-wrap wz-quiet">
                  {sheet.sample
                    .map((row) => row[index] ?? '')
                    .filter((cell) => cell !== '')
                    .slice(0, 3)
                    .join('；') || '（空）'}
                </td>
                <td>
                  <Select
                    aria-label={`“${header}”对应到`}
                    className="wz-mapping-select"
                    value={mapping[header] ?? LEFT_OUT}
                    options={options}
                    onChange={(key) => onMap({ ...mapping, [header]: key === LEFT_OUT ? null : key })}
                  />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
