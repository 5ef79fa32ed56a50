import { screen, within } from '@testing-library/react';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { networkAnswers } from '../../testing/network-answers';
import { renderApp } from '../../testing/render-app';

const SENTENCE = {
  __typename: 'BriefingSentence',
  parts: [
    { __typename: 'BriefingPart', text: '健康组织占比为', snapshot: null, field: null },
    { __typename: 'BriefingPart', text: '76', snapshot: 12, field: 'value' },
    { __typename: 'BriefingPart', text: '%。', snapshot: null, field: null },
  ],
};
const section = (heading: string, empty: string | null, sentences: readonly object[] = []) => ({
  ...{ __typename: 'BriefingSection', heading, empty, sentences },
});
const BRIEFING = {
  ...{ __typename: 'Briefing', title: '崇川区2026年第3季度微治理简报' },
  source: '数据取自数据快照第12号（已锁定）；上期没有有效的快照，不作比较。',
  opening: [
    {
      ...SENTENCE,
      parts: [{ __typename: 'BriefingPart', text: '本期表述指标一项。', snapshot: null, field: null }],
    },
  ],
  sections: [
    section('一、社会组织', null, [SENTENCE]),
    section('二、问题清单', '本期没有需要列出的问题。'),
    section('三、典型案例', '（由起草人补充）'),
  ],
};

it('shows the sentences, the snapshot behind each number, room for cases, and the file to edit', async () => {
  const { container } = renderApp('/snapshots/s12/briefing?place=d1', {
    ...networkAnswers(),
    briefing: BRIEFING,
  });
  const organisations = await screen.findByRole('region', { name: '一、社会组织' });
  expect(within(organisations).getByText('76')).toHaveAttribute('title', '数据快照第12号 · 数值');
  expect(organisations).toHaveTextContent('健康组织占比为76%。');
  expect(screen.getByText('本期表述指标一项。')).toBeVisible();
  expect(screen.getByRole('region', { name: '二、问题清单' })).toHaveTextContent('本期没有需要列出的问题。');
  expect(screen.getByRole('region', { name: '三、典型案例' })).toHaveTextContent(
    '三、典型案例（由起草人补充）',
  );
  expect(screen.getByRole('link', { name: '下载 Word，继续编辑' })).toHaveAttribute(
    'href',
    '/snapshots/s12/briefing?of=d1',
  );
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says so where there is no such snapshot', async () => {
  renderApp('/snapshots/none/briefing', { ...networkAnswers(), briefing: null });
  expect(await screen.findByText('没有这份快照，或不在您的辖区范围内')).toBeVisible();
});
