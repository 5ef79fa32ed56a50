import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { DISTRICT_DIVISION, division, signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const DIVISION = { __typename: 'Division', id: 'dm', asOf: '2026-11-26', name: '德民社区' };
const COMMUNITY = division({ id: 'dm', name: '德民社区', kind: 'COMMUNITY' });
const ROW = {
  __typename: 'Election',
  ...{ id: 'e1', title: '德民社区换届选举', body: 'RESIDENTS_COMMITTEE', route: 'BALLOT', state: 'COUNTING' },
  constituency: null,
  ...{ seats: 1, filledSeats: 0, candidateCount: 2, voterCount: 1, termEndsOn: null, results: [] },
  electionDay: '2026-11-21',
  division: DIVISION,
};
const candidateOf = (number: number, name: string) => ({
  ...{ __typename: 'ElectionCandidate', id: `c${String(number)}`, version: 1, number, name },
  ...{ nominator: 'RESIDENTS_JOINTLY', note: null, withdrawnOn: null, withdrawalReason: null },
  ...{ standing: true, electedRound: null },
});
const VOTER = {
  ...{ __typename: 'ElectionVoter', id: 'v1', version: 1, number: 1, name: '王*' },
  ...{ address: '3幢101', issued: true },
};
const detailOf = (over: object = {}) => ({
  ...ROW,
  ...{ version: 7, method: 'APPROVAL', round: 1, nextActions: ['COUNT_ELECTION', 'ANNUL_ELECTION'] },
  ...{ legalBasis: '《城市居民委员会组织法》', rollNoticeDays: 20, objectionDays: 5, termYears: 5 },
  ...{ rollPublishedOn: '2026-11-01', rollPostedAt: '公告栏', opensEarliestOn: '2026-11-21' },
  ...{ candidatesPublishedOn: '2026-11-07', candidatesPostedAt: '公告栏', openedOn: '2026-11-21' },
  ...{ closesOn: '2026-11-21', closingReason: null, attendance: null, publicisedOn: null },
  ...{ resultPostedAt: null, termBeginsOn: null, endReason: null, issuedCount: 1, enteredCount: 0 },
  ...{ candidates: [candidateOf(1, '王桂兰'), candidateOf(2, '李建国')], objections: [] },
  // Just after midnight in China, the day before in Greenwich.
  events: [
    {
      ...{ __typename: 'ElectionEvent', action: 'CLOSE_ELECTION', note: null },
      recordedAt: '2026-11-21T16:30:00.000Z',
    },
  ],
  voters: onePage([VOTER]),
  ...over,
});

it('lists elections with how far they are, and nothing for axe to find', async () => {
  const { container } = renderApp('/elections', signedInAs('committeeMember', { elections: onePage([ROW]) }));
  expect(await screen.findByRole('link', { name: '德民社区换届选举' })).toHaveAttribute(
    'href',
    '/elections/e1',
  );
  expect(screen.getByText('计票中')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('tells the turnout of the first valid round, and keeps the list to a stage', async () => {
  const results = [
    { __typename: 'ElectionOutcome', round: 1, turnout: '0.4200', quorumReached: false },
    { __typename: 'ElectionOutcome', round: 2, turnout: '0.7500', quorumReached: true },
    { __typename: 'ElectionOutcome', round: 3, turnout: '0.6100', quorumReached: true },
  ];
  const { sent } = renderApp(
    '/elections',
    signedInAs('committeeMember', { elections: onePage([{ ...ROW, results }]) }),
  );
  expect(await screen.findByText('75.0%')).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: '投票计票' }));
  await screen.findByText('75.0%');
  expect(sent.filter(({ name }) => name === 'HeldElections').at(-1)?.variables).toMatchObject({
    filter: { states: ['VOTING', 'COUNTING', 'COUNTED'] },
  });
});

it('offers the places where a body is elected, and asks for the constituency of a head of a building', async () => {
  const { sent } = renderApp(
    '/elections',
    signedInAs('subdistrictOfficer', {
      elections: onePage([]),
      division: ({ id }: { readonly id: string }) => (id === 'dm' ? COMMUNITY : DISTRICT_DIVISION),
      divisions: onePage([COMMUNITY]),
      createElection: { __typename: 'NotFound', code: 'NOT_FOUND', message: '找不到' },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '筹备选举' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.queryByLabelText('选区')).toBeNull();
  await userEvent.click(dialog.getByRole('combobox', { name: '选举职位' }));
  await userEvent.click(await screen.findByTitle('楼栋长'));
  fireEvent.change(await dialog.findByLabelText('选区'), { target: { value: '3幢' } });
  fireEvent.change(dialog.getByLabelText('名称'), { target: { value: '3幢楼栋长选举' } });
  await userEvent.type(dialog.getByRole('combobox', { name: '辖区' }), '德民');
  await userEvent.click(await screen.findByTitle('德民社区'));
  fireEvent.change(dialog.getByLabelText('应选名额'), { target: { value: '1' } });
  fireEvent.change(dialog.getByLabelText('选举日'), { target: { value: '2026-12-20' } });
  await userEvent.click(dialog.getByRole('button', { name: '筹备选举' }));
  expect(await dialog.findByText('找不到')).toBeVisible();
  expect(sent.find(({ name }) => name === 'GrantableDivisions')?.variables).toMatchObject({
    kinds: ['COMMUNITY', 'VILLAGE', 'NEIGHBOURHOOD'],
  });
  expect(sent.find(({ name }) => name === 'CreateElection')?.variables).toMatchObject({
    input: { divisionId: 'dm', body: 'BUILDING_HEAD', constituency: '3幢', seats: 1 },
  });
});

it('shows an election with its roll, candidates and life, told in Chinese time', async () => {
  const { container } = renderApp('/elections/e1', signedInAs('committeeMember', { election: detailOf() }));
  expect(await screen.findByText('2026-11-22 00:30 截止投票')).toBeVisible();
  const roll = await screen.findByRole('region', { name: '选民数据表' });
  expect(within(roll).getByText('王*')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('tells votes the most first, without points that papers do not give, and who was not elected', async () => {
  const standing = (number: number, support: number, elected: boolean) => ({
    ...{ __typename: 'ElectionStanding', number, support, points: support, against: 0 },
    ...{ reachesMajority: elected, elected, tied: false },
  });
  const result = {
    ...{ __typename: 'ElectionOutcome', round: 1, rollCount: 30, returned: 24, spoilt: 1 },
    ...{ turnout: '0.8000', quorumReached: true, filledSeats: 1 },
    standings: [standing(1, 9, false), standing(2, 14, true)],
  };
  const candidates = [candidateOf(1, '王桂兰'), { ...candidateOf(2, '李建国'), electedRound: 1 }];
  const election = detailOf({ state: 'PUBLICISED', nextActions: [], results: [result], candidates });
  renderApp('/elections/e1', signedInAs('committeeMember', { election }));
  const votes = within(await screen.findByRole('region', { name: '第 1 轮得票数据表' }));
  expect(votes.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    ...['号', '姓名', '得票', '结果'],
  ]);
  expect(
    votes
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent),
  ).toEqual(['2李建国14当选', '1王桂兰9得票未达标准']);
  const standings = within(screen.getByRole('region', { name: '候选人数据表' }));
  expect(standings.getByRole('row', { name: /王桂兰/u })).toHaveTextContent('未当选');
});

it('keeps what was typed where a line of papers cannot be read, and sends nothing', async () => {
  const { sent } = renderApp(
    '/elections/e1',
    signedInAs('committeeMember', {
      election: detailOf(),
      enterElectionBallots: { __typename: 'ElectionBallotsEntered', entered: 2 },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '录入票箱选票' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('选票'), '1\n二');
  await userEvent.click(dialog.getByRole('button', { name: '录入票箱选票' }));
  expect(await dialog.findByText('这一行看不懂，没有录入任何选票：二')).toBeVisible();
  expect(dialog.getByLabelText('选票')).toHaveValue('1\n二');
  expect(sent.some(({ name }) => name === 'EnterElectionBallots')).toBe(false);
  await userEvent.type(dialog.getByLabelText('选票'), '{Backspace}2');
  await userEvent.click(dialog.getByRole('button', { name: '录入票箱选票' }));
  expect(await screen.findByText('已录入')).toBeVisible();
  expect(sent.find(({ name }) => name === 'EnterElectionBallots')?.variables).toMatchObject({
    input: {
      papers: [
        { answers: [{ question: '1', options: ['1'] }] },
        { answers: [{ question: '1', options: ['2'] }] },
      ],
    },
  });
});
