import { type AlertPlaceLevel, alertPlaceLevelOf, type DivisionKind } from '@weizhi/domain';
import type { Reads } from '../../platform/database';

/** A place of a district at which alerts may be raised. */
export interface AlertPlace {
  readonly id: string;
  readonly level: AlertPlaceLevel;
}

/** The places of a district, by level. */
export class AlertPlaces {
  constructor(private readonly places: readonly AlertPlace[]) {}

  /** Ids of the places of some levels. */
  of(levels: readonly AlertPlaceLevel[]): readonly string[] {
    return this.places.filter(({ level }) => levels.includes(level)).map(({ id }) => id);
  }

  /** The level of a place; undefined for one of another district, or that is gone. */
  levelOf(id: string): AlertPlaceLevel | undefined {
    return this.places.find((place) => place.id === id)?.level;
  }
}

/** The places of a district that exist, whoever asks. */
export async function listAlertPlaces(reads: Reads, districtId: string): Promise<AlertPlaces> {
  const rows = await reads.sql<{ id: string; kind: DivisionKind }>(
    `select d.id::text as id, d.kind from district t
       join division_closure c on c.ancestor_id = t.division_id
       join division d on d.id = c.descendant_id and d.exists_to is null
      where t.id = $1::bigint order by d.id`,
    [districtId],
  );
  return new AlertPlaces(
    rows.flatMap(({ id, kind }) => {
      const level = alertPlaceLevelOf(kind);
      return level === undefined ? [] : [{ id, level }];
    }),
  );
}
