import type { MatterChannel, MatterNature, EstateType } from '@weizhi/domain';
import type { Weighted } from './random-stream';

/** Days of the ledger, both included. @source issue: two years of matters; the last day is the end of a month */
export const LEDGER_DAYS = { from: '2024-11-01', to: '2026-10-31' } as const;

/**
 * Matters by size of the demonstration. `small` is what `npm start` loads.
 * @source assumption: quick at first start; two communities logged 5.07 and 5.17 items a day in 2003 (domain.md §2.5),
 * which for 179 communities and two years would be `large`
 */
export const SCALES = { small: 6_000, medium: 60_000, large: 660_000 } as const;

/** See {@link SCALES}. */
export type Scale = keyof typeof SCALES;

/** Matters for a household of each kind of estate, against a commercial one. @source assumption: no property company, more to report */
export const MATTERS_BY_ESTATE: Readonly<Record<EstateType, number>> = {
  commercial: 1,
  resettlement: 1.2,
  old: 1.35,
  unmanaged: 1.5,
  mixed: 1.15,
};

/** Spread between communities of the same make-up: deviation of the logarithm, and its bounds. @source assumption */
export const COMMUNITY_SPREAD = { deviation: 0.3, least: 0.5, most: 2.1 } as const;

/** Where a matter could not be placed exactly. @source assumption; Pingshan 2018: 9 of 6,952 rows without community */
export const PLACED_AT: readonly Weighted<'neighbourhood' | 'community' | 'subdistrict' | 'district'>[] = [
  ['neighbourhood', 88],
  ['community', 11],
  ['subdistrict', 0.8],
  ['district', 0.2],
];

/** Monday first. @source assumption: offices and hotlines hear most on Mondays */
export const WEEKDAY_WEIGHTS = [1.24, 1.1, 1.05, 1.03, 1, 0.8, 0.72] as const;

/** January first. @source assumption: quiet around the Spring Festival, rain and heat from June to August */
export const MONTH_WEIGHTS = [0.94, 0.82, 1, 0.99, 1.04, 1.14, 1.2, 1.16, 1.02, 0.96, 0.94, 0.98] as const;

/** On days off of the calendar. @source assumption */
export const HOLIDAY_WEIGHTS = { springFestival: 0.4, other: 0.65 } as const;

/** Growth over the whole span, spread of single days, days of heavy rain and what they bring. @source assumption */
export const DAY_COURSE = {
  growth: 0.14,
  deviation: 0.1,
  rainDaysAYear: 4,
  rainWeight: 1.9,
  rainMonths: [6, 7, 8, 9],
} as const;

/** Channels at the first and at the last day; in between they change evenly. @source assumption: the mini-program grows, telephones fade */
export const CHANNELS: readonly { channel: MatterChannel; first: number; last: number }[] = [
  { channel: 'hotline12345', first: 38, last: 34 },
  { channel: 'miniProgram', first: 9, last: 22 },
  { channel: 'gridWorker', first: 21, last: 22 },
  { channel: 'walkIn', first: 13, last: 10 },
  { channel: 'telephone', first: 10, last: 5 },
  { channel: 'districtPlatform', first: 4, last: 4 },
  { channel: 'governmentMailbox', first: 3, last: 2 },
  { channel: 'otherChannel', first: 2, last: 1 },
];

/** More or less of a nature through a channel. @source assumption: grid workers report what needs doing, and seldom ask */
export const NATURES_BY_CHANNEL: Readonly<
  Partial<Record<MatterChannel, Readonly<Partial<Record<MatterNature, number>>>>>
> = {
  gridWorker: { complaint: 0.35, helpRequest: 2.2, enquiry: 0.3, appreciation: 0.2 },
  governmentMailbox: { suggestion: 2, complaint: 1.2, enquiry: 0.8 },
};

/**
 * Share closed within the time limit, by who disposes.
 * @source assumption about a plausible spread; Pingshan 2018 over all units: 6,238 of 6,952
 */
export const ON_TIME: Readonly<Record<string, number>> = {
  community: 0.955,
  subdistrict: 0.925,
  区城管局: 0.93,
  区住建局: 0.79,
  区交通运输局: 0.86,
  区市场监管局: 0.91,
  区生态环境局: 0.87,
  区公安部门: 0.93,
  区消防部门: 0.95,
  区民政局: 0.96,
  区人社局: 0.93,
  区卫健委: 0.92,
  区教体局: 0.94,
  供水单位: 0.9,
  供电单位: 0.94,
  燃气单位: 0.95,
};

/** On-time share gained from the first to the last day, and spread between communities. @source assumption */
export const ON_TIME_COURSE = { gain: 0.035, deviation: 0.02, most: 0.995 } as const;

/** A community named in the long form, 德民社区（城东街道办事处）. @source Pingshan 2018: 93 of 494 rows of communities, by decision record 0012 */
export const LONG_FORM_SHARE = 0.12;
