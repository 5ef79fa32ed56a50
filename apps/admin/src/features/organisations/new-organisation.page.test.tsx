import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { organisationOf } from '../../testing/organisation-answers';
import { renderApp } from '../../testing/render-app';

const purposes = [
  { code: 'element:activityCharter', name: '四要素：活动章程', documentKinds: ['CHARTER', 'MINUTES'] },
];

describe('recording an organisation', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  const answers = (createOrganisation: object) =>
    signedInAs('hubManager', {
      createOrganisation,
      organisation: organisationOf(),
      evidencePurposes: purposes,
      divisions: onePage([organisationOf()['division'] as object]),
      division: organisationOf()['division'],
    });

  async function fillIn(): Promise<void> {
    await userEvent.type(await screen.findByRole('textbox', { name: '名称' }), '和合邻里互助会');
    await userEvent.type(screen.getByRole('combobox', { name: '住所' }), '工农');
    await userEvent.click(await screen.findByTitle('崇川区 / 工农社区'));
    await userEvent.click(screen.getByRole('combobox', { name: '服务类别' }));
    await userEvent.click(await screen.findByTitle('互助类'));
    await userEvent.click(screen.getByRole('combobox', { name: '登记备案状态' }));
    await userEvent.click(await screen.findByTitle('已备案'));
    await userEvent.type(await screen.findByRole('textbox', { name: '备案号' }), '7号');
  }

  it('asks for the filing number of a filed one, and opens the page of what was recorded', async () => {
    const { sent, container } = renderApp(
      '/organisations/new',
      answers({ __typename: 'OrganisationCreated', organisation: organisationOf() }),
    );
    await fillIn();
    expect(await accessibilityViolations(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '登记' }));
    expect(await screen.findByRole('heading', { level: 1, name: /和合邻里互助会/ })).toBeVisible();
    expect(sent.find(({ name }) => name === 'CreateOrganisation')?.variables).toMatchObject({
      input: {
        name: '和合邻里互助会',
        divisionId: 'gongnong',
        serviceKind: 'MUTUAL_AID',
        registrationStatus: 'FILED',
        filingNumber: '7号',
        contact: null,
        despiteLikeness: false,
      },
    });
  }, 30_000);

  it('shows what looks the same and records it all the same when told to', async () => {
    const looksKnown = {
      __typename: 'OrganisationLooksKnown',
      code: 'ORGANISATION_LOOKS_KNOWN',
      message: '已有名称相同的组织',
      candidates: [organisationOf({ name: '和合 邻里互助会' })],
    };
    const { sent } = renderApp('/organisations/new', answers(looksKnown));
    await fillIn();
    await userEvent.click(screen.getByRole('button', { name: '登记' }));
    expect(await screen.findByRole('link', { name: '和合 邻里互助会' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '不是同一个组织，仍要登记' }));
    await waitFor(() =>
      expect(sent.filter(({ name }) => name === 'CreateOrganisation').at(-1)?.variables).toMatchObject({
        input: { despiteLikeness: true },
      }),
    );
  }, 30_000);
});
