import { shannonDiversity } from '@weizhi/domain';
import { formatDecimal, formatShare, type RankingItem } from '@weizhi/ui';

/** Says in words how the kinds are mixed: the largest, those that are missing, and how diverse the whole is. */
export function mixSentence(items: readonly RankingItem[]): string {
  const counted = items.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const all = counted.reduce((sum, { value }) => sum + value, 0);
  const diversity = shannonDiversity(
    counted.map(({ value }) => value),
    counted.length,
  );
  const largest = [...counted].sort((one, other) => other.value - one.value)[0];
  if (!diversity || !largest) return '所选辖区没有在册的社会组织。';
  const missing = counted.filter(({ value }) => value === 0).map(({ name }) => name);
  const lacking = missing.length === 0 ? '' : `没有${missing.join('、')}组织。`;
  return (
    `共 ${all} 个，${largest.name}最多，占 ${formatShare(largest.value / all)}%。${lacking}` +
    `多样性 H = ${formatDecimal(diversity.entropy)}，均衡度 ${formatDecimal(diversity.evenness)}，` +
    `相当于 ${formatDecimal(diversity.effectiveKinds)} 个同样大的类别。`
  );
}
