import type { AlertFigure, AlertGrounds, AlertLevel } from '../alert';
import { type IsoDate, isoDate, partsOfDate } from '../calendar';
import { type DecimalText, roundDecimal } from '../decimal';
import {
  INDICATOR_DEFINITIONS,
  type IndicatorStatus,
  type IndicatorUnit,
  parsePeriod,
  periodLabel,
  shareInPerCent,
} from '../indicator';
import type { BilingualText } from '../shared';
import { ALERT_LEVEL_LABELS, ALERT_PLACE_LEVEL_LABELS, WATCHED_LEDGER_LABELS } from './alert-labels';
import { indicatorName } from './alert-rule-labels';
import { EXPIRY_KIND_LABELS } from './expiry-labels';
import { INDICATOR_UNIT_LABELS } from './labels';

const SIDE_WORDS = { above: { zh: '高于', en: 'above' }, below: { zh: '低于', en: 'below' } } as const;

/**
 * Why an alert stands: figure, threshold and denominator in one sentence, and in another how many places share its cause.
 * @source domain.md 4.0 rules 1 and 2; decision record 0187
 */
export function alertReason(grounds: AlertGrounds, level: AlertLevel): BilingualText {
  const own = ownReason(grounds, level);
  const shared = (grounds.shared ?? []).map(({ level: at, judged, beyond }) => {
    const { zh, en } = ALERT_PLACE_LEVEL_LABELS[at];
    const [all, some] = [String(judged), String(beyond)];
    return {
      zh: `${all} 个${zh}中有 ${some} 个也是如此。`,
      en: ` So it is in ${some} of ${all} ${en.toLowerCase()}.`,
    };
  });
  return {
    zh: `${own.zh}${shared.map(({ zh }) => zh).join('')}`,
    en: `${own.en}${shared.map(({ en }) => en).join('')}`,
  };
}

/** What is said of an alert whose figure of persons is not told by now: of what it is, and nothing of it. @source domain.md 4.0 rule 5; decision record 0187 */
export function hiddenReason({ code, period }: AlertFigure, status?: IndicatorStatus): BilingualText {
  const [name, when] = [indicatorName(code), periodLabel(period)];
  const why = (status && WITHHELD[status]) ?? NOT_SHOWN;
  return {
    zh: `${when.zh}${name.zh}：涉及居民，该期数据${why.zh}。`,
    en: `${name.en} in ${when.en}: of persons, and ${why.en}.`,
  };
}

const NOT_SHOWN: BilingualText = { zh: '现在不予显示', en: 'not shown now' };

/** What a page says of a figure that does not stand, where it is something else than that it is hidden. */
const WITHHELD: Readonly<Partial<Record<IndicatorStatus, BilingualText>>> = {
  recomputing: { zh: '正在重新计算，算完后显示', en: 'being computed anew' },
  provisional: { zh: '暂定，可能调整，定数后显示', en: 'provisional, so not told yet' },
};

function ownReason(grounds: AlertGrounds, level: AlertLevel): BilingualText {
  switch (grounds.kind) {
    case 'threshold': {
      const { figure, side, threshold } = grounds;
      const line = valueText(threshold, figure.unit);
      const named = ALERT_LEVEL_LABELS[level];
      const said = figureText(figure);
      return {
        zh: `${said.zh}，${SIDE_WORDS[side].zh}${named.zh}线 ${line.zh}。`,
        en: `${said.en}, ${SIDE_WORDS[side].en} the threshold of a ${named.en.toLowerCase()}, ${line.en}.`,
      };
    }
    case 'usualVariation': {
      const { figure, side, threshold, mean, periods } = grounds;
      const [limit, usual] = [valueText(threshold, figure.unit), valueText(mean, figure.unit)];
      const said = figureText(figure);
      const bound = side === 'above' ? { zh: '上限', en: 'upper' } : { zh: '下限', en: 'lower' };
      return {
        zh: `${said.zh}，${SIDE_WORDS[side].zh}常年波动${bound.zh} ${limit.zh}（前 ${String(periods)} 期平均 ${usual.zh}）。`,
        en: `${said.en}, ${SIDE_WORDS[side].en} the ${bound.en} limit of usual variation, ${limit.en} (mean of ${String(periods)} periods: ${usual.en}).`,
      };
    }
    case 'expiring':
      return expiringReason(grounds);
    case 'missingData': {
      const { ledger, months, lastMonth } = grounds;
      const named = WATCHED_LEDGER_LABELS[ledger];
      const last = monthLabel(lastMonth);
      return {
        zh: `${named.zh}已连续 ${String(months)} 个月没有记录，最近有记录的是${last.zh}。`,
        en: `${named.en}: no record in ${String(months)} months in a row; the last was in ${last.en}.`,
      };
    }
  }
}

