import type { DivisionKind } from '../division';

/** Level of an alert (预警等级), gravest first. Shown with an icon and its word, never by colour alone. @source domain.md 4.0 rule 7 and 5.1 item 5 */
export const ALERT_LEVELS = ['red', 'yellow', 'blue'] as const;

/** See {@link ALERT_LEVELS}. @source domain.md 5.1 item 5 */
export type AlertLevel = (typeof ALERT_LEVELS)[number];

/**
 * What gives rise to an alert: a figure beyond a threshold, a change beyond usual variation (超出常年波动), things that
 * expire, or a ledger without records.
 * @source domain.md 5.1 items 5 and 12; decision record 0187
 */
export const ALERT_KINDS = ['threshold', 'usualVariation', 'expiring', 'missingData'] as const;

/** See {@link ALERT_KINDS}. @source decision record 0187 */
export type AlertKind = (typeof ALERT_KINDS)[number];

/** Periods that alerts are judged by; things that expire and ledgers without records have none. @source decision record 0187 */
export const ALERT_GRAINS = ['month', 'quarter'] as const;

/** See {@link ALERT_GRAINS}. @source decision record 0187 */
export type AlertGrain = (typeof ALERT_GRAINS)[number];

/** Levels of place at which alerts are raised; towns, townships and development zones count as subdistricts, villages as communities. @source decision record 0187 */
export const ALERT_PLACE_LEVELS = ['district', 'subdistrict', 'community'] as const;

/** See {@link ALERT_PLACE_LEVELS}. @source decision record 0187 */
export type AlertPlaceLevel = (typeof ALERT_PLACE_LEVELS)[number];

/** What of a place may be subscribed to (订阅). @source domain.md 5.1 item 11; decision record 0188 */
export const SUBSCRIPTION_KINDS = ['weeklyDigest', 'alerts'] as const;

/** See {@link SUBSCRIPTION_KINDS}. @source decision record 0188 */
export type SubscriptionKind = (typeof SUBSCRIPTION_KINDS)[number];

const LEVEL_OF_KIND: Readonly<Partial<Record<DivisionKind, AlertPlaceLevel>>> = {
  district: 'district',
  subdistrict: 'subdistrict',
  town: 'subdistrict',
  township: 'subdistrict',
  developmentZone: 'subdistrict',
  community: 'community',
  village: 'community',
};

/** The level at which alerts are raised for a kind of division; undefined where none are. @source decision record 0187 */
export function alertPlaceLevelOf(kind: DivisionKind): AlertPlaceLevel | undefined {
  return LEVEL_OF_KIND[kind];
}

/** Ledgers (台账) of which missing records raise an alert, by the code of their kept figures. @source decision record 0187 */
export const WATCHED_LEDGERS = ['matter', 'communityTask', 'participation'] as const;

/** See {@link WATCHED_LEDGERS}. @source decision record 0187 */
export type WatchedLedger = (typeof WATCHED_LEDGERS)[number];
