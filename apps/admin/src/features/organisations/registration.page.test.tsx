import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { organisationOf } from '../../testing/organisation-answers';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/organisations/Organisation.1.o';
const purposes = [
  { code: 'element:activityCharter', name: '四要素：活动章程', documentKinds: ['CHARTER', 'MINUTES'] },
];

describe('the registration of an organisation', () => {
  const answers = (over = {}, role: Parameters<typeof signedInAs>[0] = 'districtCivilAffairs') =>
    signedInAs(role, { organisation: organisationOf(), evidencePurposes: purposes, ...over });

  it('offers what the status allows, and asks for a reason where one is needed', async () => {
    const changed = { __typename: 'RegistrationStatusChanged', organisation: organisationOf() };
    const { sent, container } = renderApp(ADDRESS, answers({ changeRegistrationStatus: changed }));
    await userEvent.click(await screen.findByRole('button', { name: '注销备案' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '注销备案' }));
    expect(await within(dialog).findByText('请填写理由')).toBeVisible();
    await userEvent.type(within(dialog).getByRole('textbox', { name: '理由' }), '成员已散');
    await userEvent.click(within(dialog).getByRole('button', { name: '注销备案' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'ChangeRegistrationStatus')?.variables).toMatchObject({
        input: { action: 'CANCEL_FILING', expectedVersion: 3, reason: '成员已散' },
      }),
    );
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('names what is missing, and notifies of all of it at once', async () => {
    const application = {
      procedure: 'FILING',
      appliedOn: '2026-03-02',
      dueOn: '2026-03-30',
      dueProvisional: true,
      missing: ['MEMBER_LIST', 'PREMISES_PROOF'],
      notice: null,
    };
    const pending = organisationOf({
      registrationStatus: 'FILING_PENDING',
      registrationActions: [],
      application,
    });
    const { sent } = renderApp(
      ADDRESS,
      answers({
        organisation: pending,
        issueCorrectionNotice: { __typename: 'CorrectionNoticeIssued', organisation: pending },
      }),
    );
    expect(await screen.findByText(/还缺：成员名册、活动场所证明。缺材料时不能准予/)).toBeVisible();
    expect(screen.getByText(/日历未发布，暂按法定节日推算/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '一次性告知' }));
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: '发出告知' }),
    );
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'IssueCorrectionNotice')?.variables).toEqual({
        input: { organisationId: 'Organisation.1.o' },
      }),
    );
  });

  it('offers nothing of it to those who do not register', async () => {
    renderApp(ADDRESS, answers({}, 'hubManager'));
    await screen.findByRole('heading', { level: 1, name: /和合邻里互助会/ });
    expect(screen.queryByRole('button', { name: /注销备案|信用标记|一次性告知/ })).toBeNull();
  });
});
