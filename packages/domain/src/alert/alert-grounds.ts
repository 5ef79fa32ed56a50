import type { DecimalText } from '../decimal';
import type { ExpiryKind } from '../expiry';
import type { IndicatorUnit, Period } from '../indicator';
import type { SharedCause } from './shared-causes';
import type { AlertLevel, WatchedLedger } from './vocabulary';

/** A figure that gave rise to an alert, as it stood when it was judged. @source domain.md 4.0 rule 1 */
export interface AlertFigure {
  readonly code: string;
  readonly period: Period;
  readonly value: DecimalText;
  readonly unit: IndicatorUnit;
  readonly numerator: DecimalText | null;
  readonly denominator: DecimalText | null;
}

/** What an alert rests on: all that its reason says. @source decision record 0187 */
export type AlertGrounds = AlertCauseGrounds & {
  /** Of a district, at which levels most places share the cause; left out where they do not. */
  readonly shared?: readonly SharedCause[];
};

type AlertCauseGrounds =
  | {
      readonly kind: 'threshold';
      readonly figure: AlertFigure;
      readonly threshold: DecimalText;
      readonly side: 'above' | 'below';
    }
  | {
      readonly kind: 'usualVariation';
      readonly figure: AlertFigure;
      /** The limit that was passed. */
      readonly threshold: DecimalText;
      readonly side: 'above' | 'below';
      readonly mean: DecimalText;
      readonly periods: number;
    }
  | {
      readonly kind: 'expiring';
      readonly expiryKind: ExpiryKind;
      /** How many end within `days`, today included. */
      readonly count: number;
      /** How many ended before today and were not renewed; left out where none did. */
      readonly lapsed?: number;
      /** The first day of all of them. */
      readonly soonest: string;
      readonly days: number;
    }
  | {
      readonly kind: 'missingData';
      readonly ledger: WatchedLedger;
      readonly months: number;
      /** Key of the last month with a record. */
      readonly lastMonth: string;
    };

/** What an alert is about, one word for each thing that is watched at a place: an indicator, a kind of thing or a ledger. @source decision record 0187 */
export function alertSubjectOf(grounds: AlertGrounds): string {
  switch (grounds.kind) {
    case 'threshold':
    case 'usualVariation':
      return grounds.figure.code;
    case 'expiring':
      return grounds.expiryKind;
    case 'missingData':
      return grounds.ledger;
  }
}

/** An alert that the figures of a day give cause to. @source decision record 0187 */
export interface AlertCause {
  readonly level: AlertLevel;
  readonly grounds: AlertGrounds;
}
