import {
  accepted,
  changedRuleFields,
  checkRuleSet,
  isoDate,
  refused,
  type Result,
  RULE_SETS,
  type RuleSetRefusal,
  type RuleSetVersion,
  type RuleValue,
  type RuleValueProblem,
  ruleValueProblems,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { type FieldError, fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { textProblems } from '../../platform/errors/text-problems';
import { keyOfType } from '../../platform/graphql/global-id';
import { RuleSetRow } from './rule-set.entity';
import { ruleSetRefused } from './rule-set.errors';
import type { RuleValueInput, SetRuleSetInput } from './rule-set.inputs';
import { RuleSetChanged } from './rule-set-results';
import { findVersions, maySetRules, todayOf, toVersion } from './rule-set-rows';
import { RULE_SET_VERSION } from './rule-set.type';

const LONGEST_SOURCE = 120;

/** Sets a version of a district's rules that begins today or later. What is past, and what runs by stored days, keeps its rules. */
export async function setRuleSet(context: RequestContext, input: SetRuleSetInput): Promise<object> {
  const { fields } = RULE_SETS[input.kind];
  const values = Object.fromEntries(input.values.flatMap(valueOf));
  const fieldErrors = [
    ...textProblems('source', input.source, { maximum: LONGEST_SOURCE, required: true }),
    ...idempotencyKeyProblems(input.idempotencyKey),
    ...ruleValueProblems(fields, values).map(toFieldError),
    ...repeatedPaths(input.values).map((path) => fieldError(`values.${path}`, 'MALFORMED')),
  ];
  if (fieldErrors.length > 0) return new InvalidInput({ fieldErrors: fieldErrors.slice(0, 100) });
  const version = { values, validFrom: isoDate(input.validFrom) };
  const districtId = keyOfType(input.districtId, 'District')?.id ?? '0';
  const set = await setOnce(context, { input, districtId, version });
  if (!set.ok) return set.refusal;
  return Object.assign(new RuleSetChanged(), { districtId, kind: input.kind });
}

interface Wanted {
  readonly input: SetRuleSetInput;
  readonly districtId: string;
  readonly version: RuleSetVersion;
}

async function setOnce(context: RequestContext, wanted: Wanted): Promise<Result<object, object>> {
  const { input, districtId, version } = wanted;
  try {
    const answer = await context.transaction(async (tx) => {
      if (!(await maySetRules(tx, districtId, input.kind))) return new NotFound({ subject: 'districtId' });
      const stored = await once(tx, { operation: 'setRuleSet', key: input.idempotencyKey, body: input }, () =>
        insert(tx, context, wanted),
      );
      return stored.ok ? undefined : stored.refusal;
    });
    return answer === undefined ? accepted({}) : refused(answer);
  } catch (error) {
    if (uniqueViolation(error) !== 'uq_rule_set_day') throw error;
    return refused(ruleSetRefused({ code: 'ruleSetDayTaken', beginsOn: version.validFrom }));
  }
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, districtId, version }: Wanted,
): Promise<Result<{ readonly id: string }, object>> {
  const { kind, source } = input;
  const known = (await findVersions(tx, districtId, kind)).map(toVersion);
  const checked = checkRuleSet({ ...version, kind }, { today: todayOf(context), versions: known });
  if (!checked.ok) return refused(ruleSetRefused(checked.refusal satisfies RuleSetRefusal));
  const { values, validFrom } = checked.value;
  const row = await tx.repository(RuleSetRow).insert({
    ...{ districtId, kind, validFrom, rules: values, source: source.trim() },
    ...{ recordedBy: tx.actor.id, recordedAt: context.clock.now() },
  });
  const before = known.find((each) => each.validFrom <= validFrom);
  await tx.audit({
    districtId,
    action: 'ruleSet.set',
    subject: { type: RULE_SET_VERSION, id: row.id },
    fieldsAfter: [...changedRuleFields(kind, before?.values, values)],
    why: row.source,
    requestId: context.requestId,
  });
  return accepted({ id: row.id });
}

/** What is stated for a field; nothing where nothing is, which the rules call missing. */
function valueOf({ path, count, unit, choices }: RuleValueInput): readonly (readonly [string, RuleValue])[] {
  if (choices != null) return [[path, choices]];
  if (count == null) return [];
  return [[path, unit == null ? count : { amount: count, unit }]];
}

function toFieldError(problem: RuleValueProblem): FieldError {
  const path = `values.${problem.path}`;
  switch (problem.problem) {
    case 'missing':
      return fieldError(path, 'REQUIRED');
    case 'unknown':
      return fieldError(path, 'UNKNOWN_VALUE');
    case 'malformed':
      return fieldError(path, 'MALFORMED');
    case 'outOfRange':
      return fieldError(path, 'OUT_OF_RANGE', { minimum: problem.least, maximum: problem.most });
  }
}

function repeatedPaths(values: readonly RuleValueInput[]): readonly string[] {
  const paths = values.map(({ path }) => path);
  return [...new Set(paths.filter((path, place) => paths.indexOf(path) !== place))];
}
