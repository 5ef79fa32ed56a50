import { formatMoment, latestAsOf, useCodesOfPage, usePrinting, useTakeAwayRegistry } from '@weizhi/ui';
import { useCatalogueMeanings } from '../figures/use-meanings';
import type { PageFacts } from './page-export';

/** On paper only: for what the page was asked and of which moment its figures are. */
export function PaperFacts({ facts }: { readonly facts: PageFacts }) {
  const registry = useTakeAwayRegistry();
  if (!usePrinting()) return null;
  const { period = '', asked = [] } = facts;
  const asOf = latestAsOf(registry.things());
  const lines: readonly (readonly [string, string])[] = [
    ['统计期间', period],
    ...asked,
    ['数据截至', asOf === undefined ? '' : formatMoment(asOf)],
    ['打印时间', formatMoment(new Date().toISOString())],
  ];
  return (
    <dl className="wz-paper-facts">
      {lines
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

/** On paper only: what the figures of the page mean. */
export function PaperDefinitions() {
  return usePrinting() ? <Definitions /> : null;
}

function Definitions() {
  const meanings = useCatalogueMeanings(useCodesOfPage());
  if (meanings.length === 0) return null;
  return (
    <section className="wz-paper-definitions" aria-label="口径">
      <h2>口径</h2>
      {meanings.map(({ code, name, version, formula, denominator, source }) => (
        <p key={code}>
          <strong>{name}</strong>（{code}，第 {version} 版）：{formula}。
          {denominator == null ? '' : `分母：${denominator}。`}来源：{source}
        </p>
      ))}
    </section>
  );
}
