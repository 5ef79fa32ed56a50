import { Section } from '@weizhi/ui';
import { cellsOf, NUMBER, samplingWords, scoreLabel, type SurveyFigures } from '../model/survey-words';

/** Below this the items of a scale do not measure one thing, as domain.md N05 has it. */
const LEAST_ALPHA = 0.7;

/** Scores of 0 to 100, each with interval, n and reliability. */
export function ScoreCards({ figures }: { readonly figures: SurveyFigures }) {
  const { scores } = figures;
  if (scores.length === 0) return null;
  return (
    <Section title="信任、规范与归属">
      <div className="wz-figures">
        {scores.map((score) => {
          const [value, interval, respondents] = cellsOf(score, NUMBER);
          const facts = [
            ['95% 区间', interval],
            ['样本量 n', respondents],
            ['题数', String(score.items)],
            ['信度 α', alphaText(score.alpha)],
          ] as const;
          return (
            <section key={score.theme} className="wz-card wz-figure" aria-label={scoreLabel(score.theme)}>
              <header className="wz-figure-head">
                <h3>{scoreLabel(score.theme)}</h3>
              </header>
              <p className="wz-figure-value">
                <strong>{value}</strong>
                <span className="wz-figure-unit">分（0—100）</span>
              </p>
              <dl className="wz-figure-facts">
                {facts.map(([name, text]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
      <p className="wz-quiet">{samplingWords(figures)}</p>
    </Section>
  );
}

function alphaText(alpha: string | null): string {
  if (alpha === null) return '无法计算';
  const text = Number(alpha).toFixed(2);
  return Number(alpha) < LEAST_ALPHA ? `${text}（偏低，题目不一致）` : text;
}
