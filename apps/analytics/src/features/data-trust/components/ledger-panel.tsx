import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { WATCHED_LEDGER_LABELS } from '@weizhi/domain';
import { enumLabel, formatMoment, Section, TakenTable } from '@weizhi/ui';
import {
  isIncomplete,
  ledgerFile,
  type LedgerMonth,
  ledgerSentence,
  type LedgerTrust,
  MONTH_HEADERS,
  shareWords,
} from '../model/trust-rows';

/** One ledger by month: who reported, what came late, what was changed afterwards. */
export function LedgerPanel({ ledger }: { readonly ledger: LedgerTrust }) {
  const name = enumLabel(WATCHED_LEDGER_LABELS, ledger.ledger);
  if (ledger.ofWholeDistrict)
    return (
      <Section title={name}>
        <p className="wz-quiet">只在全区页面说明：单个辖区有没有记录，会透露人数过少、不予显示的数。</p>
      </Section>
    );
  return (
    <Section title={name} extra={<TakenTable table={ledgerFile(ledger)} fileName={`${name}_各月`} />}>
      <p className="wz-chart-sentence">
        {ledgerSentence(ledger)}
        {ledger.lastArrivalAt == null
          ? '全区还没有记录。'
          : `全区最近一次入账：${formatMoment(ledger.lastArrivalAt)}。`}
      </p>
      <div className="wz-table-scroll" role="region" aria-label={`${name}：各月`} tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              {MONTH_HEADERS.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ledger.months.map((month) => (
              <MonthRow key={month.month} month={month} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function MonthRow({ month }: { readonly month: LedgerMonth }) {
  const { hasRecords, reported, expected, late, lateDays, corrected } = month;
  const isWhole =
    hasRecords && (reported == null || expected == null || !isIncomplete({ reported, expected }));
  return (
    <tr>
      <th scope="row">{month.month}</th>
      <td>
        <span className={isWhole ? 'wz-variation' : 'wz-variation wz-variation-beyond'}>
          {isWhole ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}{' '}
          {!hasRecords
            ? '无记录'
            : reported == null || expected == null
              ? '有记录'
              : shareWords(reported, expected)}
        </span>
      </td>
      <td>{counted(late, '项')}</td>
      <td>{lateDays == null ? '—' : `${String(lateDays)} 天`}</td>
      <td>{counted(corrected, '次')}</td>
    </tr>
  );
}

/** A count; a dash where the ledger does not keep it, which is not 0. */
function counted(count: number | null | undefined, unit: string): string {
  return count == null ? '—' : `${String(count)} ${unit}`;
}
