import {
  dateInShanghai,
  isoDate,
  type IsoDate,
  type RulesByKind,
  type RuleSetKind,
  rulesOfKind,
  type RuleValues,
} from '@weizhi/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';

/** Rules with what they are of. */
export interface RulesInForce<Kind extends RuleSetKind> {
  readonly rules: RulesByKind[Kind];
  /** First day of the version; null while the shipped rules hold. */
  readonly validFrom: IsoDate | null;
  readonly source: string | null;
}

interface StoredVersion {
  readonly district_id: string;
  readonly valid_from: string;
  readonly rules: RuleValues;
  readonly source: string;
}

/**
 * Whoever may do something in a district does it by the district's rules, whether or not they may read the page with them:
 * these statements are kept to the districts that are named, not to a permission.
 */
const VERSIONS = `
  select district_id::text, valid_from::text, rules, source from rule_set
   where district_id = any($1::bigint[]) and kind = $2 and withdrawn_at is null
   order by valid_from desc`;

const IN_FORCE = `
  select distinct on (district_id) district_id::text, valid_from::text, rules, source from rule_set
   where district_id = any($1::bigint[]) and kind = $2 and valid_from <= $3::date and withdrawn_at is null
   order by district_id, valid_from desc`;

const BEGUN_WITHIN = `
  select district_id::text, valid_from::text, rules, source from rule_set
   where district_id = $1::bigint and kind = $2 and valid_from between $3::date and $4::date and withdrawn_at is null
   order by valid_from desc limit 1`;

interface DistrictDay {
  readonly districtId: string;
  readonly day: string;
}

/** The rules of a district on a day: of the version that began last, or as shipped. */
export async function rulesInForce<Kind extends RuleSetKind>(
  reads: Reads,
  kind: Kind,
  at: DistrictDay,
): Promise<RulesByKind[Kind]> {
  return (await ownRules(reads, kind, at)) ?? rulesOfKind(kind, undefined);
}

/** The rules that a district has set for itself, as of a day; undefined while the shipped ones hold. */
export async function ownRules<Kind extends RuleSetKind>(
  reads: Reads,
  kind: Kind,
  { districtId, day }: DistrictDay,
): Promise<RulesByKind[Kind] | undefined> {
  const [version] = await reads.sql<StoredVersion>(IN_FORCE, [[districtId], kind, day]);
  return version && rulesOfKind(kind, version.rules);
}

/** The version of a district that began last within a span; undefined where none did. */
export async function rulesBegunWithin<Kind extends RuleSetKind>(
  reads: Reads,
  kind: Kind,
  { districtId, from, to }: { readonly districtId: string; readonly from: IsoDate; readonly to: IsoDate },
): Promise<{ readonly rules: RulesByKind[Kind]; readonly source: string } | undefined> {
  const [version] = await reads.sql<StoredVersion>(BEGUN_WITHIN, [districtId, kind, from, to]);
  return version && { rules: rulesOfKind(kind, version.rules), source: version.source };
}

/** The rules of a district on any day, for what is judged as of several: all versions are read once. */
export async function datedRules<Kind extends RuleSetKind>(
  reads: Reads,
  kind: Kind,
  districtId: string,
): Promise<(day: IsoDate) => RulesByKind[Kind]> {
  const versions = await reads.sql<StoredVersion>(VERSIONS, [[districtId], kind]);
  const dated = versions.map(({ valid_from, rules }) => ({
    validFrom: valid_from,
    rules: rulesOfKind(kind, rules),
  }));
  const shipped = rulesOfKind(kind, undefined);
  return (day) => dated.find(({ validFrom }) => validFrom <= day)?.rules ?? shipped;
}

const LOADERS = new Map<RuleSetKind, symbol>();

/** The rules of today by district, for lists. */
export function rulesLoader<Kind extends RuleSetKind>(
  context: RequestContext,
  kind: Kind,
): DataLoader<string, RulesInForce<Kind>> {
  const key = LOADERS.get(kind) ?? Symbol(`rules of ${kind} by district`);
  LOADERS.set(kind, key);
  return context.loader(
    key,
    ({ reads, clock }) =>
      new DataLoader(async (districtIds: readonly string[]) => {
        const day = dateInShanghai(clock.now().getTime());
        const found = await reads.sql<StoredVersion>(IN_FORCE, [[...districtIds], kind, day]);
        return districtIds.map((id) => {
          const version = found.find(({ district_id }) => district_id === id);
          return {
            rules: rulesOfKind(kind, version?.rules),
            validFrom: version ? isoDate(version.valid_from) : null,
            source: version?.source ?? null,
          };
        });
      }),
  );
}

/**
 * A number of a district’s rules on a day as SQL, null where it has none of its own; `district` is a column, `day` a
 * placeholder.
 */
export function ruleCountSql(
  kind: RuleSetKind,
  path: string,
  { district, day }: { readonly district: string; readonly day: string },
): string {
  if (!/^[a-zA-Z.]+$/.test(path)) throw new Error(`Not the path of a rule: ${path}`);
  return `(select (own_rules.rules ->> '${path}')::int from rule_set own_rules
    where own_rules.district_id = ${district} and own_rules.kind = '${kind}' and own_rules.withdrawn_at is null
      and own_rules.valid_from <= ${day}::date
    order by own_rules.valid_from desc limit 1)`;
}
