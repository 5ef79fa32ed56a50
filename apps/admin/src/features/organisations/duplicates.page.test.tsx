import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { organisationOf } from '../../testing/organisation-answers';
import { renderApp } from '../../testing/render-app';

const pair = {
  sameName: true,
  sameContact: true,
  organisations: [
    organisationOf({ id: 'Organisation.1.a', version: 3 }),
    organisationOf({
      id: 'Organisation.1.b',
      version: 5,
      name: '“和合”邻里互助会',
      registrationStatus: 'UNREGISTERED',
      filingNumber: null,
    }),
  ],
};

const answers = (over = {}) => signedInAs('hubManager', { organisationDuplicates: [pair], ...over });

async function choose(name: RegExp): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole('button', { name: /^合并“/u }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('combobox', { name: '保留哪一个' }));
  await userEvent.click(await screen.findByTitle(name));
  await userEvent.type(within(dialog).getByRole('textbox', { name: /理由/u }), '同一支队伍');
  await userEvent.click(within(dialog).getByRole('button', { name: '合并' }));
  return dialog;
}

it('shows what two records have in common, with nothing for axe to find', async () => {
  const { container } = renderApp('/organisations/duplicates', answers());
  expect(await screen.findByText('1 对疑似重复')).toBeVisible();
  const table = screen.getByRole('region', { name: '疑似重复表' });
  expect(within(table).getByText('名称、联系人号码')).toBeVisible();
  expect(within(table).getByRole('link', { name: '“和合”邻里互助会' })).toHaveAttribute(
    'href',
    '/organisations/Organisation.1.b',
  );
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('merges the one that was not chosen into the one that was, by the versions that were shown', async () => {
  const merged = { __typename: 'OrganisationsMerged', organisation: organisationOf({ version: 4 }) };
  const { sent } = renderApp('/organisations/duplicates', answers({ mergeOrganisations: merged }));
  await choose(/^和合邻里互助会（已备案/u);
  await screen.findByText('已合并');
  expect(sent.find(({ name }) => name === 'MergeOrganisations')?.variables).toEqual({
    input: {
      keptId: 'Organisation.1.a',
      keptVersion: 3,
      mergedId: 'Organisation.1.b',
      mergedVersion: 5,
      reason: '同一支队伍',
    },
  });
  expect(sent.filter(({ name }) => name === 'OrganisationDuplicates')).toHaveLength(2);
});

it('shows a refusal as the server words it', async () => {
  const refusal = {
    __typename: 'MergingNotPossible',
    code: 'MERGING_NOT_POSSIBLE',
    message: '不能合并：应保留已备案的记录',
    rule: 'MERGING_INTO_LESSER',
  };
  renderApp('/organisations/duplicates', answers({ mergeOrganisations: refusal }));
  const dialog = await choose(/^“和合”邻里互助会/u);
  expect(await within(dialog).findByText('不能合并：应保留已备案的记录')).toBeVisible();
});

it('says so when no two look alike', async () => {
  renderApp('/organisations/duplicates', answers({ organisationDuplicates: [] }));
  expect(await screen.findByText('没有疑似重复的登记')).toBeVisible();
});
