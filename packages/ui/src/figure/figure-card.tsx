import { INDICATOR_STATUS_LABELS } from '@weizhi/domain';
import { Tag } from 'antd';
import { useId, useRef } from 'react';
import { enumLabel } from '../format/enum-label';
import { formatMoment } from '../format/date-format';
import { formatCount, formatShare } from '../format/number-format';
import { useTakenFigure } from '../take-away/take-away';
import { DefinitionPopover } from './definition-popover';
import {
  changeWords,
  coverageText,
  type Figure,
  type FigureChange,
  type FigureDefinition,
  type FigurePlan,
  formatFigureValue,
  intervalText,
  statusWord,
  withUnit,
} from './figure';
import type { FigureVariation } from './variation';
import { VariationLine } from './variation-mark';

export interface FigureCardProps {
  readonly title: string;
  readonly figure: Figure;
  readonly definition: FigureDefinition;
  readonly change?: FigureChange;
  /** Whether the change goes beyond the ups and downs of past periods, where that was judged. */
  readonly variation?: FigureVariation;
  /** Target in the unit of the figure, where one is set. */
  readonly target?: number;
  /** Target of the year, where the district has set one. */
  readonly plan?: FigurePlan;
  /** One line under the value, such as the rule that a variant counts by. */
  readonly remark?: string;
}

/** One figure with all that it may not be shown without. */
export function FigureCard(props: FigureCardProps) {
  const { title, figure, definition, change, variation, target, plan, remark } = props;
  const titleId = useId();
  const card = useRef<HTMLElement>(null);
  useTakenFigure(props, card);
  return (
    <section ref={card} className="wz-card wz-figure" aria-labelledby={titleId}>
      <header className="wz-figure-head">
        <h2 id={titleId}>{title}</h2>
        <DefinitionPopover definition={definition} />
      </header>
      <FigureValue figure={figure} />
      {change ? <FigureChangeLine change={change} /> : null}
      {variation ? <VariationLine variation={variation} unit={figure.unit} /> : null}
      {plan ? <PlanLine plan={plan} unit={figure.unit} /> : null}
      {remark ? <p className="wz-figure-remark">{remark}</p> : null}
      <FigureFacts figure={figure} definition={definition} {...(target === undefined ? {} : { target })} />
    </section>
  );
}

function PlanLine({ plan, unit }: { readonly plan: FigurePlan; readonly unit: Figure['unit'] }) {
  const { year, value, completion, elapsed, standing, source } = plan;
  const progress = [
    completion === null ? '' : `完成率 ${formatShare(completion)}%`,
    completion === null || elapsed === null ? '' : `序时进度 ${formatShare(elapsed)}%`,
  ].filter((part) => part !== '');
  return (
    <p className="wz-figure-change" title={`依据：${source}`}>
      {`${String(year)}年目标 ${withUnit(formatFigureValue(value, unit), unit)}`}
      {progress.map((part) => `，${part}`).join('')}
      {standing === null ? null : <strong>{`，${standing}`}</strong>}
    </p>
  );
}

function FigureFacts({
  figure,
  definition,
  target,
}: Pick<FigureCardProps, 'figure' | 'definition' | 'target'>) {
  return (
    <dl className="wz-figure-facts">
      {target === undefined ? null : (
        <Fact name="目标" text={`${formatFigureValue(target, figure.unit)}${figure.unit.label}`} />
      )}
      {figure.denominator === null ? null : (
        <Fact
          name="分子/分母"
          text={`${formatCount(figure.numerator)} / ${formatCount(figure.denominator)}`}
        />
      )}
      {figure.interval ? <Fact name="95% 区间" text={intervalText(figure.interval, figure.unit)} /> : null}
      {figure.n === null ? null : <Fact name="样本量 n" text={formatCount(figure.n)} />}
      {figure.coverage === null ? null : <Fact name="数据完整率" text={coverageText(figure.coverage)} />}
      {definition.basis === undefined ? null : <Fact name="依据" text={definition.basis} />}
      {figure.asOf === null ? null : <Fact name="截至" text={formatMoment(figure.asOf)} />}
    </dl>
  );
}

function FigureValue({ figure }: Pick<FigureCardProps, 'figure'>) {
  const word = statusWord(figure.status);
  if (word !== undefined) return <p className="wz-figure-value wz-figure-word">{word}</p>;
  return (
    <p className="wz-figure-value">
      <strong>{formatFigureValue(figure.value, figure.unit)}</strong>
      <span className="wz-figure-unit">{figure.unit.label}</span>
      {figure.status === 'PROVISIONAL' ? (
        <Tag>{enumLabel(INDICATOR_STATUS_LABELS, figure.status)}</Tag>
      ) : null}
    </p>
  );
}

function FigureChangeLine({ change }: Required<Pick<FigureCardProps, 'change'>>) {
  const words = changeWords(change);
  return (
    <p className="wz-figure-change">
      {change.baseLabel} <span className={`wz-change-${words.direction}`}>{words.text}</span>
      {words.reason ? <span className="wz-figure-reason">（{words.reason}）</span> : null}
    </p>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
