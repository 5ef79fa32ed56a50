import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import {
  type ComparisonBase,
  formatPeriod,
  isoDate,
  parsePeriod,
  type Period,
  periodBounds,
  type PeriodKind,
  previousPeriod,
} from '@weizhi/domain';
import { Button, DatePicker, Segmented, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, useRef } from 'react';
import { nextPeriod, periodLabel, withKind } from './period-words';

export interface PeriodPickerProps {
  readonly period: Period;
  readonly comparison: ComparisonBase;
  readonly onPeriod: (period: Period) => void;
  readonly onComparison: (base: ComparisonBase) => void;
}

const KINDS: readonly { readonly value: PeriodKind; readonly label: string }[] = [
  { value: 'year', label: '年' },
  { value: 'quarter', label: '季' },
  { value: 'month', label: '月' },
  { value: 'trailingYear', label: '近12月' },
  { value: 'custom', label: '自定义' },
];

const COMPARISONS: { readonly value: ComparisonBase; readonly label: string }[] = [
  { value: 'periodOnPeriod', label: '环比（较上期）' },
  { value: 'yearOnYear', label: '同比（较上年同期）' },
];

/** Year, quarter, month, last twelve months or own dates, and what to compare with. */
export function PeriodPicker({ period, comparison, onPeriod, onComparison }: PeriodPickerProps) {
  // A step is from the period that was asked for last, which a page that still reads does not show yet.
  const latest = useRef(period);
  const shown = formatPeriod(period);
  useEffect(() => {
    const parsed = parsePeriod(shown);
    if (parsed.ok) latest.current = parsed.value;
  }, [shown]);
  const choose = (next: Period): void => {
    latest.current = next;
    onPeriod(next);
  };
  return (
    <div className="wz-period wz-no-print" role="group" aria-label="统计期间">
      <Segmented<PeriodKind>
        aria-label="期间类型"
        value={period.kind}
        onChange={(kind) => choose(withKind(latest.current, kind))}
        options={[...KINDS]}
      />
      <Space.Compact>
        <Button
          icon={<LeftOutlined aria-hidden />}
          aria-label="上一期"
          onClick={() => choose(previousPeriod(latest.current))}
        />
        <PeriodField period={period} onPeriod={choose} />
        <Button
          icon={<RightOutlined aria-hidden />}
          aria-label="下一期"
          onClick={() => choose(nextPeriod(latest.current))}
        />
      </Space.Compact>
      <Select<ComparisonBase>
        aria-label="比较方式"
        value={comparison}
        onChange={onComparison}
        options={COMPARISONS}
        popupMatchSelectWidth={false}
      />
    </div>
  );
}

const PICKERS = { year: 'year', quarter: 'quarter', month: 'month', trailingYear: 'month' } as const;

function PeriodField({ period, onPeriod }: Pick<PeriodPickerProps, 'period' | 'onPeriod'>) {
  const { from, to } = periodBounds(period);
  if (period.kind === 'custom') {
    return (
      <DatePicker.RangePicker
        aria-label="起止日期"
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
