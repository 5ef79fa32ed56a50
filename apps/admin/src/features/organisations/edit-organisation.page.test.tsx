import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { signedInAs } from '../../testing/console-answers';
import { organisationOf } from '../../testing/organisation-answers';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/organisations/Organisation.1.o';
const purposes = [
  { code: 'element:activityCharter', name: '四要素：活动章程', documentKinds: ['CHARTER', 'MINUTES'] },
];

it('changes an organisation on the version that was read', async () => {
  const { sent } = renderApp(
    `${ADDRESS}/edit`,
    signedInAs('hubManager', {
      organisation: organisationOf(),
      evidencePurposes: purposes,
      division: organisationOf()['division'],
      updateOrganisation: { __typename: 'OrganisationUpdated', organisation: organisationOf() },
    }),
  );
  const name = await screen.findByRole('textbox', { name: '名称' });
  await userEvent.clear(name);
  await userEvent.type(name, '和合互助会');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(sent.find(({ name: sentName }) => sentName === 'UpdateOrganisation')?.variables).toMatchObject({
      input: { organisationId: 'Organisation.1.o', expectedVersion: 3, name: '和合互助会', memberCount: 32 },
    }),
  );
}, 30_000);
