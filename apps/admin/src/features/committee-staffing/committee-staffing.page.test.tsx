import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const rowOf = (name: string, over: object = {}): Record<string, unknown> => ({
  ...{ __typename: 'CommitteeStaffing', validFrom: '2026-09-01', fullTimePosts: '9', correctedFrom: null },
  ...{ basis: '2026年员额核定表', recordedAt: '2026-09-03T02:00:00.000Z', version: 1 },
  division: { __typename: 'Division', id: name, asOf: '2026-03-01', name },
  ...over,
});
const ROWS = [
  rowOf('德民社区'),
  rowOf('北濠社区', { fullTimePosts: '8.5', correctedFrom: '11', version: 2 }),
];

it('shows posts with what was corrected, takes them away as a file, and corrects one', async () => {
  const { container, sent } = renderApp(
    '/committee-staffing',
    signedInAs('districtCivilAffairs', {
      committeeStaffing: ROWS,
      correctCommitteeStaffing: {
        __typename: 'CommitteeStaffingCorrected',
        staffing: { __typename: 'CommitteeStaffing', validFrom: '2026-09-01', version: 2 },
      },
    }),
  );
  expect(await screen.findByText('德民社区')).toBeVisible();
  expect(screen.getByText('更正，原为 11')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /更正德民社区/u }));
  const dialog = within(await screen.findByRole('dialog'));
  const posts = dialog.getByLabelText('全职岗位数');
  await userEvent.clear(posts);
  await userEvent.type(posts, '9.5');
  await userEvent.type(dialog.getByLabelText('更正依据'), '员额核定表更正通知');
  await userEvent.click(dialog.getByRole('button', { name: /更\s*正/u }));
  expect(await screen.findByText('岗位数已更正')).toBeVisible();
  expect(sent.find(({ name }) => name === 'CorrectCommitteeStaffing')?.variables).toMatchObject({
    input: {
      ...{ districtId: 'd', divisionId: '德民社区', validFrom: '2026-09-01', expectedVersion: 1 },
      ...{ fullTimePosts: '9.5', basis: '员额核定表更正通知' },
    },
  });
});

it('is no page for whoever does not keep them', async () => {
  renderApp('/committee-staffing', signedInAs('committeeMember', {}));
  expect(await screen.findByText('没有可以查看的岗位登记')).toBeVisible();
});
