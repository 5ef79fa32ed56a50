import { fireEvent, render, screen } from '@testing-library/react';
import { RankingChart } from './ranking-chart';
import { TrendChart } from './trend-chart';

const PERSONS = { kind: 'count', label: '人' } as const;
const ITEMS = [
  { key: 'a', name: '任港街道', status: 'OK', value: 3 },
  { key: 'b', name: '虹桥街道', status: 'OK', value: 12 },
  { key: 'c', name: '钟秀街道', status: 'SUPPRESSED', value: 2 },
] as const;

const point = (key: string, value: number | null) =>
  ({ key, label: key, name: key, status: value === null ? 'NO_DATA' : 'OK', value }) as const;

it('is read by the arrow keys from the largest bar to those without a figure, and followed by the enter key', () => {
  const followed: string[] = [];
  render(
    <RankingChart
      items={ITEMS}
      unit={PERSONS}
      seriesName="参与人数"
      onSelect={(key) => followed.push(key)}
    />,
  );
  const chart = screen.getByRole('application', { name: '参与人数' });
  fireEvent.focus(chart);
  expect(screen.getByRole('status')).toHaveTextContent('虹桥街道参与人数：12 人');
  fireEvent.keyDown(chart, { key: 'ArrowDown' });
  expect(screen.getByRole('status')).toHaveTextContent('任港街道');
  fireEvent.keyDown(chart, { key: 'Enter' });
  expect(followed).toEqual(['a']);
  for (const key of ['ArrowDown', 'ArrowDown']) fireEvent.keyDown(chart, { key });
  expect(screen.getByRole('status')).toHaveTextContent(/^钟秀街道 · [^2]+$/u);
  fireEvent.blur(chart);
  expect(screen.queryByRole('status')).toBeNull();
});

it('says of a month without data that there is none', () => {
  render(
    <TrendChart
      points={[point('1月', 4), point('2月', null), point('3月', 9)]}
      unit={PERSONS}
      seriesName="参与人数"
    />,
  );
  const chart = screen.getByRole('application', { name: '参与人数' });
  fireEvent.focus(chart);
  expect(screen.getByRole('status')).toHaveTextContent('1月参与人数：4 人');
  fireEvent.keyDown(chart, { key: 'ArrowRight' });
  expect(screen.getByRole('status')).toHaveTextContent('2月参与人数：无数据');
  fireEvent.keyDown(chart, { key: 'Escape' });
  expect(screen.queryByRole('status')).toBeNull();
});
