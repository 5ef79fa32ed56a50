import { useRef } from 'react';
import { CsvButton } from './csv-button';
import { useTakenTable } from './take-away';
import type { TakenTable as Table } from './take-away-registry';

export interface TakenTableProps {
  readonly table: Table;
  readonly fileName: string;
}

/** Stands beside a table that no chart belongs to: makes it known, and takes it away as separated text. */
export function TakenTable({ table, fileName }: TakenTableProps) {
  const place = useRef<HTMLSpanElement>(null);
  useTakenTable(table, place);
  return (
    <span ref={place} className="wz-no-print">
      <CsvButton table={table} fileName={fileName} />
    </span>
  );
}
