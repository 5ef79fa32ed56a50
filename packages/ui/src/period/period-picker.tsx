import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, DatePicker, Segmented, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import {
  type CalendarPeriod,
  customPeriod,
  monthPeriod,
  nextPeriod,
  type PeriodGrain,
  periodLabel,
  previousPeriod,
  quarterPeriod,
  trailingYearPeriod,
  yearPeriod,
} from './period';

export type ComparisonBase = 'PREVIOUS_PERIOD' | 'SAME_PERIOD_LAST_YEAR';

export interface PeriodPickerProps {
  readonly period: CalendarPeriod;
  readonly comparison: ComparisonBase;
  readonly onPeriod: (period: CalendarPeriod) => void;
  readonly onComparison: (base: ComparisonBase) => void;
}

const GRAINS: readonly { readonly value: PeriodGrain; readonly label: string }[] = [
  { value: 'YEAR', label: '年' },
  { value: 'QUARTER', label: '季' },
  { value: 'MONTH', label: '月' },
  { value: 'TRAILING_12_MONTHS', label: '近12月' },
  { value: 'CUSTOM', label: '自定义' },
];

const COMPARISONS: { readonly value: ComparisonBase; readonly label: string }[] = [
  { value: 'PREVIOUS_PERIOD', label: '环比（较上期）' },
  { value: 'SAME_PERIOD_LAST_YEAR', label: '同比（较上年同期）' },
];

/** Year, quarter, month, last twelve months or own dates, and what to compare with. */
export function PeriodPicker({ period, comparison, onPeriod, onComparison }: PeriodPickerProps) {
  return (
    <Space wrap className="wz-period wz-no-print" role="group" aria-label="统计期间">
      <Segmented<PeriodGrain>
        aria-label="期间类型"
        value={period.grain}
        onChange={(grain) => onPeriod(withGrain(period, grain))}
        options={[...GRAINS]}
      />
      <Space.Compact>
        <Button icon={<LeftOutlined />} aria-label="上一期" onClick={() => onPeriod(previousPeriod(period))} />
        <PeriodField period={period} onPeriod={onPeriod} />
        <Button icon={<RightOutlined />} aria-label="下一期" onClick={() => onPeriod(nextPeriod(period))} />
      </Space.Compact>
      <Select<ComparisonBase> aria-label="比较方式" value={comparison} onChange={onComparison} options={COMPARISONS} popupMatchSelectWidth={false} />
    </Space>
  );
}

/** The period of another grain that holds the end of the present one. */
export function withGrain(period: CalendarPeriod, grain: PeriodGrain): CalendarPeriod {
  const year = Number(period.end.slice(0, 4));
  const month = Number(period.end.slice(5, 7));
  switch (grain) {
    case 'YEAR':
      return yearPeriod(year);
    case 'QUARTER':
      return quarterPeriod(year, Math.ceil(month / 3));
    case 'MONTH':
      return monthPeriod(year, month);
    case 'TRAILING_12_MONTHS':
      return trailingYearPeriod(year, month);
    case 'CUSTOM':
      return customPeriod(period.start, period.end);
  }
}

function PeriodField({ period, onPeriod }: Pick<PeriodPickerProps, 'period' | 'onPeriod'>) {
  if (period.grain === 'CUSTOM') {
    return (
      <DatePicker.RangePicker
        aria-label="起止日期"
        allowClear={false}
        value={[dayjs(period.start), dayjs(period.end)]}
        onChange={(days) => {
          if (days?.[0] && days[1]) onPeriod(customPeriod(days[0].format('YYYY-MM-DD'), days[1].format('YYYY-MM-DD')));
        }}
      />
    );
  }
  return (
    <DatePicker
      aria-label="期间"
      allowClear={false}
      inputReadOnly
      picker={PICKERS[period.grain]}
      value={dayjs(period.end)}
      format={() => periodLabel(period)}
      onChange={(day: Dayjs | null) => {
        const chosen = day?.format('YYYY-MM-DD');
        if (chosen !== undefined) onPeriod(withGrain({ grain: 'CUSTOM', start: chosen, end: chosen }, period.grain));
      }}
    />
  );
}

const PICKERS = { YEAR: 'year', QUARTER: 'quarter', MONTH: 'month', TRAILING_12_MONTHS: 'month' } as const;
