import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import {
  BOUNDARY_RESULT,
  committeeEstateOf,
  committeeOf,
  rollEntryOf,
  voteOf,
} from '../../testing/owners-answers';
import { renderApp } from '../../testing/render-app';

const STEP = {
  __typename: 'OwnersCommitteeStep',
  step: 'GROUP_FORMED',
  doneOn: null,
  dueOn: '2026-03-20',
  provisional: false,
  standing: 'DUE',
};

it('lists estates with the status of their committees and why, and nothing for axe to find', async () => {
  const { container, sent } = renderApp(
    '/owners-committees?status=lapsed',
    signedInAs('subdistrictOfficer', {
      committeeEstates: onePage([committeeEstateOf()]),
      committeeEstateCounts: [{ __typename: 'OwnersCommitteeStatusCount', status: 'LAPSED', count: 1 }],
    }),
  );
  expect(await screen.findByRole('link', { name: '和平花苑' })).toHaveAttribute(
    'href',
    '/owners-committees/e',
  );
  expect(screen.getByText('任期届满未换届、长期未召开会议')).toBeVisible();
  expect(sent.find(({ name }) => name === 'CommitteeEstates')?.variables).toMatchObject({
    filter: { statuses: ['LAPSED'] },
  });
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('shows an estate with its reasons, votes and register, and begins a re-election', async () => {
  const { container, sent } = renderApp(
    '/owners-committees/e',
    signedInAs('subdistrictOfficer', {
      node: committeeEstateOf(),
      advanceOwnersCommittee: {
        __typename: 'OwnersCommitteeChanged',
        committee: committeeOf({
          status: 'RE_ELECTING',
          version: 5,
          procedure: 'RE_ELECTION',
          steps: [STEP],
        }),
      },
    }),
  );
  expect(await screen.findByText('名存实亡的原因：任期届满未换届、长期未召开会议')).toBeVisible();
  expect(screen.getByRole('link', { name: '选聘物业服务企业' })).toHaveAttribute('href', '/owners-votes/v1');
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '启动换届' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '启动换届' }));
  expect(await screen.findByRole('button', { name: '登记成立筹备组（换届小组）' })).toBeVisible();
  expect(sent.find(({ name }) => name === 'AdvanceOwnersCommittee')?.variables).toEqual({
    input: { committeeId: 'oc', expectedVersion: 4, action: 'BEGIN_RE_ELECTION' },
  });
});

it('records a step of the tracker on its day', async () => {
  const committee = committeeOf({
    status: 'RE_ELECTING',
    nextActions: ['CALL_ASSEMBLY'],
    procedure: 'RE_ELECTION',
    steps: [STEP],
  });
  const { sent } = renderApp(
    '/owners-committees/e',
    signedInAs('subdistrictOfficer', {
      node: committeeEstateOf({ ownersCommittee: committee }),
      recordCommitteeStep: { __typename: 'OwnersCommitteeChanged', committee },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '登记成立筹备组（换届小组）' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('完成日期'), '2026-03-01');
  await userEvent.click(dialog.getByRole('button', { name: '登记完成' }));
  expect(await screen.findByText('已登记：成立筹备组（换届小组）')).toBeVisible();
  expect(sent.find(({ name }) => name === 'RecordCommitteeStep')?.variables).toEqual({
    input: { committeeId: 'oc', expectedVersion: 4, step: 'GROUP_FORMED', doneOn: '2026-03-01', note: null },
  });
});

it('enters a committee where there is none', async () => {
  const { sent } = renderApp(
    '/owners-committees/e',
    signedInAs('subdistrictOfficer', {
      node: committeeEstateOf({ ownersCommittee: null, ownersVotes: [], ownersRegister: null }),
      registerOwnersCommittee: {
        __typename: 'CommitteeRuleBroken',
        code: 'COMMITTEE_RULE_BROKEN',
        message: '不符合规定：委员人数 6 不是单数。',
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '登记现有业委会' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('选举日期'), '2024-03-01');
  await userEvent.type(dialog.getByLabelText('任期届满日'), '2029-02-28');
  await userEvent.type(dialog.getByLabelText('委员席位数'), '6');
  await userEvent.type(dialog.getByLabelText('现在任委员数'), '6');
  await userEvent.click(dialog.getByRole('button', { name: /登\s*记/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('不是单数');
  expect(sent.find(({ name }) => name === 'RegisterOwnersCommittee')?.variables).toMatchObject({
    input: { estateId: 'e', electedOn: '2024-03-01', seats: 6, membersInOffice: 6 },
  });
});

it('takes a paper ballot of a voter on the frozen roll', async () => {
  const vote = { ...voteOf(), roll: onePage([rollEntryOf()]) };
  const { container, sent } = renderApp(
    '/owners-votes/v1',
    signedInAs('subdistrictOfficer', {
      vote,
      enterBallot: { __typename: 'BallotEntered', entry: rollEntryOf({ returned: true }) },
    }),
  );
  expect(await screen.findByText('1幢101、1幢102')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '录入 1 号选票' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByLabelText('同意'));
  await userEvent.click(dialog.getByRole('button', { name: /录\s*入/ }));
  expect(await screen.findByText('1 号选票已录入')).toBeVisible();
  expect(sent.find(({ name }) => name === 'EnterBallot')?.variables).toMatchObject({
    input: {
      voteId: 'v1',
      rollEntryId: 'r1',
      castOn: '2026-02-20',
      answers: [{ question: '1', stance: 'FOR' }],
    },
  });
});

it('shows the arithmetic of a result, with nothing for axe to find', async () => {
  const counted = voteOf({ state: 'COUNTED', nextActions: ['PUBLICISE_RESULT'], result: BOUNDARY_RESULT });
  const { container } = renderApp(
    '/owners-votes/v1',
    signedInAs('districtOfficial', {
      vote: { ...counted, roll: onePage([rollEntryOf({ returned: true })]) },
    }),
  );
  expect(await screen.findByText('通过')).toBeVisible();
  expect(screen.getByText(/3 × 200 人 = 2 × 300 人，符合/)).toBeVisible();
  expect(screen.getByText(/2 × 101 人 > 1 × 200 人，符合/)).toBeVisible();
  expect(screen.queryByRole('button', { name: '公示结果' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('draws up a vote, with the demand that the law sets for it', async () => {
  const { container, sent } = renderApp(
    '/owners-committees/e/new-vote',
    signedInAs('subdistrictOfficer', {
      createOwnersVote: { __typename: 'OwnersVoteCreated', vote: voteOf() },
      vote: { ...voteOf(), roll: onePage([]) },
    }),
  );
  await userEvent.type(await screen.findByLabelText('表决名称'), '选聘物业服务企业');
  await userEvent.type(screen.getByLabelText('内容'), '是否选聘甲公司');
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByLabelText('法定事项'));
  await userEvent.click(await screen.findByText('选聘和解聘物业服务企业'));
  await userEvent.click(screen.getByRole('button', { name: '拟定表决' }));
  expect(await screen.findByRole('heading', { level: 1, name: /选聘物业服务企业/ })).toBeVisible();
  expect(sent.find(({ name }) => name === 'CreateOwnersVote')?.variables).toMatchObject({
    input: {
      estateId: 'e',
      title: '选聘物业服务企业',
      questions: [{ title: '是否选聘甲公司', decision: 'PROPERTY_COMPANY', method: 'PROPOSAL' }],
    },
  });
});
