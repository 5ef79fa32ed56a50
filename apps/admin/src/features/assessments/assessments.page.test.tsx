import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import {
  assessmentOf,
  FORMALISM,
  ownAppealOf,
  ownAssessmentOf,
  RUBRIC,
} from '../../testing/assessment-answers';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

it('lists assessments with how far they go through the motions, and nothing for axe to find', async () => {
  const { container, sent } = renderApp(
    '/assessments?status=open',
    signedInAs('hubManager', { assessments: onePage([assessmentOf()]), assessmentFormalism: FORMALISM }),
  );
  expect(await screen.findByRole('link', { name: '和合邻里互助会' })).toHaveAttribute(
    'href',
    '/assessments/as',
  );
  expect(screen.getByText('2／8（25.0%）')).toBeVisible();
  expect(sent.find(({ name }) => name === 'Assessments')?.variables).toMatchObject({
    filter: { stage: 'OPEN' },
  });
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('shows scores by leaf, agreement and missing evidence, and decides the grade', async () => {
  const { container, sent } = renderApp(
    '/assessments/as',
    signedInAs('hubManager', {
      assessment: assessmentOf(),
      advanceAssessment: {
        __typename: 'AssessmentChanged',
        assessment: assessmentOf({ state: 'PUBLIC_NOTICE', grade: 'A_4', version: 6, nextActions: [] }),
      },
    }),
  );
  expect(await screen.findByText(/加权 κ 0\.83（高度一致）/)).toBeVisible();
  expect(screen.getByText('缺少必备佐证材料的指标：1.1（不计分）')).toBeVisible();
  expect(screen.getByText('55.5')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '审定等级' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('审定日期'), '2026-03-01');
  await userEvent.type(dialog.getByLabelText('会议纪要编号'), '评委会纪要3号');
  await userEvent.click(dialog.getByRole('button', { name: '审定等级' }));
  expect(await screen.findByText('结果公示')).toBeVisible();
  expect(sent.find(({ name }) => name === 'AdvanceAssessment')?.variables).toEqual({
    input: {
      assessmentId: 'as',
      expectedVersion: 5,
      action: 'DECIDE_GRADE',
      day: '2026-03-01',
      minutes: '评委会纪要3号',
    },
  });
});

it('lets an assessor score leaf by leaf and submit for good', async () => {
  const { container, sent } = renderApp(
    '/assessment-scores/as',
    signedInAs('assessor', {
      ownAssessment: ownAssessmentOf(),
      submitScores: {
        __typename: 'OwnAssessmentChanged',
        assessment: ownAssessmentOf({ submittedAt: '2026-03-01T02:00:00.000Z' }),
      },
    }),
  );
  await userEvent.type(await screen.findByLabelText('1.1 法人资格评分'), '55.5');
  await userEvent.type(screen.getByLabelText('1.2 章程评分'), '30');
  expect(screen.getByText('证书正本')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '提交评分' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '提交评分' }));
  expect(await screen.findByText('您的评分已经提交。')).toBeVisible();
  expect(sent.find(({ name }) => name === 'SubmitScores')?.variables).toEqual({
    input: {
      assessmentId: 'as',
      final: true,
      scores: [
        { node: '1.1', points: '55.5' },
        { node: '1.2', points: '30' },
      ],
    },
  });
});

it('asks for the declaration before anything can be scored', async () => {
  const { sent } = renderApp(
    '/assessment-scores/as',
    signedInAs('assessor', {
      ownAssessment: ownAssessmentOf({ conflict: null }),
      declareAssessorConflict: {
        __typename: 'OwnAssessmentChanged',
        assessment: ownAssessmentOf({ conflict: 'RELATIVE' }),
      },
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '作出声明' }));
  expect(screen.queryByLabelText('1.1 法人资格评分')).toBeNull();
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByLabelText('与该组织的关系'));
  await userEvent.click(await screen.findByText('与该组织负责人有亲属关系'));
  await userEvent.click(dialog.getByRole('button', { name: /声\s*明/ }));
  expect(await screen.findByText('您的声明：与该组织负责人有亲属关系。')).toBeVisible();
  expect(sent.find(({ name }) => name === 'DeclareAssessorConflict')?.variables).toEqual({
    input: { assessmentId: 'as', conflict: 'RELATIVE' },
  });
});

it('lists the own tasks of an assessor', async () => {
  const { container } = renderApp(
    '/assessment-scores',
    signedInAs('assessor', { ownAssessments: [ownAssessmentOf()], ownAppeals: [ownAppealOf()] }),
  );
  expect(await screen.findByText('待评分')).toBeVisible();
  expect(screen.getByText('待提出')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('shows rubrics, and says everything that is wrong with a new one', async () => {
  const { container, sent } = renderApp(
    '/rubrics',
    signedInAs('hubManager', {
      rubrics: [RUBRIC],
      createRubric: {
        __typename: 'RubricNotAcceptable',
        code: 'RUBRIC_NOT_ACCEPTABLE',
        message: '评分标准不符合要求：指标「1」的下级分值之和与本级不符。',
        findings: [
          { __typename: 'RubricFinding', rule: 'A', node: '1', text: '指标「1」的下级分值之和与本级不符。' },
          { __typename: 'RubricFinding', rule: 'B', node: null, text: '一级指标分值之和与总分不符。' },
        ],
      },
    }),
  );
  await userEvent.type(await screen.findByLabelText('年度'), '2027');
  await userEvent.type(screen.getByLabelText('名称'), '新标准');
  await userEvent.click(screen.getByLabelText('指标'));
  await userEvent.paste('1\t基础条件\t60\n1.1\t法人资格\t50');
  expect(await accessibilityViolations(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '启用评分标准' }));
  expect(await screen.findByText('一级指标分值之和与总分不符。')).toBeVisible();
  expect(sent.find(({ name }) => name === 'CreateRubric')?.variables).toMatchObject({
    input: {
      year: 2027,
      nodes: [
        { code: '1', parent: null },
        { code: '1.1', parent: '1' },
      ],
    },
  });
});
