import { compareDecimal, type DecimalText, decimalText } from '../decimal';
import { figureBasisOf, shareInPerCent } from '../indicator';
import { INCOMPARABILITY_LABELS, INDICATOR_UNIT_LABELS } from '../message/labels';
import { TARGET_STANDING_LABELS } from '../message/target-labels';
import { type BriefingChange, coveredPart, coveredPerCent, sizeOfChange } from './briefing-change';
import type { BriefingFigure, BriefingOrigin, BriefingPart } from './briefing-facts';

/** Words of a sentence, which hold no number but in the name of an indicator. */
export function words(text: string): BriefingPart {
  return { kind: 'words', text };
}

/** A number of a sentence as it is read, with where it is from. */
export function number(text: string, origin: BriefingOrigin): BriefingPart {
  return { kind: 'number', text: grouped(text), origin };
}

/** 58908960.00 is read 58,908,960. */
function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

const ONE_PER_CENT = decimalText('0.01');
const TENTH_OF_ONE = decimalText('0.001');

/** Places of a share in per cent: one, and of less than one per cent so many that 0.95% are not 1% of a target of 1%. */
function placesOf(share: DecimalText): number {
  if (compareDecimal(share, ONE_PER_CENT) >= 0) return 1;
  return compareDecimal(share, TENTH_OF_ONE) >= 0 ? 2 : 3;
}

/** A value as it is read: shares in per cent to one place, small ones to more, without what ends in nothing. */
function readable(value: DecimalText, isShare: boolean): string {
  return (isShare ? shareInPerCent(value, placesOf(value)) : value)
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '');
}

type Field = BriefingOrigin['field'];

/** 指标为 12 个；指标为 75%（9／12）；估计的占比没有分子分母，只说数值；组织的存活说几家中几家。 */
export function valueParts({ definition, value }: BriefingFigure, snapshot: number): readonly BriefingPart[] {
  const isShare = definition.unit === 'share';
  const of = (field: Field, text: string): BriefingPart =>
    number(text, { snapshot, code: definition.code, field });
  const shown = readable(value.value ?? decimalText('0'), isShare);
  const unit = definition.unit === 'index' ? '' : INDICATOR_UNIT_LABELS[definition.unit].zh;
  if (
    definition.code === 'foundedOrganisationSurvival' &&
    value.numerator !== null &&
    value.denominator !== null
  )
    return [
      words('近五年成立、已满一年且有记录可查的'),
      of('denominator', readable(value.denominator, false)),
      words('家组织中，'),
      of('numerator', readable(value.numerator, false)),
      words('家仍在活动，占'),
      of('value', shown),
      words(unit),
    ];
  const whole = [words(`${definition.name.zh}为`), of('value', shown), words(unit)];
  if (!isShare || value.numerator === null || value.denominator === null) return whole;
  const numerator = of('numerator', readable(value.numerator, false));
  const denominator = of('denominator', readable(value.denominator, false));
  return [...whole, words('（'), numerator, words('／'), denominator, words('）')];
}

/** What has to be said beside a value: that the period runs, that something is missing, that it is a sample. */
export function remarkParts(
  { definition, value }: BriefingFigure,
  snapshot: number,
): readonly BriefingPart[] {
  const origin = { snapshot, code: definition.code, field: 'coverage' } as const;
  const isWhole = compareDecimal(coveredPart(value.coverage), decimalText('1')) === 0;
  return [
    ...(value.status === 'provisional' ? [words('（统计期未完整，可能调整）')] : []),
    ...basisParts({ definition, value }, snapshot),
    ...(isWhole
      ? []
      : [
          words('（数据完整率'),
          number(readable(coveredPerCent(value.coverage), false), origin),
          words('%）'),
        ]),
  ];
}

const BASIS_WORDS = { sampledWeeks: '抽样推算', standardTimes: '按标准工时折算', registers: '' } as const;

/** Figures from samples or reckoned by standard times are no counts, and say so, with their interval where they have one. */
function basisParts(
  { definition, value }: Pick<BriefingFigure, 'definition' | 'value'>,
  snapshot: number,
): readonly BriefingPart[] {
  const basis = BASIS_WORDS[figureBasisOf(definition.code) ?? 'registers'];
  if (basis === '') return [];
  const { interval } = value;
  if (interval.kind === 'none') return [words(`（${basis}）`)];
  const isShare = definition.unit === 'share';
  const of = (field: 'low' | 'high'): BriefingPart =>
    number(readable(interval[field], isShare), { snapshot, code: definition.code, field });
  const unit = words(isShare ? '%' : '');
  return [words(`（${basis}，置信区间`), of('low'), unit, words('—'), of('high'), unit, words('）')];
}

