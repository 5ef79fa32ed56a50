import { HEALTH_COMPONENT_LABELS, HEALTH_DIMENSION_LABELS } from '@weizhi/domain';
import type { OrganisationHealthOfQuery } from '@weizhi/graphql-client/documents';
import {
  ChartFrame,
  enumLabel,
  formatDay,
  RadarChart,
  radarSentence,
  readDecimal,
  Section,
  spokeText,
} from '@weizhi/ui';
import { componentText, factText, healthSpokes, healthVerdict } from '../model/health-words';
import { type HealthView, healthNote } from '../model/health-view';

type Organisation = NonNullable<OrganisationHealthOfQuery['organisation']>;

interface OrganisationRadarProps {
  readonly view: HealthView;
  readonly organisation: Organisation;
}

/** Fewer spokes than this make no shape. */
const FEWEST_SPOKES = 3;

export function OrganisationRadar({ view, organisation }: OrganisationRadarProps) {
  const { name, health } = organisation;
  const spokes = healthSpokes(health);
  const known = spokes.filter(({ value }) => value !== null).length;
  return (
    <div className="wz-pair">
      <ChartFrame
        title={`${name}：健康度`}
        sentence={healthVerdict(health) + radarSentence(spokes)}
        table={{
          headers: ['维度', '权重', '得分', '依据'],
          rows: health.dimensions.map(({ dimension, weight, components }, index) => [
            enumLabel(HEALTH_DIMENSION_LABELS, dimension),
            weight,
            spokes[index]?.value ?? null,
            components.map(componentText).join('；'),
          ]),
        }}
        fileName={`${name}_健康度`}
        note={`${healthNote(view, undefined)} · 按${formatDay(health.asOf)}的记录评价 · 规则 ${health.ruleVersion}`}
        first={known < FEWEST_SPOKES ? 'table' : 'chart'}
      >
        <RadarChart spokes={spokes} seriesName={`${name}健康度`} />
        <ul className="wz-inline-list">
          {spokes.map((spoke) => (
            <li key={spoke.key}>
              {spoke.name} {spokeText(spoke.value)}
            </li>
          ))}
        </ul>
      </ChartFrame>
      <Levers organisation={organisation} />
    </div>
  );
}

/** How many levers are worth naming. */
const MOST_LEVERS = 6;

function Levers({ organisation: { id, health } }: { readonly organisation: Organisation }) {
  const levers = health.levers.slice(0, MOST_LEVERS);
  return (
    <Section
      title="怎样提升最快"
      extra={<a href={`/admin/organisations/${encodeURIComponent(id)}`}>到工作台办理</a>}
    >
      {levers.length === 0 ? (
        <p>
          {health.index == null
            ? '记录不足，暂不能测算。请先补充职务、文件和佐证。'
            : '凭佐证能够提升的各项都已满分。'}
        </p>
      ) : (
        <ol className="wz-steps">
          {levers.map(({ component, threshold, gain }) => (
            <li key={component}>
              {enumLabel(HEALTH_COMPONENT_LABELS, component)}达到“
              {factText(component, readDecimal(threshold) ?? 0)}”，健康度可提高 {gain} 分
            </li>
          ))}
        </ol>
      )}
      {health.flags.length === 0 ? null : (
        <p>有红线未解除时，指数以红线上限为准；上列分值为解除红线后的提升。</p>
      )}
    </Section>
  );
}
