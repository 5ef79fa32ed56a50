import { CalendarOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import {
  type ComparisonBase,
  formatPeriod,
  parsePeriod,
  type Period,
  type PeriodKind,
  previousPeriod,
} from '@weizhi/domain';
import { Button, Segmented, Select, Space } from 'antd';
import { Suspense, useEffect, useRef, useState } from 'react';
import { fetchedPart } from '../layout/fetched-part';
import { PartBoundary } from '../layout/page-boundary';
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

// The calendar weighs as much as all charts; most of those who read a page never open it.
const PeriodCalendar = fetchedPart(() => import('./period-calendar').then((at) => at.PeriodCalendar));

/** The period in words; who wants another one gets a calendar in its place. */
function PeriodField({ period, onPeriod }: Pick<PeriodPickerProps, 'period' | 'onPeriod'>) {
  const [wanted, setWanted] = useState(false);
  const shown = (
    <Button
      aria-label={`期间 ${periodLabel(period)}，选择`}
      icon={<CalendarOutlined aria-hidden />}
      iconPlacement="end"
      onClick={() => setWanted(true)}
    >
      {periodLabel(period)}
    </Button>
  );
  if (!wanted && period.kind !== 'custom') return shown;
  return (
    <PartBoundary name="日历">
      <Suspense fallback={shown}>
        <PeriodCalendar period={period} open={wanted} onPeriod={onPeriod} />
      </Suspense>
    </PartBoundary>
  );
}
