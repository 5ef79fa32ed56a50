import { screen } from '@testing-library/react';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { organisationOf } from '../../testing/organisation-answers';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/organisations/Organisation.1.o';
const counts = [
  { status: 'FILED', count: 3 },
  { status: 'REGISTERED', count: 2 },
];

describe('the list of organisations', () => {
  const answers = (over = {}) =>
    signedInAs('hubManager', {
      organisations: onePage([organisationOf()]),
      organisationStatusCounts: counts,
      ...over,
    });

  it('shows tabs with counts, asks for what the address says, and gives axe nothing to find', async () => {
    const { container, sent } = renderApp(
      '/organisations?search=和合&serviceKind=MUTUAL_AID&status=FILED',
      answers(),
    );
    expect(await screen.findByRole('link', { name: '和合邻里互助会' })).toHaveAttribute('href', ADDRESS);
    expect(await screen.findByText('全部（5）')).toBeVisible();
    expect(screen.getByText('已备案（3）')).toBeVisible();
    expect(sent.find(({ name }) => name === 'Organisations')?.variables).toMatchObject({
      orderBy: 'NAME_ASC',
      filter: { search: '和合', serviceKinds: ['MUTUAL_AID'], registrationStatuses: ['FILED'] },
    });
    expect(sent.find(({ name }) => name === 'OrganisationStatusCounts')?.variables).toMatchObject({
      filter: { search: '和合', registrationStatuses: null },
    });
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('offers to record one only to those who may', async () => {
    renderApp('/organisations', answers());
    expect(await screen.findByRole('button', { name: '登记组织' })).toBeVisible();
  });

  it('offers nothing to those who may only read', async () => {
    renderApp(
      '/organisations',
      signedInAs('districtOfficial', { organisations: onePage([]), organisationStatusCounts: [] }),
    );
    expect(await screen.findByText('没有符合条件的组织')).toBeVisible();
    expect(screen.queryByRole('button', { name: '登记组织' })).toBeNull();
  });
});
