import { fireEvent, render, screen } from '@testing-library/react';
import { PeriodPicker } from './period-picker';

it('steps from the period that was asked for last, although the page still shows the one before', () => {
  const asked: unknown[] = [];
  render(
    <PeriodPicker
      period={{ kind: 'year', year: 2018 }}
      comparison="periodOnPeriod"
      onPeriod={(period) => asked.push(period)}
      onComparison={() => undefined}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: '上一期' }));
  fireEvent.click(screen.getByRole('button', { name: '上一期' }));
  fireEvent.click(screen.getByRole('button', { name: '下一期' }));
  expect(asked).toEqual([2017, 2016, 2017].map((year) => ({ kind: 'year', year })));
});
