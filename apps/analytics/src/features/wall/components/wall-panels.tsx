import { changeWords, formatFigureValue, statusWord } from '@weizhi/ui';
import type { Figure, RankedItem, FigureChange, FigureUnit } from '@weizhi/ui';
import type { LeadAnswer } from '../../../shared/lead-answers/lead-answers';

/** A figure as large as it is read from across a room. */
export interface WallFigure {
  readonly code: string;
  readonly name: string;
  readonly figure: Figure;
  readonly change: FigureChange;
}

/** What is asked first of the place, with the answers. */
export function AnswersPanel({ answers }: { readonly answers: readonly LeadAnswer[] }) {
  return (
    <ul className="wz-wall-answers">
      {answers.map(({ key, question, answer, ground }) => (
        <li key={key}>
          <h3>{question}</h3>
          <p className="wz-wall-answer">{answer}</p>
          <p>{ground}</p>
        </li>
      ))}
    </ul>
  );
}

/** All figures of the place. */
export function FiguresPanel({ figures }: { readonly figures: readonly WallFigure[] }) {
  return (
    <ul className="wz-wall-figures">
      {figures.map(({ code, name, figure, change }) => (
        <li key={code}>
          <h3>{name}</h3>
          <WallValue figure={figure} />
          <p>
            {change.baseLabel} {changeWords(change).text}
          </p>
        </li>
      ))}
    </ul>
  );
}

function WallValue({ figure: { status, value, unit } }: Pick<WallFigure, 'figure'>) {
  const word = statusWord(status);
  if (word !== undefined) return <p className="wz-wall-word">{word}</p>;
  return (
    <p className="wz-wall-value">
      {formatFigureValue(value, unit)}
      <small>{unit.label}</small>
    </p>
  );
}

export interface BarsPanelProps {
  readonly items: readonly RankedItem[];
  readonly unit: FigureUnit;
}

/** The places below by one figure, as bars. */
export function BarsPanel({ items, unit }: BarsPanelProps) {
  const longest = Math.max(0, ...items.map(({ value }) => value ?? 0));
  return (
    <ol className="wz-wall-bars">
      {items.map(({ key, name, status, value }) => (
        <li key={key}>
          <span>{name}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width={value === null || longest === 0 ? 0 : (value / longest) * 100} height="10" />
          </svg>
          <strong>
            {statusWord(status) ?? `${formatFigureValue(value, unit)}${unit.kind === 'share' ? '%' : ''}`}
          </strong>
        </li>
      ))}
    </ol>
  );
}
