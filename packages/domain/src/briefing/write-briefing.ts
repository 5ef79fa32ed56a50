import { compareDecimal, shiftDecimal } from '../decimal';
import { INDICATOR_DEFINITIONS, INDICATOR_THEMES, indicatorThemeOf, periodLabel } from '../indicator';
import { INDICATOR_THEME_LABELS } from '../message/labels';
import {
  bearingOf,
  type BriefingChange,
  changeSince,
  isIssue,
  isThin,
  isTold,
  sizeOfChange,
} from './briefing-change';
import type {
  Briefing,
  BriefingSection,
  BriefingFacts,
  BriefingFigure,
  BriefingPart,
  BriefingSentence,
} from './briefing-facts';
import {
  changeParts,
  number,
  remarkParts,
  targetParts,
  thinParts,
  valueParts,
  words,
} from './briefing-parts';

/** A figure with what is said of it; a thin one is told together with others. */
interface Told {
  readonly figure: BriefingFigure;
  readonly said: BriefingChange;
  readonly isThin: boolean;
}

/**
 * Writes the sentences that the figures of a snapshot bear, in the order of the catalogue. A figure that is hidden, not
 * rated or without data is absent; below the least coverage its value is not told; where the definition, the ledger, the
 * coverage or the period forbids a comparison, the sentence says so in place of a change.
 * @source domain.md 5.1 rule 8; decision record 0180
 */
export function writeBriefing(facts: BriefingFacts): Briefing {
  const told = inCatalogueOrder(facts.current.figures.filter(isTold)).map((figure) => tell(facts, figure));
  return {
    title: `${facts.place}${periodLabel(facts.current.period).zh}微治理简报`,
    opening: openingOf(facts, told),
    sections: numbered([
      ...themesOf(facts, told),
      {
        heading: '问题清单',
        sentences: [
          ...told
            .filter(({ figure, said, isThin: thin }) => !thin && isIssue(figure, said, facts.rule))
            .map((each) => sentenceOf(facts, each)),
          ...thinSentences(facts, told),
        ],
        empty: '本期没有需要列出的问题。',
      },
      { heading: '典型案例', sentences: [], empty: '（由起草人补充）' },
      { heading: '工作建议', sentences: [], empty: '（由起草人补充）' },
    ]),
  };
}

const ORDER = new Map(INDICATOR_DEFINITIONS.map(({ code }, index) => [code, index]));

function inCatalogueOrder(figures: readonly BriefingFigure[]): readonly BriefingFigure[] {
  const place = ({ definition }: BriefingFigure): number => ORDER.get(definition.code) ?? ORDER.size;
  return [...figures].sort((one, other) => place(one) - place(other));
}

function themesOf(facts: BriefingFacts, told: readonly Told[]): readonly BriefingSection[] {
  return INDICATOR_THEMES.flatMap((theme) => {
    const own = told.filter(({ figure }) => indicatorThemeOf(figure.definition.code) === theme);
    if (own.length === 0) return [];
    const sentences = own.filter((each) => !each.isThin).map((each) => sentenceOf(facts, each));
    const heading = INDICATOR_THEME_LABELS[theme].zh;
    return [{ heading, sentences: [...sentences, ...thinSentences(facts, own)], empty: null }];
  });
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八'] as const;

function numbered(sections: readonly BriefingSection[]): readonly BriefingSection[] {
  return sections.map((section, index) => ({
    ...section,
    heading: `${NUMERALS[index] ?? ''}、${section.heading}`,
  }));
}

function tell({ base, rule }: BriefingFacts, figure: BriefingFigure): Told {
  const thin = isThin(figure, rule);
  const before = base?.figures.find(({ definition }) => definition.code === figure.definition.code);
  return { figure, said: thin ? { kind: 'none' } : changeSince(figure, before, rule), isThin: thin };
}

function sentenceOf({ current, base }: BriefingFacts, { figure, said }: Told): BriefingSentence {
  const { code } = figure.definition;
  const before = base?.figures.find(({ definition }) => definition.code === code);
  const beside = { figure, before, snapshot: current.number, base: base?.number ?? 0 };
  return {
    codes: [code],
    parts: [
      ...valueParts(figure, current.number),
      ...remarkParts(figure, current.number),
      ...targetParts(figure, current.number),
      ...changeParts(said, beside),
      words('。'),
    ],
  };
}

/** One sentence for all figures whose coverage is too thin; none where there are no such figures. */
function thinSentences({ current, rule }: BriefingFacts, told: readonly Told[]): readonly BriefingSentence[] {
  const thin = told.filter((each) => each.isThin).map(({ figure }) => figure);
  if (thin.length === 0) return [];
  const least = shiftDecimal(rule.leastCoverage, 2);
  return [
    {
      codes: thin.map(({ definition }) => definition.code),
      parts: [
        words('以下指标数据完整率不足'),
        number(least, { snapshot: null, code: null, field: 'rule' }),
        words('%，本期不作表述：'),
        ...thin.flatMap((figure, index): readonly BriefingPart[] => [
          ...(index === 0 ? [] : [words('、')]),
          ...thinParts(figure, current.number),
        ]),
        words('。'),
      ],
    },
  ];
}

/** 导语：几项指标，哪一项变差最多，哪一项改善最多。 */
function openingOf({ current }: BriefingFacts, told: readonly Told[]): readonly BriefingSentence[] {
  const count = (of: number): BriefingPart =>
    number(String(of), { snapshot: current.number, code: null, field: 'count' });
  const thinCount = told.filter((each) => each.isThin).length;
  const counted = [
    ...[words('本期表述指标'), count(told.length - thinCount), words('项')],
    ...(thinCount === 0 ? [] : [words('，另有'), count(thinCount), words('项因数据完整率不足不作表述')]),
    words('。'),
  ];
  return [
    { codes: [], parts: counted },
    ...largestSentence(told, { bearing: -1, lead: '变差最多的是', snapshot: current.number }),
    ...largestSentence(told, { bearing: 1, lead: '改善最多的是', snapshot: current.number }),
  ];
}

interface Largest {
  /** -1 for the worse, 1 for the better. */
  readonly bearing: number;
  readonly lead: string;
  readonly snapshot: number;
}

/** The largest change that way in percentage points, which alone are of one size for all. */
function largestSentence(
  told: readonly Told[],
  { bearing, lead, snapshot }: Largest,
): readonly BriefingSentence[] {
  const moved = told.flatMap(({ figure, said }) => {
    if (said.kind !== 'change' || said.change.kind !== 'percentagePoints') return [];
    return bearingOf(figure, said) === bearing
      ? [{ figure, said, size: sizeOfChange(said.change.change) }]
      : [];
  });
  const [largest] = moved.sort((one, other) => compareDecimal(other.size, one.size));
  if (!largest) return [];
  const { figure, said } = largest;
  const beside = { figure, before: undefined, snapshot, base: 0 };
  const parts = [words(lead), words(figure.definition.name.zh), ...changeParts(said, beside), words('。')];
  return [{ codes: [figure.definition.code], parts }];
}

/** The text of a sentence. @source decision record 0180 */
export function sentenceText({ parts }: BriefingSentence): string {
  return parts.map(({ text }) => text).join('');
}
