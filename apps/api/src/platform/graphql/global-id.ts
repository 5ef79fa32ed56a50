/**
 * Global ids: `<Type>.<districtId>.<id>` for rows of a district, `<Type>.<id>` for rows that belong to none.
 * Opaque to clients by documentation, not by encoding, so that SQL can form them without a function call
 * per row (decision record 0063). They are never trusted: scope is applied to whatever they name.
 */
export interface GlobalKey {
  readonly type: string;
  /** Null for rows that belong to no district. */
  readonly districtId: string | null;
  readonly id: string;
}

const FORM =
  /^[A-Z][A-Za-z0-9]{0,63}\.(?:\d{1,18}\.)?(?:[0-9]{1,18}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** Makes the global id of a row. */
export function toGlobalId(type: string, districtId: string | null, id: string): string {
  return districtId === null ? `${type}.${id}` : `${type}.${districtId}.${id}`;
}

/** The id opened last: a statement asks for the parts of one id in turn. */
let opened: { readonly text: string; readonly key: GlobalKey | undefined } | undefined;

/** Opens a global id; undefined when it is none of ours. */
export function fromGlobalId(text: string): GlobalKey | undefined {
  if (opened?.text !== text) opened = { text, key: read(text) };
  return opened.key;
}

/** Cut at its points once the form is right: a match with its groups costs several times as much. */
function read(text: string): GlobalKey | undefined {
  if (!FORM.test(text)) return undefined;
  const first = text.indexOf('.');
  const last = text.lastIndexOf('.');
  return {
    type: text.slice(0, first),
    districtId: first === last ? null : text.slice(first + 1, last),
    id: text.slice(last + 1),
  };
}

/** Opens a global id that must be of one type; undefined for anything else, which reads as absent. */
export function keyOfType(text: string, type: string): GlobalKey | undefined {
  const key = fromGlobalId(text);
  return key?.type === type ? key : undefined;
}

/** A row of a district by its internal id. */
export interface DistrictRowKey {
  readonly districtId: string;
  readonly id: string;
}

const NOBODY: DistrictRowKey = { districtId: '0', id: '00000000-0000-0000-0000-000000000000' };

/** The parts of a global id of a type of a district's rows; those of no row when it is none. */
export function districtRowKey(type: string, id: unknown): DistrictRowKey {
  const key = typeof id === 'string' ? keyOfType(id, type) : undefined;
  return key?.districtId && key.id.length === 36 ? { districtId: key.districtId, id: key.id } : NOBODY;
}

/** SQL that forms the global id of a row, for planned reads: `district` and `id` are columns or placeholders. */
export function globalIdSql(type: string, district: string | null, id: string): string {
  if (!/^[A-Z][A-Za-z0-9]*$/.test(type)) throw new Error(`Not a type name: ${type}`);
  return district === null
    ? `('${type}.' || ${id}::text)`
    : `('${type}.' || ${district}::text || '.' || ${id}::text)`;
}
