import { accepted, parseDivisionCode, refused, type Result } from '@weizhi/domain';
import { type DistrictKind, foundReferenceDistrict, loadOfficialDivisions } from '../modules/divisions';
import type { Database, Transaction } from '../platform/database';
import { alone } from './seed-database';

/** A district that is there; `divisionsAdded` is 0 when it was there before. */
export interface AddedDistrict {
  readonly districtId: string;
  readonly divisionId: string;
  readonly name: string;
  readonly divisionsAdded: number;
}

/** Returned when a district cannot be added. */
export type DistrictRefusal =
  | { readonly code: 'districtCodeMalformed' }
  | { readonly code: 'districtIsPrefecture' }
  | { readonly code: 'districtUnknown' }
  | { readonly code: 'districtNameUnfit' }
  | { readonly code: 'districtIsOfAnotherKind'; readonly kind: DistrictKind };

/** What is asked for: the six digits of the official code. */
export interface DistrictWish {
  readonly code: string;
  readonly kind: DistrictKind;
}

/**
 * Brings a district of the official list into the tree and makes it a tenant. Demonstration data and real ones never
 * meet in one district: neighbourhoods belong to the tree, so a place is either a demonstration or not.
 */
export async function addDistrict(
  database: Database,
  wish: DistrictWish,
): Promise<Result<AddedDistrict, DistrictRefusal>> {
  if (!/^\d{6}$/.test(wish.code)) return refused({ code: 'districtCodeMalformed' });
  const parsed = parseDivisionCode(wish.code);
  if (!parsed.ok) return refused({ code: 'districtUnknown' });
  if (parsed.value.level !== 'district') return refused({ code: 'districtIsPrefecture' });
  return alone(database, [], (tx) => add(tx, wish));
}

const LONGEST_NAME = 60;

/**
 * Makes a district of its own for a foreign data set, by name. Such data and those of a real place never meet: the name of
 * a district with other data is refused.
 */
export async function addReferenceDistrict(
  database: Database,
  name: string,
): Promise<Result<AddedDistrict, DistrictRefusal>> {
  const wanted = name.trim();
  // A code would be taken for that of an official district wherever districts are named.
  if (wanted === '' || wanted.length > LONGEST_NAME || /^\d+$/.test(wanted))
    return refused({ code: 'districtNameUnfit' });
  return alone(database, [], async (tx) => {
    const present = await listNamed(tx, wanted);
    const other = present.find(({ kind }) => kind !== 'reference');
    if (other) return refused({ code: 'districtIsOfAnotherKind', kind: other.kind });
    const [same] = present;
    return accepted(same ? { ...same, divisionsAdded: 0 } : await foundReferenceDistrict(tx, wanted));
  });
}

async function add(tx: Transaction, wish: DistrictWish): Promise<Result<AddedDistrict, DistrictRefusal>> {
  const present = await listDistricts(tx, wish.code);
  const same = present.find(({ kind }) => kind === wish.kind);
  if (same) return accepted({ ...same, divisionsAdded: 0 });
  const other = present.find(({ kind }) => (kind === 'demonstration') !== (wish.kind === 'demonstration'));
  if (other) return refused({ code: 'districtIsOfAnotherKind', kind: other.kind });
  const loaded = await loadOfficialDivisions(tx, { districtCode: wish.code, kind: wish.kind });
  return loaded ? accepted(loaded) : refused({ code: 'districtUnknown' });
}

type PresentDistrict = Omit<AddedDistrict, 'divisionsAdded'> & { readonly kind: DistrictKind };

function listDistricts(tx: Transaction, code: string): Promise<PresentDistrict[]> {
  return tx.sql<PresentDistrict>(
    `select t.id::text as "districtId", t.division_id::text as "divisionId", t.name, t.kind
       from district t join division d on d.id = t.division_id
      where d.code = rpad($1, 12, '0') order by t.id`,
    [code],
  );
}

function listNamed(tx: Transaction, name: string): Promise<PresentDistrict[]> {
  return tx.sql<PresentDistrict>(
    `select id::text as "districtId", division_id::text as "divisionId", name, kind
       from district where name = $1 order by id`,
    [name],
  );
}
