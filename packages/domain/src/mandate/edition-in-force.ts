import type { IsoDate } from '../calendar';
import type { DivisionPath } from '../division';
import { accepted, refused, type Result } from '../shared';
import type { MandateSpan } from './mandate-edition';
import type { MandateBody } from './vocabulary';

/** A published edition with the division that it was drawn up for. @source requirements.md S3 */
export interface PlacedEdition extends MandateSpan {
  readonly body: MandateBody;
  readonly divisionPath: DivisionPath;
}

/** Which list is asked for. @source requirements.md S3 */
export interface MandateQuestion {
  readonly body: MandateBody;
  readonly divisionPath: DivisionPath;
  readonly day: IsoDate;
}

/** Returned when no list is in force for a body of a division on a day: what is dated outside any list. @source requirements.md S3, D6 */
export interface NoMandateList {
  readonly code: 'noMandateListInForce';
  readonly body: MandateBody;
  readonly askedOn: IsoDate;
}

/** Whether an edition is in force on a day. @source requirements.md S3 */
export function isInForceOn({ validFrom, validTo }: MandateSpan, day: IsoDate): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

/**
 * The edition in force on a day for a body of a division: that of the nearest division above it, its own first. The day
 * decides, never today.
 * @source requirements.md S3
 */
export function editionInForce<Edition extends PlacedEdition>(
  editions: readonly Edition[],
  { body, divisionPath, day }: MandateQuestion,
): Result<Edition, NoMandateList> {
  const standing = editions.filter(
    (edition) =>
      edition.body === body && divisionPath.startsWith(edition.divisionPath) && isInForceOn(edition, day),
  );
  const [nearest] = standing.sort((one, other) => other.divisionPath.length - one.divisionPath.length);
  return nearest ? accepted(nearest) : refused({ code: 'noMandateListInForce', body, askedOn: day });
}
