import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { appealedOf, appealOf, assessmentOf, ownAppealOf, resultOf } from '../../testing/assessment-answers';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const changed = (assessment: object) => ({ __typename: 'AppealChanged', assessment });

it('records an appeal on behalf of an organisation', async () => {
  const published = {
    state: 'PUBLISHED',
    publishedOn: '2026-03-02',
    lastAppealOn: '2026-03-23',
    nextActions: [],
  };
  const { sent } = renderApp(
    '/assessments/as',
    signedInAs('hubManager', {
      assessment: assessmentOf(published),
      recordAssessmentAppeal: changed(appealedOf({ state: 'RECEIVED', nextActions: ['ACCEPT_APPEAL'] })),
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '代录复核申请' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByLabelText('来件方式'));
  await userEvent.click(await screen.findByText('当面递交'));
  await userEvent.type(dialog.getByLabelText('收到日期'), '2026-03-04');
  await userEvent.click(dialog.getByLabelText('有异议的指标'));
  await userEvent.click((await screen.findAllByText('1.2 章程')).at(-1) ?? document.body);
  await userEvent.type(dialog.getByLabelText('申请理由'), '漏看修订后的章程');
  await userEvent.type(dialog.getByLabelText('所附材料'), '章程核准件{enter}{enter}会议决议');
  await userEvent.click(dialog.getByRole('button', { name: /登\s*记/ }));
  expect(await screen.findByText('已收到，待审查受理')).toBeVisible();
  expect(sent.find(({ name }) => name === 'RecordAssessmentAppeal')?.variables).toMatchObject({
    input: {
      assessmentId: 'as',
      means: 'IN_PERSON',
      receivedOn: '2026-03-04',
      leaves: ['1.2'],
      reason: '漏看修订后的章程',
      evidence: [{ note: '章程核准件' }, { note: '会议决议' }],
    },
  });
});

it('changes the result as most reviewers hold, and shows the old beside the new', async () => {
  const after = appealedOf(
    { state: 'CHANGED', nextActions: [], decidedOn: '2026-03-20', dueOn: null, decisionReason: '章程已核准' },
    {
      state: 'PUBLISHED',
      total: '92',
      grade: 'A_5',
      results: [
        resultOf(1),
        resultOf(2, {
          total: '92',
          grade: 'A_5',
          settledOn: '2026-03-20',
          reason: '章程已核准',
          reviewedScores: [{ __typename: 'LeafScore', node: '1.2', points: '40' }],
        }),
      ],
    },
  );
  const { container, sent } = renderApp(
    '/assessments/as',
    signedInAs('hubManager', { assessment: appealedOf(), advanceAssessmentAppeal: changed(after) }),
  );
  const reviewers = within(await screen.findByRole('region', { name: '复核人表' }));
  expect(reviewers.getAllByText('变更原结果')).toHaveLength(3);
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '决定变更结果' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('1.2 章程复核得分'), '40');
  await userEvent.type(dialog.getByLabelText('理由'), '章程已核准');
  await userEvent.type(dialog.getByLabelText('复核会议纪要编号'), '复核纪要1号');
  await userEvent.click(dialog.getByRole('button', { name: '决定变更结果' }));
  const versions = within(await screen.findByRole('region', { name: '评估结果版本表' }));
  expect(versions.getByText('第 2 版（现行）')).toBeVisible();
  expect(sent.find(({ name }) => name === 'AdvanceAssessmentAppeal')?.variables).toEqual({
    input: {
      appealId: 'ap',
      expectedVersion: 2,
      action: 'CHANGE_RESULT',
      reason: '章程已核准',
      minutes: '复核纪要1号',
      scores: [{ node: '1.2', points: '40' }],
    },
  });
});

it('shows the versions of a result that a review changed', async () => {
  const { container } = renderApp(
    '/assessments/as',
    signedInAs('districtOfficial', {
      assessment: appealedOf(
        { state: 'CHANGED', nextActions: [], decidedOn: '2026-03-20', dueOn: null },
        {
          state: 'PUBLISHED',
          results: [resultOf(1), resultOf(2, { total: '92', grade: 'A_5', reason: '章程已核准' })],
        },
      ),
    }),
  );
  const versions = within(await screen.findByRole('region', { name: '评估结果版本表' }));
  expect(versions.getByText(/第 1 版/)).toBeVisible();
  expect(versions.getByText('92')).toBeVisible();
  expect(screen.queryByRole('button', { name: '代录复核申请' })).toBeNull();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('keeps decisions back until the reviewers have spoken', async () => {
  renderApp(
    '/assessments/as',
    signedInAs('hubManager', { assessment: appealedOf({ decidable: false, reviewers: [] }) }),
  );
  expect(await screen.findByRole('button', { name: '安排复核人' })).toBeVisible();
  expect(screen.queryByRole('button', { name: '决定变更结果' })).toBeNull();
  expect(screen.getByRole('button', { name: '登记申请人撤回' })).toBeVisible();
});

it('has a reviewer give an opinion that stands', async () => {
  const { container, sent } = renderApp(
    '/appeal-reviews/ap',
    signedInAs('assessor', {
      ownAppeal: ownAppealOf(),
      submitAppealOpinion: {
        __typename: 'AppealOpinionGiven',
        appeal: ownAppealOf({ conflict: 'NONE', opinion: 'CHANGE', opinionReason: '章程已核准' }),
      },
    }),
  );
  expect(await screen.findByText('30、34')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '提出意见' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByLabelText('意见'));
  await userEvent.click(await screen.findByText('变更原结果'));
  await userEvent.type(dialog.getByLabelText('理由'), '章程已核准');
  await userEvent.click(dialog.getByRole('button', { name: '提交意见' }));
  expect(await screen.findByText('您的意见：变更原结果。章程已核准')).toBeVisible();
  expect(sent.find(({ name }) => name === 'SubmitAppealOpinion')?.variables).toEqual({
    input: { appealId: 'ap', conflict: 'NONE', opinion: 'CHANGE', reason: '章程已核准' },
  });
});

it('offers what fits an appeal that has just come', async () => {
  renderApp(
    '/assessments/as',
    signedInAs('hubManager', {
      assessment: assessmentOf({
        state: 'PUBLISHED',
        publishedOn: '2026-03-02',
        nextActions: [],
        appeals: [appealOf({ state: 'RECEIVED', nextActions: ['ACCEPT_APPEAL', 'WITHDRAW_APPEAL'] })],
      }),
    }),
  );
  expect(await screen.findByRole('button', { name: /受\s*理/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: '安排复核人' })).toBeNull();
});
