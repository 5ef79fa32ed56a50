import { EXPIRY_KIND_LABELS } from '@weizhi/domain';
import { enumLabel, type FigureVariation, figureText, readDecimal } from '@weizhi/ui';
import { type PeerFigure, rankedPlace, touches } from '../figures/peer-rows';
import { type Meaning, toUnit } from '../figures/to-figure';

/** What they are called together. */
export const LEAD_TITLE = '先看四件事';

/** What is asked first of a place. */
export type LeadQuestion = 'least' | 'change' | 'offList' | 'expiring';

/** A question with its answer in a few words, and what that rests on. */
export interface LeadAnswer {
  readonly key: LeadQuestion;
  readonly question: string;
  readonly answer: string;
  readonly ground: string;
}

/** The indicators that the questions about places below are answered by. */
export const LEAST_CODE = 'middleAgedParticipationRate';
export const OFF_LIST_CODE = 'offListTaskCount';

/** How far ahead it is asked what expires. */
export const DAYS_AHEAD = 90;

/** Named at most; of more only the number is told. */
const MOST_NAMES = 3;

/** Which of the places below have the least share of their middle-aged taking part. */
export function leastAnswer(figures: readonly PeerFigure[], meaning: Meaning, subject: string): LeadAnswer {
  const told = (figure: PeerFigure): string => `${figure.division.name} ${textOf(figure, meaning)}`;
  const head = { key: 'least', question: `哪个${subject}的中年人参与最少？` } as const;
  if (figures.every(({ status }) => status === 'NO_DATA'))
    return {
      ...head,
      answer: '这一期间没有数据',
      ground: '参与人数按月、按季、按年去重，请把期间改为月、季或年。',
    };
  if (isRecomputing(figures)) return { ...head, ...RECOMPUTING };
  const known = valued(figures).toSorted((one, other) => one.value - other.value);
  const [least, most] = [known[0], known.at(-1)];
  if (!least || !most) return { ...head, answer: '没有可显示的数据', ground: remaining(figures, 0, subject) };
  const lowest = known.filter(({ value }) => value === least.value).map(({ figure }) => figure);
  const alike = known
    .filter(({ figure, value }) => value !== least.value && touches(figure, least.figure, meaning))
    .map(({ figure }) => figure.division.name);
  return {
    ...head,
    answer:
      lowest.length > 1
        ? `${namesOf(lowest.map(({ division }) => division.name))}并列，${textOf(least.figure, meaning)}`
        : told(least.figure),
    ground: [
      `36–59岁居民参与率，${known.length}个有数据的${subject}中最低，最高的是${told(most.figure)}。`,
      alike.length === 0 ? '' : `与${namesOf(alike)}的95%波动区间相交，分不出先后。`,
      remaining(figures, known.length, subject),
    ].join(''),
  };
}

/** A change that was judged. */
export interface JudgedChange {
  readonly name: string;
  readonly variation: FigureVariation | undefined;
}

const SIDES: Readonly<Record<string, string>> = { ABOVE: '（偏高）', BELOW: '（偏低）' };

/** Which changes of a period are beyond usual variation. */
export function changeAnswer(changes: readonly JudgedChange[], period: string): LeadAnswer {
  const head = { key: 'change', question: `${period}的变化是真的吗？` } as const;
  const judged = changes.flatMap(({ name, variation }) => (variation ? [{ name, variation }] : []));
  if (judged.length === 0)
    return { ...head, answer: '这一期间不作研判', ground: '变化按月、按季研判，请把期间改为季或月。' };
  const by = (verdict: FigureVariation['verdict']) =>
    judged.filter(({ variation }) => variation.verdict === verdict);
  const [beyond, within, without] = [by('BEYOND_USUAL'), by('WITHIN_USUAL'), by('NOT_COMPARABLE')];
  const listOf = (word: string, some: typeof judged): string =>
    some.length === 0 ? '' : `${word} ${some.length} 项：${some.map(({ name }) => name).join('、')}。`;
  const sides = beyond.map(({ name, variation }) => `${name}${SIDES[variation.side ?? ''] ?? ''}`);
  const otherwise = within.length > 0 ? '都在常年波动范围内' : '不可比';
  return {
    ...head,
    answer: beyond.length > 0 ? `超出常年波动 ${beyond.length} 项：${sides.join('、')}` : otherwise,
    ground: [
      '与往期各月的常年波动比，不只看比上期升降。',
      within.length === 0 ? '' : `${listOf('范围内', within)}范围内的升降可能只是偶然。`,
      listOf('不可比', without),
    ].join(''),
  };
}

