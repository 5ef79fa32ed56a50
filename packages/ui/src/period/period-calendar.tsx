import { isoDate, type Period, periodBounds } from '@weizhi/domain';
import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { periodLabel, withKind } from './period-words';

const PICKERS = { year: 'year', quarter: 'quarter', month: 'month', trailingYear: 'month' } as const;

export interface PeriodCalendarProps {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
  /** It opens as it appears, with the focus in it. */
  readonly open: boolean;
}

/** Where a year, quarter, month or own dates are picked. */
export function PeriodCalendar({ period, onPeriod, open }: PeriodCalendarProps) {
  const { from, to } = periodBounds(period);
  if (period.kind === 'custom') {
    return (
      <DatePicker.RangePicker
        aria-label="起止日期"
        autoFocus={open}
        defaultOpen={open}
        allowClear={false}
        value={[dayjs(from), dayjs(to)]}
        onChange={(days) => {
          if (days?.[0] && days[1]) onPeriod({ kind: 'custom', from: civil(days[0]), to: civil(days[1]) });
        }}
      />
    );
  }
  const { kind } = period;
  return (
    <DatePicker
      aria-label="期间"
      autoFocus={open}
      defaultOpen={open}
      allowClear={false}
      inputReadOnly
      picker={PICKERS[kind]}
      value={dayjs(to)}
      format={(day) => periodLabel(withKind(dayPeriod(day), kind))}
      onChange={(day: Dayjs | null) => {
        if (day) onPeriod(withKind(dayPeriod(day), kind));
      }}
    />
  );
}

function dayPeriod(day: Dayjs): Period {
  return { kind: 'custom', from: civil(day), to: civil(day) };
}

function civil(day: Dayjs): ReturnType<typeof isoDate> {
  return isoDate(day.format('YYYY-MM-DD'));
}
