import {
  DEMOCRATIC_STAGE_LABELS,
  PARTICIPANT_CAPACITY_LABELS,
  PARTICIPATION_CHANNEL_LABELS,
  PARTICIPATION_MECHANISM_LABELS,
  PARTICIPATION_ORIGIN_LABELS,
} from '@weizhi/domain';
import type {
  DemocraticStage,
  ParticipantCapacity,
  ParticipationChannel,
  ParticipationMechanism,
  ParticipationOrigin,
  ParticipationRecordFilter,
  ParticipationRecordStanding,
} from '@weizhi/graphql-client/documents';
import { enumOptions } from '../../../shared/enum-options';

/** What the search form above the records holds; the address keeps it. */
export interface RecordSearch {
  readonly divisionId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly mechanism?: ParticipationMechanism;
  readonly stage?: DemocraticStage;
  readonly capacity?: ParticipantCapacity;
  readonly channel?: ParticipationChannel;
  readonly origin?: ParticipationOrigin;
  readonly pseudonym?: string;
  /** Only what one import brought in. */
  readonly batch?: string;
}

/** Choices of the search form and of a correction. */
export const RECORD_OPTIONS = {
  mechanism: enumOptions(PARTICIPATION_MECHANISM_LABELS),
  stage: enumOptions(DEMOCRATIC_STAGE_LABELS),
  capacity: enumOptions(PARTICIPANT_CAPACITY_LABELS),
  channel: enumOptions(PARTICIPATION_CHANNEL_LABELS),
  origin: enumOptions(PARTICIPATION_ORIGIN_LABELS),
} as const;

/** Tabs of the list: what counts first. */
export const RECORD_TABS = [
  { key: 'counted', label: '计入统计' },
  { key: 'corrected', label: '更正过' },
  { key: 'withdrawn', label: '已撤回' },
  { key: 'all', label: '全部' },
] as const;

const STANDINGS: Readonly<Record<string, readonly ParticipationRecordStanding[] | null>> = {
  corrected: ['CORRECTED'],
  withdrawn: ['WITHDRAWN'],
  all: null,
};
const COUNTED: readonly ParticipationRecordStanding[] = ['AS_RECORDED', 'CORRECTED'];

const CHOICES = ['mechanism', 'stage', 'capacity', 'channel', 'origin'] as const;
const TEXTS = ['divisionId', 'pseudonym', 'batch'] as const;
const DAYS = ['from', 'to'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Reads the search form from the address; what is no choice is left out. */
export function readRecordSearch(address: URLSearchParams): RecordSearch {
  const isFit = (key: string, value: string): boolean => {
    const choice = CHOICES.find((each) => each === key);
    if (choice) return RECORD_OPTIONS[choice].some((option) => option.value === value);
    return DAYS.some((each) => each === key) ? DAY.test(value) : value !== '';
  };
  return Object.fromEntries(
    [...CHOICES, ...TEXTS, ...DAYS].flatMap((key) => {
      const value = address.get(key);
      return value !== null && isFit(key, value) ? [[key, value]] : [];
    }),
  );
}

/** The address with the search form in it. */
export function writeRecordSearch(address: URLSearchParams, search: RecordSearch): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const key of [...CHOICES, ...TEXTS, ...DAYS]) {
    const value = search[key]?.trim();
    if (value === undefined || value === '') next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/** What the list is asked for: the search form, and what the tab keeps it to. */
export function recordFilterOf(
  { batch, ...search }: RecordSearch,
  tab: string | undefined,
): ParticipationRecordFilter {
  const standings = STANDINGS[tab ?? ''];
  return {
    ...search,
    ...(batch === undefined ? {} : { importBatchId: batch }),
    standings: standings === null ? null : [...(standings ?? COUNTED)],
  };
}
