import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { editionOf, itemPage, mandateItemOf } from '../../testing/mandate-answers';
import { renderApp } from '../../testing/render-app';

const FORMER = editionOf({
  ...{ id: 'me0', title: '居委会职责清单（2023年版）', state: 'SUPERSEDED' },
  ...{ validFrom: '2023-01-01', validTo: '2025-12-31' },
});
const CHANGE = {
  __typename: 'MandateItemChange',
  ...{ code: 'F05', kind: 'CHANGED', moved: true, reworded: ['LEGAL_BASIS'] },
  before: wording('ASSIST_DUTY', '当时的证明事项清单'),
  after: wording('PROHIBITED', null),
};

function wording(mandateClass: string, legalBasis: string | null): object {
  return {
    __typename: 'MandateItemWording',
    ...{ mandateClass, legalBasis, name: '出具婚姻状况证明', keywords: [], department: null, leadDays: null },
  };
}

const answers = (role: 'districtCivilAffairs' | 'committeeMember', over: object = {}) =>
  signedInAs(role, {
    mandateEditions: onePage([editionOf(), FORMER]),
    mandateItems: itemPage(mandateItemOf()),
    mandateDifference: [CHANGE],
    mandateEdition: editionOf(),
    ...over,
  });

it('lists editions by body, with nothing for axe to find', async () => {
  const { container, sent } = renderApp(
    '/mandate-lists?status=villagersCommittee',
    answers('committeeMember'),
  );
  expect(await screen.findByRole('link', { name: '居委会职责清单（2026年版）' })).toHaveAttribute(
    'href',
    '/mandate-lists/me',
  );
  expect(sent.find(({ name }) => name === 'MandateEditions')?.variables).toMatchObject({
    filter: { bodies: ['VILLAGERS_COMMITTEE'] },
  });
  expect(screen.queryByRole('button', { name: '编制新一版' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('shows an edition with its items and in what it differs from the one before', async () => {
  const { container, sent } = renderApp('/mandate-lists/me', answers('committeeMember'));
  expect(await screen.findByText('协助做好高龄老人津贴申请的核实')).toBeVisible();
  expect(await screen.findByText('调整类别、修改表述')).toBeVisible();
  expect(screen.getByText('类别：依法协助事项 → 负面事项')).toBeVisible();
  expect(sent.find(({ name }) => name === 'MandateDifference')?.variables).toEqual({
    beforeId: 'me0',
    afterId: 'me',
  });
  expect(screen.queryByRole('button', { name: '增加事项' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('publishes a draft, and shows what stands in the way', async () => {
  const draft = editionOf({ state: 'DRAFT', validFrom: null, availableActions: ['PUBLISH', 'DISCARD'] });
  const { sent } = renderApp(
    '/mandate-lists/me',
    answers('districtCivilAffairs', {
      mandateEdition: draft,
      mandateEditions: onePage([FORMER]),
      advanceMandateEdition: {
        __typename: 'MandateListsOverlap',
        code: 'MANDATE_LISTS_OVERLAP',
        message: '清单施行期间重叠：与「居委会职责清单（2023年版）」重叠。',
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '公布施行' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('施行日期'), '2027-01-01');
  await userEvent.type(dialog.getByLabelText('发文字号'), '崇政办发〔2026〕70号');
  await userEvent.click(dialog.getByRole('button', { name: '公布施行' }));
  expect(await dialog.findByText(/^清单施行期间重叠/)).toBeVisible();
  expect(sent.find(({ name }) => name === 'AdvanceMandateEdition')?.variables).toEqual({
    input: {
      ...{ editionId: 'me', expectedVersion: 2, action: 'PUBLISH' },
      ...{ validFrom: '2027-01-01', issuingDocument: '崇政办发〔2026〕70号' },
    },
  });
});

it('words an item of a draft anew', async () => {
  const { sent } = renderApp(
    '/mandate-lists/me',
    answers('districtCivilAffairs', {
      mandateEdition: editionOf({ state: 'DRAFT', validFrom: null, availableActions: ['PUBLISH'] }),
      mandateEditions: onePage([FORMER]),
      changeMandateItem: { __typename: 'MandateItemChanged', item: mandateItemOf({ version: 2 }) },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '修改X01' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('关键词'), '、尊老金');
  await userEvent.click(dialog.getByRole('button', { name: /保\s*存/ }));
  expect(await screen.findByText('事项已保存')).toBeVisible();
  expect(sent.find(({ name }) => name === 'ChangeMandateItem')?.variables).toMatchObject({
    input: { itemId: 'mi', expectedVersion: 1, item: { keywords: ['高龄津贴', '尊老金'], leadDays: 5 } },
  });
});

it('finds the items that a notice resembles, and says why', async () => {
  const { container, sent } = renderApp(
    '/mandate-lists/search',
    answers('committeeMember', {
      searchMandateItems: {
        __typename: 'MandateSearchAnswer',
        edition: editionOf(),
        matches: [
          {
            __typename: 'MandateItemMatch',
            ...{ score: 714, keywordsFound: ['高龄津贴'], nameShare: 214, item: mandateItemOf() },
          },
        ],
      },
    }),
  );
  await userEvent.type(await screen.findByLabelText('内容'), '核实高龄津贴对象');
  await userEvent.click(screen.getByRole('button', { name: /查\s*找$/ }));
  expect(await screen.findByText('含“高龄津贴”；与事项名称相合 21%')).toBeVisible();
  expect(sent.find(({ name }) => name === 'MandateSearch')?.variables).toMatchObject({
    input: { body: 'RESIDENTS_COMMITTEE', text: '核实高龄津贴对象', day: null },
  });
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('draws up an edition on the items of the one before', async () => {
  const { sent } = renderApp(
    '/mandate-lists',
    answers('districtCivilAffairs', {
      createMandateEdition: { __typename: 'MandateEditionCreated', edition: editionOf({ state: 'DRAFT' }) },
    }),
  );
  await screen.findByRole('link', { name: '居委会职责清单（2026年版）' });
  await userEvent.click(screen.getByRole('button', { name: '编制新一版' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('清单名称'), '居委会职责清单（2028年版）');
  await userEvent.click(dialog.getByRole('button', { name: '建立草案' }));
  expect(await screen.findByText('草案已建立')).toBeVisible();
  expect(sent.find(({ name }) => name === 'CreateMandateEdition')?.variables).toMatchObject({
    input: {
      body: 'RESIDENTS_COMMITTEE',
      divisionId: 'cc',
      title: '居委会职责清单（2028年版）',
      copyOfId: null,
    },
  });
});
