import { screen, within } from '@testing-library/react';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { organisationOf } from '../../testing/organisation-answers';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/organisations/Organisation.1.o';

it('lists communities with those that nobody covers first, with nothing for axe to find', async () => {
  const community = (id: string, name: string) => ({ ...(organisationOf()['division'] as object), id, name });
  const row = { organisationCount: 1, countedCount: 1, organisations: [organisationOf()] };
  const { container } = renderApp(
    '/organisations/coverage',
    signedInAs('hubManager', {
      division: organisationOf()['division'],
      communityCoverage: [
        { community: community('b', '光明社区'), organisationCount: 0, countedCount: 0, organisations: [] },
        { community: community('a', '工农社区'), ...row },
      ],
    }),
  );
  expect(await screen.findByText('2 个社区，其中 1 个没有组织服务')).toBeVisible();
  const [, first] = within(screen.getByRole('region', { name: '服务覆盖表' })).getAllByRole('row');
  expect(first).toHaveTextContent('光明社区');
  expect(first).toHaveTextContent('还没有组织服务');
  expect(screen.getByRole('link', { name: '和合邻里互助会' })).toHaveAttribute('href', ADDRESS);
  expect(await accessibilityViolations(container)).toEqual([]);
});
