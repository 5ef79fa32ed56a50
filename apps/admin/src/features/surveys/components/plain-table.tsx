interface PlainTableProps {
  readonly label: string;
  readonly headers: readonly string[];
  /** Cells of each row; the first tells rows apart. */
  readonly rows: readonly (readonly string[])[];
}

/** A small table of words that scrolls by itself on a phone. */
export function PlainTable({ label, headers, rows }: PlainTableProps) {
  return (
    <div className="wz-table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]}>
              {cells.map((cell, index) => (
                <td key={headers[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
