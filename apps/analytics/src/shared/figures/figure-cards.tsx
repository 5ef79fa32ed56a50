import { useQuery } from '@apollo/client/react';
import { type ComparisonBase, formatPeriod, type Period } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  IndicatorComparisonsDocument,
  type IndicatorComparisonsQuery,
  IndicatorFigureFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  DefinitionPopover,
  ErrorState,
  FigureCard,
  type FigureUnit,
  LoadingState,
  readDecimal,
  Section,
  usePhoneFold,
  useTakenFigure,
} from '@weizhi/ui';
import { type PropsWithChildren, useId, useRef } from 'react';
import type { Place } from '../place/place-trail';
import { type Meaning, toChange, toDefinition, toFigure, toUnit } from './to-figure';
import { toPlan } from './to-plan';
import { isJudged, toVariation } from './to-variation';
import { useMeanings } from './use-meanings';
import { useUnhurried } from '../graphql/use-unhurried';

/** As the sheet has it: so many cards stand there while the others are folded away. */
const FIRST_CARDS = 2;

type Row = IndicatorComparisonsQuery['indicatorComparisons'][number];

export interface FigureCardsProps {
  /** Indicators, in the order of the cards; at most 20. */
  readonly codes: readonly string[];
  readonly division: Place;
  readonly period: Period;
  readonly base: ComparisonBase;
  /** What the cards are about, where a page has several such parts. */
  readonly about?: string;
  /** What stands under a figure beside its change, where there is something to say. */
  readonly remarkOf?: ((code: string, unit: FigureUnit) => string | undefined) | undefined;
}

/** A card per indicator that has data; those without are named apart, with what they mean. */
export function FigureCards({ codes, ...rest }: FigureCardsProps) {
  const meanings = useMeanings(codes);
  const isDrawn = useUnhurried(meanings.length > 0);
  return isDrawn ? <Cards meanings={meanings} {...rest} /> : <LoadingState label="正在读取指标" />;
}

interface CardsProps extends Omit<FigureCardsProps, 'codes'> {
  readonly meanings: readonly Meaning[];
}

function Cards({ meanings, division, period, base, about, remarkOf }: CardsProps) {
  const { data, error, refetch } = useQuery(IndicatorComparisonsDocument, {
    variables: {
      input: {
        codes: meanings.map(({ code }) => code),
        divisionId: division.id,
        period: formatPeriod(period),
        base: base === 'yearOnYear' ? 'YEAR_ON_YEAR' : 'PERIOD_ON_PERIOD',
      },
      judged: isJudged(period),
    },
  });
  const isDrawn = useUnhurried(data !== undefined);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || !isDrawn) return <LoadingState label="正在读取指标" />;
  const rows = meanings.flatMap((meaning) => {
    const row = data.indicatorComparisons.find(({ code }) => code === meaning.code);
    return row ? [{ meaning, row, figure: readFragment(IndicatorFigureFragmentDoc, row.current) }] : [];
  });
  const withData = rows.filter(({ figure }) => figure.status !== 'NO_DATA');
  const without = rows.filter(({ figure }) => figure.status === 'NO_DATA');
  return (
    <>
      <FoldedCards about={about} count={withData.length}>
        {withData.map(({ meaning, row }) => (
          <OneCard
            key={meaning.code}
            base={base}
            meaning={meaning}
            row={row}
            remark={remarkOf?.(meaning.code, toUnit(meaning))}
          />
        ))}
      </FoldedCards>
      {without.length === 0 ? null : (
        <WithoutData about={about} meanings={without.map(({ meaning }) => meaning)} />
      )}
    </>
  );
}

interface FoldedCardsProps {
  readonly about: string | undefined;
  readonly count: number;
}

/** On a phone only the first cards of a part stand there until the rest is asked for; what leaves with the page is the whole. */
function FoldedCards({ about = '主要指标', count, children }: PropsWithChildren<FoldedCardsProps>) {
  const { folded, unfold } = usePhoneFold(about, `查看全部 ${String(count)} 项`);
  const titleId = useId();
  if (unfold === null || count <= FIRST_CARDS) return <div className="wz-figures">{children}</div>;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className="wz-figures-about">
        {about}
      </h2>
      <div className={folded ? 'wz-figures wz-figures-folded' : 'wz-figures'}>{children}</div>
      {unfold}
    </section>
  );
}

interface OneCardProps {
  readonly base: ComparisonBase;
  readonly meaning: Meaning;
  readonly row: Row;
  readonly remark: string | undefined;
}

function OneCard({ base, meaning, row, remark }: OneCardProps) {
  const mark = readDecimal(meaning.referenceLine);
  return (
    <FigureCard
      title={meaning.name}
      figure={toFigure(readFragment(IndicatorFigureFragmentDoc, row.current), meaning)}
      definition={toDefinition(meaning)}
      change={toChange(row, base)}
      {...toVariation(row)}
      {...(mark === null ? {} : { target: mark })}
      {...toPlan(row)}
      {...(remark === undefined ? {} : { remark })}
    />
  );
}

interface WithoutDataProps {
  readonly about: string | undefined;
  readonly meanings: readonly Meaning[];
}

function WithoutData({ about, meanings }: WithoutDataProps) {
  return (
    <Section title={about === undefined ? '尚无数据的指标' : `尚无数据的指标：${about}`}>
      <p>以下指标在所选辖区和期间没有数据来源或记录，不按 0 计。</p>
      <ul className="wz-inline-list">
        {meanings.map((meaning) => (
          <AbsentFigure key={meaning.code} meaning={meaning} />
        ))}
      </ul>
    </Section>
  );
}

function AbsentFigure({ meaning }: { readonly meaning: Meaning }) {
  const place = useRef<HTMLLIElement>(null);
  const definition = toDefinition(meaning);
  const absent = { status: 'NO_DATA', value: null, numerator: null, denominator: null, asOf: null } as const;
  const figure = { ...absent, unit: toUnit(meaning), n: null, coverage: null };
  useTakenFigure({ title: meaning.name, figure, definition }, place);
  return (
    <li ref={place}>
      {meaning.name}
      <DefinitionPopover definition={definition} />
    </li>
  );
}
