import { screen } from '@testing-library/react';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { placeAnswers } from '../../testing/place-answers';
import { renderApp } from '../../testing/render-app';

const one = placeAnswers({ id: 'p', name: '坪山区', kind: 'DISTRICT' });
const other = placeAnswers({ id: 'c', name: '崇川区', kind: 'DISTRICT', nature: 'DEMONSTRATION' });
const both = { ...one, districts: [...(one['districts'] as object[]), ...(other['districts'] as object[])] };

it('leads straight to the only district that one may see', async () => {
  renderApp('/', one);
  expect(await screen.findByRole('heading', { level: 1, name: '坪山区 · 全区一页' })).toBeVisible();
});

it('offers several, with the mark on what is generated', async () => {
  const { container } = renderApp('/', both);
  expect(await screen.findByRole('link', { name: '查看坪山区数据看板' })).toHaveAttribute(
    'href',
    '/places/p/scorecard',
  );
  expect(screen.getAllByText('演示数据')).toHaveLength(1);
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says what to do when there is none', async () => {
  renderApp('/', { ...one, districts: [] });
  expect(await screen.findByText('还没有可查看的辖区')).toBeVisible();
});
