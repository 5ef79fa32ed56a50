import { type DecimalText, decimalText } from '../decimal';
import { INDICATOR_THEMES, indicatorThemeOf, periodLabel, shareInPerCent } from '../indicator';
import { INDICATOR_UNIT_LABELS } from '../message/labels';
import { type BriefingChange, changeSince, coveredPart, isIssue, isThin, isTold } from './briefing-change';
import type {
  Briefing,
  BriefingFacts,
  BriefingFigure,
  BriefingOrigin,
  BriefingPart,
  BriefingRule,
  BriefingSentence,
} from './briefing-facts';

interface Told {
  readonly figure: BriefingFigure;
  readonly said: BriefingChange;
  readonly sentence: BriefingSentence;
}

/**
 * Writes the sentences that the figures of a snapshot bear. A figure that is hidden, not rated or without data is absent;
 * below the least coverage its value is not told; where the definition, the coverage or the period forbids a
 * comparison, the sentence says so in place of a change.
 * @source domain.md 5.1 rule 8; decision record 0180
 */
export function writeBriefing(facts: BriefingFacts): Briefing {
  const told = facts.current.figures.filter(isTold).map((figure) => tell(facts, figure));
  return {
    title: `${facts.place}${periodLabel(facts.current.period).zh}微治理简报`,
    sections: INDICATOR_THEMES.flatMap((theme) => {
      const sentences = told
        .filter(({ figure }) => indicatorThemeOf(figure.definition.code) === theme)
        .map(({ sentence }) => sentence);
      return sentences.length === 0 ? [] : [{ theme, sentences }];
    }),
    issues: told
      .filter(({ figure, said }) => isThin(figure, facts.rule) || isIssue(figure, said, facts.rule))
      .map(({ sentence }) => sentence),
  };
}

function tell({ current, base, rule }: BriefingFacts, figure: BriefingFigure): Told {
  const { code } = figure.definition;
  const before = base?.figures.find(({ definition }) => definition.code === code);
  if (isThin(figure, rule))
    return { figure, said: { kind: 'none' }, sentence: { code, parts: thinParts(figure, current.number) } };
  const said = changeSince(figure, before, rule);
  const parts = [
    ...valueParts(figure, current.number),
    ...remarkParts(figure, { snapshot: current.number, rule }),
    ...changeParts(said, { figure, before, snapshot: current.number, base: base?.number ?? 0 }),
    words('。'),
  ];
  return { figure, said, sentence: { code, parts } };
}

/** 指标为 12 个；指标为 75.0%（9／12）；出壳存活：12 家中 9 家仍活动。 */
function valueParts({ definition, value }: BriefingFigure, snapshot: number): readonly BriefingPart[] {
  const of = (field: BriefingOrigin['field'], text: string): BriefingPart =>
    number(text, { snapshot, code: definition.code, field });
  const shown = readable(value.value ?? decimalText('0'), definition.unit === 'share');
  const unit = definition.unit === 'index' ? '' : INDICATOR_UNIT_LABELS[definition.unit].zh;
  const { numerator, denominator } = value;
  const whole = [words(`${definition.name.zh}为`), of('value', shown), words(unit)];
  if (definition.unit !== 'share' || numerator === null || denominator === null) return whole;
  if (definition.code === 'postGraduationSurvival')
    return [
      ...[words('出壳满12个月的组织，'), of('denominator', denominator), words('家中')],
      ...[of('numerator', numerator), words('家仍活动')],
    ];
  return [
    ...whole,
    words('（'),
    of('numerator', numerator),
    words('／'),
    of('denominator', denominator),
    words('）'),
  ];
}

/** What has to be said beside a value: that the period runs, that something is missing. */
function remarkParts(
  { definition, value }: BriefingFigure,
  { snapshot }: { readonly snapshot: number; readonly rule: BriefingRule },
): readonly BriefingPart[] {
  const covered = coveredPart(value.coverage);
  const origin = { snapshot, code: definition.code, field: 'coverage' } as const;
  return [
    ...(value.status === 'provisional' ? [words('（统计期未完整，可能调整）')] : []),
    ...(covered === '1.0000' || covered === '1'
      ? []
      : [words('（数据完整率'), number(readable(covered, true), origin), words('%）')]),
  ];
}

function thinParts({ definition, value }: BriefingFigure, snapshot: number): readonly BriefingPart[] {
  const origin = { snapshot, code: definition.code, field: 'coverage' } as const;
  return [
    words(`${definition.name.zh}的数据完整率只有`),
    number(readable(coveredPart(value.coverage), true), origin),
    words('%，本期不作表述。'),
  ];
}

interface Beside {
  readonly figure: BriefingFigure;
  readonly before: BriefingFigure | undefined;
  readonly snapshot: number;
  readonly base: number;
}

function changeParts(said: BriefingChange, beside: Beside): readonly BriefingPart[] {
  switch (said.kind) {
    case 'none':
      return [];
    case 'definitionChanged':
      return versionParts(beside);
    case 'baseThin':
      return [words('；上期数据完整率不足，不作比较')];
    case 'coverageDiffers':
      return [words('；两期数据完整率相差过大，不可比')];
    case 'unfinished':
      return [words('；统计期未完整，不与上期比较')];
    case 'change':
      return sizeParts(said.change, beside);
  }
}

function versionParts({ figure, before, snapshot, base }: Beside): readonly BriefingPart[] {
  const { code } = figure.definition;
  const version = (of: number, text: number | undefined): BriefingPart =>
    number(String(text), { snapshot: of, code, field: 'version' });
  return [
    ...[words('；口径已由第'), version(base, before?.value.definition.version), words('版改为第')],
    ...[version(snapshot, figure.value.definition.version), words('版，与上期不可比')],
  ];
}

function sizeParts(
  { change, kind }: Extract<BriefingChange, { kind: 'change' }>['change'],
  { figure, snapshot }: Beside,
): readonly BriefingPart[] {
  const falls = change.startsWith('-');
  const size = falls ? change.slice(1) : change;
  if (/^0(\.0+)?$/u.test(size)) return [words('，与上期持平')];
  const [more, less] = kind === 'percentagePoints' ? ['上升', '下降'] : ['增加', '减少'];
  return [
    words(`，较上期${falls ? less : more}`),
    number(size, { snapshot, code: figure.definition.code, field: 'change' }),
    words(kind === 'percentagePoints' ? '个百分点' : '%'),
  ];
}

/** A value as it is read: shares in per cent to one place, whole numbers without a point. */
function readable(value: DecimalText, isShare: boolean): string {
  return (isShare ? shareInPerCent(value, 1) : value).replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '');
}

function words(text: string): BriefingPart {
  return { kind: 'words', text };
}

function number(text: string, origin: BriefingOrigin): BriefingPart {
  return { kind: 'number', text, origin };
}

/** The text of a sentence. @source decision record 0180 */
export function sentenceText({ parts }: BriefingSentence): string {
  return parts.map(({ text }) => text).join('');
}
