import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { closedVote, voteOf } from '../../testing/project-vote-answers';
import { renderApp } from '../../testing/render-app';

const list = { projectVotes: onePage([voteOf(), closedVote()]) };

it('lists votes with how many of the ballots came back, and a turnout of those that are closed', async () => {
  const { container } = renderApp('/project-votes', signedInAs('committeeMember', list));
  expect(await screen.findByRole('link', { name: '社区微项目 2026' })).toHaveAttribute(
    'href',
    '/project-votes/v',
  );
  expect(screen.getAllByText('150 / 200')).toHaveLength(2);
  expect(screen.getAllByText('75.0%')).toHaveLength(1);
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('draws one up with its projects, a line for each', async () => {
  const { sent } = renderApp(
    '/project-votes',
    signedInAs('committeeMember', {
      ...list,
      createProjectVote: { __typename: 'ProjectVoteCreated', vote: voteOf({ id: 'n', state: 'DRAFT' }) },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '拟定投票' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('投票名称'), '社区微项目');
  await userEvent.type(dialog.getByLabelText('届次'), '2027');
  await userEvent.type(dialog.getByLabelText('预算（元）'), '30000');
  await userEvent.type(dialog.getByLabelText('项目'), '1，楼道扶手，12000{enter}2，长者茶座，20000');
  await userEvent.click(dialog.getByRole('button', { name: '拟定' }));
  expect(await screen.findByText('已拟定，发放选票后开始投票')).toBeVisible();
  expect(sent.find(({ name }) => name === 'CreateProjectVote')?.variables).toMatchObject({
    input: {
      edition: '2027',
      projects: [
        { number: '1', title: '楼道扶手', cost: '12000' },
        { number: '2', title: '长者茶座', cost: '20000' },
      ],
    },
  });
});

it('takes ballots one after the other while it is open, and tells nobody how it stands', async () => {
  const { container, sent } = renderApp(
    '/project-votes/v',
    signedInAs('committeeMember', {
      projectVote: voteOf(),
      enterProjectBallot: { __typename: 'ProjectBallotEntered', number: 7 },
    }),
  );
  expect(await screen.findByText('截止前只显示收回张数，不显示各项目得票。')).toBeVisible();
  expect(screen.queryByRole('region', { name: '结果数据表' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '录入选票' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('选票编号'), '7');
  await userEvent.click(dialog.getByRole('button', { name: '录入，继续下一张' }));
  expect(await screen.findByText('7 号选票已录入')).toBeVisible();
  expect(dialog.getByLabelText('选票编号')).toHaveValue('8');
  expect(sent.find(({ name }) => name === 'EnterProjectBallot')?.variables).toMatchObject({
    input: { voteId: 'v', number: 7, channel: 'PAPER' },
  });
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says why a ballot was not taken', async () => {
  renderApp(
    '/project-votes/v',
    signedInAs('committeeMember', {
      projectVote: voteOf(),
      enterProjectBallot: {
        __typename: 'ProjectBallotNotOnRoll',
        code: 'PROJECT_BALLOT_NOT_ON_ROLL',
        message: '没有发放过 201 号选票',
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '录入选票' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('选票编号'), '201');
  await userEvent.click(dialog.getByRole('button', { name: '录入，继续下一张' }));
  expect(await screen.findByText(/没有发放过 201 号选票/u)).toBeVisible();
});

it('shows the result of a closed one, and no act to those who may only read', async () => {
  renderApp('/project-votes/c', signedInAs('districtOfficial', { projectVote: closedVote() }));
  const table = await screen.findByRole('region', { name: '结果数据表' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('入选') as string,
    expect.stringContaining('剩余预算不够（同票，费用较高）') as string,
  ]);
  expect(screen.getByText(/投票率 75\.0%/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: '录入选票' })).toBeNull();
});