/**
 * What the district has set for the year and how the figure stands to it: of what builds up, how far it has come beside the year
 * that has passed; of a state, and of a year that is over, whether it is reached.
 */
export function targetParts(
  { definition, target }: BriefingFigure,
  snapshot: number,
): readonly BriefingPart[] {
  if (!target?.standing || target.completion === null) return [];
  const isShare = definition.unit === 'share';
  const of = (field: Field, value: DecimalText, inPerCent: boolean): readonly BriefingPart[] => [
    number(readable(value, inPerCent), { snapshot, code: definition.code, field }),
    words(inPerCent ? '%' : INDICATOR_UNIT_LABELS[definition.unit].zh),
  ];
  const set = of('target', target.value, isShare);
  if (target.elapsed === null)
    return [words(target.standing === 'reached' ? '，已达到全年目标' : '，未达到全年目标'), ...set];
  const told = [
    ...[words('，全年目标'), ...set, words('，完成率'), ...of('completion', target.completion, true)],
  ];
  if (target.standing === 'reached') return told;
  const standing = `，${TARGET_STANDING_LABELS[target.standing].zh}`;
  return target.standing === 'notReached'
    ? [...told, words(standing)]
    : [...told, words(`${standing}（`), ...of('elapsed', target.elapsed, true), words('）')];
}

/** The part of the expected data that was there, in brackets behind the name of a figure that is not told. */
export function thinParts({ definition, value }: BriefingFigure, snapshot: number): readonly BriefingPart[] {
  const origin = { snapshot, code: definition.code, field: 'coverage' } as const;
  return [
    ...[words(definition.name.zh), words('（')],
    ...[number(readable(coveredPerCent(value.coverage), false), origin), words('%）')],
  ];
}

/** What a change is told beside. */
export interface BriefingBeside {
  readonly figure: BriefingFigure;
  readonly before: BriefingFigure | undefined;
  readonly snapshot: number;
  readonly base: number;
}

/** What is said of a change, or of why there is none. */
export function changeParts(said: BriefingChange, beside: BriefingBeside): readonly BriefingPart[] {
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
    case 'notComparable':
      return [words(`；与上期${incomparableWords(said)}`)];
    case 'baseZero':
      return zeroParts(said, beside);
    case 'change':
      return sizeParts(said, beside);
  }
}

function incomparableWords({ reasons }: Extract<BriefingChange, { kind: 'notComparable' }>): string {
  const stated = reasons.map((reason) => INCOMPARABILITY_LABELS[reason].zh.replace('不可比：', ''));
  return stated.length === 0 ? '不可比' : `不可比：${stated.join('、')}`;
}

function versionParts({ figure, before, snapshot, base }: BriefingBeside): readonly BriefingPart[] {
  const { code } = figure.definition;
  const version = (of: number, text: number | undefined): BriefingPart =>
    number(String(text), { snapshot: of, code, field: 'version' });
  return [
    ...[words('；口径已由第'), version(base, before?.value.definition.version), words('版改为第')],
    ...[version(snapshot, figure.value.definition.version), words('版，与上期不可比')],
  ];
}

/** Nothing is so many per cent more than 0: the base is told instead. */
function zeroParts(
  { way }: Extract<BriefingChange, { kind: 'baseZero' }>,
  { figure, base }: BriefingBeside,
): readonly BriefingPart[] {
  if (way === 0) return [words('，与上期持平')];
  return [words('，上期为'), number('0', { snapshot: base, code: figure.definition.code, field: 'value' })];
}

function sizeParts(
  { change: { change, kind }, way }: Extract<BriefingChange, { kind: 'change' }>,
  { figure, snapshot }: BriefingBeside,
): readonly BriefingPart[] {
  if (way === 0) return [words('，与上期持平')];
  const size = sizeOfChange(change);
  const [more, less] = kind === 'percentagePoints' ? ['上升', '下降'] : ['增加', '减少'];
  return [
    words(`，较上期${way < 0 ? less : more}`),
    number(size, { snapshot, code: figure.definition.code, field: 'change' }),
    words(kind === 'percentagePoints' ? '个百分点' : '%'),
  ];
}
