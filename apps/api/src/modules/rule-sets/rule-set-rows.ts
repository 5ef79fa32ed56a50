import {
  changedRuleFields,
  dateInShanghai,
  isoDate,
  type IsoDate,
  RULE_SET_PERMISSIONS,
  RULE_SETS,
  type RuleSetKind,
  ruleSetInForce,
  type RuleSetVersion,
  ruleValuesOf,
  standingOfRuleSet,
} from '@weizhi/domain';
import { mayAt } from '../../platform/access/may-at';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { District, findCurrentDivisions } from '../divisions';
import { RuleSetRow } from './rule-set.entity';
import { ruleSetVersionId, RuleSetType, RuleSetVersionType, toRuleValues } from './rule-set.type';

const MOST_VERSIONS = 100;

/** Today in Shanghai. */
export function todayOf({ clock }: Pick<RequestContext, 'clock'>): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

/** The versions of a kind that were not withdrawn, last to begin first. */
export async function findVersions(
  reads: Reads,
  districtId: string,
  kind: RuleSetKind,
): Promise<readonly RuleSetRow[]> {
  const rows = await reads
    .repository(RuleSetRow)
    .find({ where: { districtId, kind }, order: { validFrom: 'DESC' } });
  return rows.filter(({ withdrawnAt }) => withdrawnAt === null);
}

/** A stored version for the rules. */
export function toVersion({ validFrom, rules }: RuleSetRow): RuleSetVersion {
  return { validFrom: isoDate(validFrom), values: rules };
}

/** Whether the actor may set the rules of a kind in a district. */
export async function maySetRules(reads: Reads, districtId: string, kind: RuleSetKind): Promise<boolean> {
  const district = await reads.repository(District).findOne({ id: districtId });
  if (!district) return false;
  const root = (await findCurrentDivisions(reads, [district.divisionId])).get(district.divisionId);
  if (!root) return false;
  const place = { districtId, path: root.path };
  return (['ruleSet.manage', RULE_SET_PERMISSIONS[kind]] as const).every((permission) =>
    mayAt(reads.actor, permission, place),
  );
}

/** Gives the rules of a kind to the schema, with all their versions. */
export async function readRuleSet(
  context: RequestContext,
  districtId: string,
  kind: RuleSetKind,
): Promise<RuleSetType> {
  const today = todayOf(context);
  const rows = await findVersions(context.reads, districtId, kind);
  const inForce = ruleSetInForce(rows.map(toVersion), today);
  const { shipped } = RULE_SETS[kind];
  const source = rows.find(({ validFrom }) => validFrom === inForce?.validFrom)?.source;
  return Object.assign(new RuleSetType(), {
    districtId,
    kind,
    values: toRuleValues(pathsOf(kind), ruleValuesOf(kind, inForce?.values)),
    validFrom: inForce?.validFrom ?? null,
    source: source ?? shipped.source[context.locale === 'zh-CN' ? 'zh' : 'en'],
    versions: rows
      .slice(0, MOST_VERSIONS)
      .map((row, place) => toRuleSetVersion(row, { rows, before: rows[place + 1], today })),
  });
}

/** Gives a version to the schema, among all of its kind. */
export function toRuleSetVersion(
  row: RuleSetRow,
  among: {
    readonly rows: readonly RuleSetRow[];
    readonly before: RuleSetRow | undefined;
    readonly today: IsoDate;
  },
): RuleSetVersionType {
  const { kind, rules, source, validFrom, recordedAt, version } = row;
  return Object.assign(new RuleSetVersionType(), {
    ...{ row, source, validFrom, recordedAt, version },
    id: ruleSetVersionId(row),
    standing: standingOfRuleSet(toVersion(row), among.rows.map(toVersion), among.today),
    values: toRuleValues(pathsOf(kind), ruleValuesOf(kind, rules)),
    changed: [...changedRuleFields(kind, among.before?.rules, rules)],
  });
}

function pathsOf(kind: RuleSetKind): readonly string[] {
  return RULE_SETS[kind].fields.map(({ path }) => path);
}