/** Which committees received most tasks that are on no list, in a period told by its name. */
export function offListAnswer(figures: readonly PeerFigure[], meaning: Meaning, period: string): LeadAnswer {
  const unit = toUnit(meaning);
  const head = { key: 'offList', question: '哪个社区承担的清单外任务最多？' } as const;
  if (isRecomputing(figures)) return { ...head, ...RECOMPUTING };
  const known = valued(figures).toSorted((one, other) => other.value - one.value);
  const most = known[0];
  if (!most) return { ...head, answer: '没有可显示的数据', ground: remaining(figures, 0, '社区') };
  const total = known.reduce((sum, { value }) => sum + value, 0);
  const whole = `${period}，${known.length}个社区合计 ${figureText({ status: 'OK', value: total, unit })}。`;
  if (most.value === 0) return { ...head, answer: '没有清单外任务', ground: whole };
  const top = known.filter(({ value }) => value === most.value).map(({ figure }) => figure.division.name);
  const next = known.find(({ value }) => value < most.value);
  const alike = known.filter(
    ({ figure, value }) => value !== most.value && touches(figure, most.figure, meaning),
  ).length;
  return {
    ...head,
    answer: `${namesOf(top)}${top.length > 1 ? '并列，各' : ''} ${textOf(most.figure, meaning)}`,
    ground: [
      whole,
      next ? `其次是${next.figure.division.name}（${textOf(next.figure, meaning)}）。` : '',
      alike === 0 ? '' : `与另外${alike}个社区的95%波动区间相交，分不出先后。`,
    ].join(''),
  };
}

/** A kind of what expires, with how much of it there is; null where one may not see it. */
export interface ExpiryCount {
  readonly kind: string;
  readonly count?: number | null;
}

/** What of organisations and tasks expires soon; undefined where none of it may be seen. */
export function expiringAnswer(counts: readonly ExpiryCount[]): LeadAnswer | undefined {
  const seen = counts.flatMap(({ kind, count }) => (count == null ? [] : [{ kind, count }]));
  if (seen.length === 0) return undefined;
  const total = seen.reduce((sum, { count }) => sum + count, 0);
  return {
    key: 'expiring',
    question: `${DAYS_AHEAD} 天内哪些组织的要素、任期、协议到期？`,
    answer: total === 0 ? '没有到期的' : `${total} 项将到期、尚未续办`,
    ground: seen
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => other.count - one.count)
      .map(({ kind, count }) => `${enumLabel(EXPIRY_KIND_LABELS, kind)} ${count} 项`)
      .join('、'),
  };
}

/** Some of the places are not computed by the definition in force yet: which is least or most is not known. */
const RECOMPUTING = {
  answer: '正在重新计算',
  ground: '统计口径或数据有更新，算好以后显示，请过几分钟再看。',
};

function isRecomputing(figures: readonly PeerFigure[]): boolean {
  return figures.some(({ status }) => status === 'RECOMPUTING');
}

function valued(figures: readonly PeerFigure[]): readonly { figure: PeerFigure; value: number }[] {
  return figures.flatMap((figure) => {
    const value = readDecimal(rankedPlace(figure, { isProportion: false }).value);
    return value === null ? [] : [{ figure, value }];
  });
}

function textOf({ status, value }: PeerFigure, meaning: Meaning): string {
  return figureText({ status, value: readDecimal(value), unit: toUnit(meaning) });
}

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join('、');
  return names.length > MOST_NAMES ? `${shown}等${names.length}个` : shown;
}

function remaining(figures: readonly PeerFigure[], known: number, subject: string): string {
  const left = figures.length - known;
  return left === 0 ? '' : `${left}个${subject}无数据或人数过少，不参与比较。`;
}
