import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { documentOf, EVIDENCE, organisationOf } from '../../testing/organisation-answers';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/organisations/Organisation.1.o';
const purposes = [
  { code: 'element:activityCharter', name: '四要素：活动章程', documentKinds: ['CHARTER', 'MINUTES'] },
];

describe('the page of an organisation', () => {
  const answers = (over = {}, role: Parameters<typeof signedInAs>[0] = 'hubManager') =>
    signedInAs(role, { organisation: organisationOf(), evidencePurposes: purposes, ...over });

  it('says what it is, what it lacks and the shortest way up, with nothing for axe to find', async () => {
    const { container } = renderApp(ADDRESS, answers());
    expect(await screen.findByRole('heading', { level: 1, name: /和合邻里互助会/ })).toBeVisible();
    expect(screen.getByText(/提分最快：补齐“服务边界”的写明服务的社区，可提高 0.5 分/)).toBeVisible();
    const elements = screen.getByRole('region', { name: '四要素表' });
    expect(within(elements).getByText(/✓ 经核验的章程（有效期到 2028年1月10日）/)).toBeVisible();
    expect(screen.getAllByText('张* 138****1234')).toHaveLength(2);
    expect(screen.getByRole('link', { name: '2026 年章程' })).toHaveAttribute(
      'href',
      '/attachments/Attachment.1.a',
    );
    expect(screen.getByText('录入：已备案')).toBeVisible();
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('says what it lives on, and on how few sources it depends', async () => {
    const fundingMix = {
      from: '2025-11-27',
      to: '2026-11-26',
      total: '100000.00',
      sources: [
        { source: 'GOVERNMENT_PURCHASE', amount: '70000.00', share: '0.7000' },
        { source: 'FOUNDATION_GRANT', amount: '20000.00', share: '0.2000' },
        { source: 'DONATION', amount: '10000.00', share: '0.1000' },
      ],
      concentration: '0.5400',
      normalisedConcentration: '0.3100',
      effectiveSources: '1.85',
      governmentShare: '0.7000',
      selfEarnedShare: '0.0000',
    };
    const { container } = renderApp(ADDRESS, answers({ organisation: { ...organisationOf(), fundingMix } }));
    const table = await screen.findByRole('region', { name: '资金来源表' });
    expect(within(table).getByText('70,000.00 元')).toBeVisible();
    expect(within(table).getByText('70.0%')).toBeVisible();
    expect(screen.getByText(/来自 3 个来源，相当于 1.85 个均等的来源/)).toBeVisible();
    expect(screen.getByText('0.5400，标准化 0.3100')).toBeVisible();
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('brings whoever comes from a work item to the evidence, and back when it is verified', async () => {
    const decided = {
      __typename: 'EvidenceDecided',
      evidence: { ...EVIDENCE, state: 'VERIFIED', availableActions: [] },
    };
    renderApp(`${ADDRESS}?at=evidence.${EVIDENCE.id}`, answers({ verifyEvidence: decided }));
    const verify = await screen.findByRole('button', { name: '核验通过四要素：活动章程' });
    expect(verify.closest('.wz-spot-here')).toHaveFocus();
    await userEvent.click(verify);
    expect(await screen.findByRole('heading', { level: 1, name: '待办' })).toBeVisible();
  });

  it('opens the renewal of the document, and the credit flag, that a work item leads to', async () => {
    const { unmount } = renderApp(`${ADDRESS}?at=document.OrganisationDocument.1.d`, answers());
    expect(await screen.findByRole('dialog', { name: '更新“2026 年章程”' })).toBeVisible();
    unmount();
    renderApp(`${ADDRESS}?at=credit`, answers({}, 'districtCivilAffairs'));
    expect(await screen.findByRole('dialog')).toHaveTextContent('信用');
  });

  it('verifies evidence, and shows a refusal as the server words it', async () => {
    const refusal = {
      __typename: 'EvidenceNotPossible',
      code: 'EVIDENCE_NOT_POSSIBLE',
      message: '上传材料的人不能自己核验',
      rule: 'EVIDENCE_VERIFIED_BY_PROPOSER',
    };
    const { sent } = renderApp(ADDRESS, answers({ verifyEvidence: refusal }));
    await userEvent.click(await screen.findByRole('button', { name: '核验通过四要素：活动章程' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('不能自己核验');
    expect(sent.find(({ name }) => name === 'VerifyEvidence')?.variables).toEqual({
      input: { evidenceId: EVIDENCE.id, expectedVersion: 1 },
    });
  });

  it('refuses evidence only with a reason', async () => {
    const decided = {
      __typename: 'EvidenceDecided',
      evidence: { ...EVIDENCE, state: 'REFUSED', reason: '缺少签字', availableActions: [] },
    };
    const { sent } = renderApp(ADDRESS, answers({ refuseEvidence: decided }));
    await userEvent.click(await screen.findByRole('button', { name: '不予通过四要素：活动章程' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '不予通过' }));
    expect(await within(dialog).findByText('请填写理由')).toBeVisible();
    expect(sent.some(({ name }) => name === 'RefuseEvidence')).toBe(false);
    await userEvent.type(within(dialog).getByRole('textbox', { name: '理由' }), '缺少签字');
    await userEvent.click(within(dialog).getByRole('button', { name: '不予通过' }));
    await waitFor(() =>
      expect(sent.find(({ name }) => name === 'RefuseEvidence')?.variables).toEqual({
        input: { evidenceId: EVIDENCE.id, expectedVersion: 1, reason: '缺少签字' },
      }),
    );
  });

  it('offers what evidence allows and the role may, and nothing else', async () => {
    const own = documentOf({ evidence: [{ ...EVIDENCE, availableActions: ['WITHDRAW'] }] });
    renderApp(ADDRESS, answers({ organisation: organisationOf({ documents: onePage([own]) }) }));
    expect(await screen.findByRole('button', { name: '撤回佐证四要素：活动章程' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /核验通过四要素|不予通过四要素/ })).toBeNull();
  });

  it('offers no act to those who may only read, nor on one that was merged', async () => {
    renderApp(ADDRESS, answers({}, 'districtOfficial'));
    await screen.findByRole('heading', { level: 1, name: /和合邻里互助会/ });
    expect(screen.queryByRole('button', { name: /修改|撤销录入|上传材料|核验通过|撤回/ })).toBeNull();
  });

  it('leads on from one that was merged', async () => {
    const merged = organisationOf({ mergedInto: { id: 'Organisation.1.x', name: '和合互助会' } });
    renderApp(ADDRESS, answers({ organisation: merged }));
    expect(await screen.findByRole('link', { name: '和合互助会' })).toHaveAttribute(
      'href',
      '/organisations/Organisation.1.x',
    );
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
  });

  it('withdraws one that was recorded by mistake after asking why', async () => {
    const { sent } = renderApp(
      ADDRESS,
      answers({
        withdrawOrganisation: { __typename: 'OrganisationWithdrawn', organisation: organisationOf() },
        organisations: onePage([]),
        organisationStatusCounts: [],
      }),
    );
    await userEvent.click(await screen.findByRole('button', { name: '撤销录入' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox', { name: '理由' }), '录错了');
    await userEvent.click(within(dialog).getByRole('button', { name: '撤销录入' }));
    expect(await screen.findByText('没有符合条件的组织')).toBeVisible();
    expect(sent.find(({ name }) => name === 'WithdrawOrganisation')?.variables).toEqual({
      input: { organisationId: 'Organisation.1.o', expectedVersion: 3, reason: '录错了' },
    });
  });

  it('says so when there is none', async () => {
    renderApp(ADDRESS, answers({ organisation: null }));
    expect(await screen.findByRole('heading', { name: '没有这个组织' })).toBeVisible();
  });
});

it('records who takes which post', async () => {
  const { sent } = renderApp(
    ADDRESS,
    signedInAs('hubManager', {
      organisation: organisationOf(),
      evidencePurposes: purposes,
      recordPost: { __typename: 'PostRecorded', post: (organisationOf()['posts'] as object[])[0] },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '登记任职' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox', { name: '姓名' }), '李四');
  await userEvent.click(within(dialog).getByRole('combobox', { name: '职务' }));
  await userEvent.click(await screen.findByTitle('监事'));
  await userEvent.type(within(dialog).getByLabelText('任职日期'), '2026-01-01');
  await userEvent.click(within(dialog).getByRole('button', { name: '登记' }));
  await waitFor(() =>
    expect(sent.find(({ name }) => name === 'RecordPost')?.variables).toMatchObject({
      input: { person: { name: '李四', phone: null }, kind: 'SUPERVISOR', heldFrom: '2026-01-01' },
    }),
  );
}, 30_000);
