import { cellText, type ChartTable } from './table-cell';

export interface PlainTableProps {
  readonly title: string;
  readonly table: ChartTable;
}

/** A table as it is, its first column the names of the rows. */
export function PlainTable({ title, table }: PlainTableProps) {
  return (
    <div className="wz-table-scroll" role="region" aria-label={`${title}数据表`} tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            {table.headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={cellText(row[0] ?? null)}>
              {row.map((cell, index) => (
                <td
                  key={table.headers[index]}
                  className={typeof cell === 'string' || cell === null ? undefined : 'wz-number'}
                >
                  {cellText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
