import {
  decimalText,
  PARTICIPANT_TENTHS,
  PARTICIPATION_INITIATORS,
  PARTICIPATION_MODES,
  TAKING_PART_DEPTHS,
  topShare,
} from '@weizhi/domain';
import { type FigureAnswer, type MemberAnswer, type MemberLabel, NO_DATA } from '../../platform/indicators';
import type { PersonsKnown, PlaceKnown } from './participation-known';

/** Labels of tenths of the participants. */
export const TENTH_LABELS: Readonly<Record<string, MemberLabel>> = Object.fromEntries(
  PARTICIPANT_TENTHS.map((tenth) => [
    String(tenth),
    { zh: `参与较少的${String(tenth * 10)}%`, en: `Least active ${String(tenth * 10)} %` },
  ]),
);

/** Participants by the deepest that they did in the span; they add up. */
export function depthAnswers({ measure }: PersonsKnown): readonly MemberAnswer[] {
  return TAKING_PART_DEPTHS.map((depth) => counted(String(depth), measure(`deepest_${String(depth)}`)));
}

/** Participants by where they were, over the internet or not; they add up. */
export function modeAnswers({ measure, totals }: PersonsKnown): readonly MemberAnswer[] {
  const online = measure('onlineOnly');
  const modes = {
    offlineOnly: totals.participants - totals.both - online,
    both: totals.both,
    onlineOnly: online,
  };
  return PARTICIPATION_MODES.map((mode) => counted(mode, modes[mode]));
}

/** Participations by who started them; they add up. */
export function initiatorAnswers({ initiated }: PlaceKnown): readonly MemberAnswer[] {
  return PARTICIPATION_INITIATORS.map((initiator) => counted(initiator, initiated(initiator)));
}

/**
 * The Lorenz curve of the adult participants in tenths. Each tenth tells what it rests on, a tenth of the persons, so
 * that the curve is hidden as a whole where that is too few: single persons of a small place cannot be read off it.
 */
export function lorenzAnswers(persons: PersonsKnown): readonly MemberAnswer[] {
  return PARTICIPANT_TENTHS.map((tenth) => ({
    member: { kind: 'member', code: String(tenth) },
    answer: cumulativeShare(persons, tenth / PARTICIPANT_TENTHS.length),
  }));
}

/** The part of all participations that the least active part of the adult participants has. */
export function cumulativeShare({ acts, totals }: PersonsKnown, part: number): FigureAnswer {
  const ofOthers = topShare(acts, 1 - part);
  if (ofOthers === null) return NO_DATA;
  return {
    kind: 'statistic',
    statistic: {
      ...{ value: 1 - ofOthers, n: totals.adults },
      numerator: decimalText(String(Math.floor(totals.adults / PARTICIPANT_TENTHS.length))),
      denominator: decimalText(String(totals.adults)),
    },
  };
}

function counted(code: string, numerator: number): MemberAnswer {
  return { member: { kind: 'member', code }, answer: { kind: 'counts', counts: { numerator } } };
}