function expiringReason({
  expiryKind,
  count,
  lapsed = 0,
  soonest,
  days,
}: Extract<AlertGrounds, { kind: 'expiring' }>): BilingualText {
  const kind = EXPIRY_KIND_LABELS[expiryKind];
  const [ahead, first] = [String(days), chineseDay(isoDate(soonest))];
  if (lapsed === 0)
    return {
      zh: `${ahead} 天内有 ${String(count)} 项${kind.zh}到期，最早的 ${first}到期。`,
      en: `${kind.en}: ${String(count)} end within ${ahead} days, the first on ${soonest}.`,
    };
  const more =
    count === 0
      ? { zh: '', en: '' }
      : {
          zh: `；另有 ${String(count)} 项 ${ahead} 天内到期`,
          en: `; ${String(count)} more end within ${ahead} days`,
        };
  return {
    zh: `${String(lapsed)} 项${kind.zh}已经到期仍未办理，最早的 ${first}到期${more.zh}。`,
    en: `${kind.en}: ${String(lapsed)} ended and were not renewed, the first on ${soonest}${more.en}.`,
  };
}

/** What an alert is about, in a few words. @source decision record 0187 */
export function alertTitle(grounds: AlertGrounds): BilingualText {
  switch (grounds.kind) {
    case 'threshold':
    case 'usualVariation':
      return indicatorName(grounds.figure.code);
    case 'expiring': {
      const { zh, en } = EXPIRY_KIND_LABELS[grounds.expiryKind];
      return { zh: `${zh}到期`, en: `${en} to expire` };
    }
    case 'missingData':
      return WATCHED_LEDGER_LABELS[grounds.ledger];
  }
}

function figureText({ code, period, value, unit, numerator, denominator }: AlertFigure): BilingualText {
  const [name, when, said] = [indicatorName(code), periodLabel(period), valueText(value, unit)];
  const of = INDICATOR_DEFINITIONS.findLast((definition) => definition.code === code)?.denominator;
  const parts =
    numerator === null || denominator === null || !of
      ? { zh: '', en: '' }
      : {
          zh: `（${numerator} ÷ ${denominator}，分母为${of.zh}）`,
          en: ` (${numerator} ÷ ${denominator}, of ${of.en})`,
        };
  return {
    zh: `${when.zh}${name.zh} ${said.zh}${parts.zh}`,
    en: `${name.en} in ${when.en}: ${said.en}${parts.en}`,
  };
}

function valueText(value: DecimalText, unit: IndicatorUnit): BilingualText {
  if (unit === 'share') {
    const text = `${trimmed(shareInPerCent(value, 1))}%`;
    return { zh: text, en: text };
  }
  const [number, { zh, en }] = [trimmed(roundDecimal(value, 1)), INDICATOR_UNIT_LABELS[unit]];
  return { zh: `${number} ${zh}`, en: `${number} ${en}` };
}

function trimmed(number: DecimalText): string {
  return number.replace(/\.0$/u, '');
}

function monthLabel(key: string): BilingualText {
  const period = parsePeriod(key);
  return period.ok ? periodLabel(period.value) : { zh: key, en: key };
}

function chineseDay(day: IsoDate): string {
  const { year, month, day: date } = partsOfDate(day);
  return `${String(year)}年${String(month)}月${String(date)}日`;
}
