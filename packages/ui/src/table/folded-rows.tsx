import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { usePrinting } from '../take-away/use-printing';

/** The part of a long list that is shown at first, and the button for the rest. */
export interface FoldedRows<Row> {
  readonly shown: readonly Row[];
  /** Null where nothing is hidden. */
  readonly unfold: ReactNode;
}

/**
 * Shows the first of many rows, so that what stands below stays on the screen; on paper it says how many there are.
 * @param first how many are shown before the button is pressed
 * @param noun what the rows are, with its measure word, such as `份材料`
 */
export function useFoldedRows<Row>(rows: readonly Row[], first: number, noun: string): FoldedRows<Row> {
  const [open, setOpen] = useState(false);
  const printing = usePrinting();
  if (rows.length <= first) return { shown: rows, unfold: null };
  return {
    shown: open ? rows : rows.slice(0, first),
    unfold: printing ? (
      <FoldedOnPaper open={open} first={first} all={`${rows.length} ${noun}`} />
    ) : (
      <Button type="link" className="wz-unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起' : `显示全部 ${rows.length} ${noun}`}
      </Button>
    ),
  };
}

interface FoldedOnPaperProps {
  readonly open: boolean;
  readonly first: number;
  readonly all: string;
}

function FoldedOnPaper({ open, first, all }: FoldedOnPaperProps) {
  return open ? null : (
    <p className="wz-quiet">{`共 ${all}，纸面只列前 ${first}；展开后打印或导出 Excel 可得全部。`}</p>
  );
}
