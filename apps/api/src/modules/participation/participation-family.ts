import {
  DEMOCRATIC_STAGE_LABELS,
  AGE_BAND_LABELS,
  PARTICIPANT_CAPACITY_LABELS,
  PARTICIPATION_CHANNEL_LABELS,
  PARTICIPATION_DEPTH_LABELS,
  PARTICIPATION_INITIATOR_LABELS,
  PARTICIPATION_MODE_LABELS,
  PARTICIPATION_INDICATORS,
  SEX_LABELS,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  type FamilyAsked,
  type Figure,
  type IndicatorFamily,
  toFigures,
  total,
  NO_DATA,
  RECOMPUTING,
} from '../../platform/indicators';
import { AGE_SEX_LABELS } from './age-sex-answers';
import { memberAnswers } from './cohort-answers';
import { keepHiddenParticipation } from './keep-hidden-participation';
import { readParticipationKnown } from './participation-known';
import { protectParticipation } from './protect-participation';
import { TENTH_LABELS } from './spread-answers';
import { totalAnswer } from './total-answers';

/** Indicators of participation, from rollup cells alone: no request reads a record. */
export const PARTICIPATION_FAMILY: IndicatorFamily = {
  name: 'participation',
  codes: Object.keys(PARTICIPATION_INDICATORS),
  memberLabels: {
    ageBand: AGE_BAND_LABELS,
    sex: SEX_LABELS,
    participantCapacity: PARTICIPANT_CAPACITY_LABELS,
    participationChannel: PARTICIPATION_CHANNEL_LABELS,
    democraticStage: DEMOCRATIC_STAGE_LABELS,
    ageSex: AGE_SEX_LABELS,
    participationDepth: PARTICIPATION_DEPTH_LABELS,
    participationMode: PARTICIPATION_MODE_LABELS,
    participationInitiator: PARTICIPATION_INITIATOR_LABELS,
    participantTenth: TENTH_LABELS,
  },
  compute: computeParticipation,
  protect: protectParticipation,
  keepHidden: keepHiddenParticipation,
};

async function computeParticipation(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const known = await readParticipationKnown(reads, asked);
  return toFigures({ ...asked, now: known.standing.asOf ?? asked.now }, (definition, cell) => {
    if (!known.standing.isCurrent) return total(RECOMPUTING);
    const place = known.at(cell);
    // Before its first record a place kept none, nor does a district that has none at all of a period: that is not nobody.
    if (!place) return total(NO_DATA);
    return asked.dimension === ''
      ? total(totalAnswer(definition.code, place))
      : memberAnswers(definition.code, asked.dimension, place);
  });
}
