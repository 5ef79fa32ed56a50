import { screen } from '@testing-library/react';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { placeAnswers } from '../testing/place-answers';
import { renderApp } from '../testing/render-app';

const PLACE = { id: 'p', name: '崇川区', kind: 'DISTRICT' } as const;

it.each(['mustChangePassword', 'mustSetUpSecondFactor'])(
  'leads whoever %s to where that is done, and asks for nothing else',
  async (duty) => {
    const answers = placeAnswers(PLACE);
    const { container, sent } = renderApp('/places/p', {
      ...answers,
      viewer: { ...(answers['viewer'] as object), [duty]: true },
    });
    expect(await screen.findByRole('link', { name: '去工作台设置' })).toHaveAttribute(
      'href',
      '/admin/own-security',
    );
    expect(sent.map(({ name }) => name)).toEqual(['AnalyticsViewer']);
    expect(await accessibilityViolations(container)).toEqual([]);
  },
);
