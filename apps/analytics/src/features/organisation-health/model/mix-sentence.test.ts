import type { RankingItem } from '@weizhi/ui';
import { mixSentence } from './mix-sentence';

const items = (counts: Readonly<Record<string, number>>): readonly RankingItem[] =>
  Object.entries(counts).map(([name, value]) => ({ key: name, name, status: 'OK', value }));

it('says the published diversity of the published counts', () => {
  const sentence = mixSentence(items({ 文体类: 30, 治理类: 5, 互助类: 8, 公益类: 4, 志愿类: 3 }));
  expect(sentence).toContain('共 50 个，文体类最多，占 60.0%');
  expect(sentence).toContain('H = 1.2，均衡度 0.75，相当于 3.32 个');
});

it('names the kinds that are missing, and says when there is nothing', () => {
  expect(mixSentence(items({ 文体类: 4, 治理类: 0, 志愿类: 0 }))).toContain('没有治理类、志愿类组织。');
  expect(mixSentence(items({ 文体类: 0 }))).toBe('所选辖区没有在册的社会组织。');
});
