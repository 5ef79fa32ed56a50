import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { documentOf, EVIDENCE, organisationOf } from '../../testing/organisation-answers';
import { renderApp } from '../../testing/render-app';

const ADDRESS = '/organisations/Organisation.1.o';
const counts = [
  { status: 'FILED', count: 3 },
  { status: 'REGISTERED', count: 2 },
];
const purposes = [
  { code: 'element:activityCharter', name: '四要素：活动章程', documentKinds: ['CHARTER', 'MINUTES'] },
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
