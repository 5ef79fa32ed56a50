import type { BilingualText } from '@weizhi/domain';

/** Instalments that a row of a ledger has room for; a contract with more is recorded on its page. */
export const LEDGER_INSTALMENTS = [1, 2, 3, 4, 5] as const;

/** Place of an instalment in a row, from 1. */
export type LedgerInstalment = (typeof LEDGER_INSTALMENTS)[number];

const NUMERALS = ['一', '二', '三', '四', '五'] as const;

/** Keys and headers of the three cells of an instalment: a file that went out comes in again under them. */
export function instalmentColumns(place: LedgerInstalment): {
  readonly amount: { readonly key: string; readonly header: BilingualText };
  readonly milestone: { readonly key: string; readonly header: BilingualText };
  readonly dueOn: { readonly key: string; readonly header: BilingualText };
} {
  const zh = `第${NUMERALS[place - 1] ?? ''}期`;
  const en = `Instalment ${String(place)}`;
  return {
    amount: { key: `amount${String(place)}`, header: { zh: `${zh}拨款（元）`, en: `${en} (yuan)` } },
    milestone: { key: `milestone${String(place)}`, header: { zh: `${zh}节点`, en: `${en} milestone` } },
    dueOn: { key: `dueOn${String(place)}`, header: { zh: `${zh}节点日期`, en: `${en} due` } },
  };
}
