import {
  accepted,
  checkRubric,
  DEFAULT_APPEAL_RULES,
  divisionPath,
  parsePoints,
  refused,
  type Result,
  type Rubric,
  type RubricNode,
} from '@weizhi/domain';
import { mayAt } from '../../platform/access/may-at';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads, Transaction } from '../../platform/database';
import { once } from '../../platform/errors/once';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
} from '../../platform/errors/refusal';
import { keyOfType } from '../../platform/graphql/global-id';
import { RubricRow } from './assessment.entity';
import { rubricRefused } from './assessment.errors';
import type { CreateRubricInput, RubricNodeInput } from './assessment.inputs';
import { RubricCreated } from './assessment-results';
import { toRubric } from './rubric.type';

/** Days and years of a rubric that says nothing else. */
const DEFAULT_DAYS = { noticeDays: 7, validYears: 5 };

const BOUNDS = [
  ['noticeDays', 1, 90],
  ['validYears', 1, 10],
] as const;

const APPEAL_BOUNDS = [
  ['withinWorkingDays', 1, 60],
  ['acceptWorkingDays', 1, 60],
  ['reviewWorkingDays', 1, 60],
  ['leastReviewers', 2, 20],
] as const;

/** Puts a rubric in force, once it holds together. */
export async function createRubric(context: RequestContext, input: CreateRubricInput): Promise<object> {
  const { rubric, problems } = readRubric(input);
  if (problems.length > 0) return new InvalidInput({ fieldErrors: [...problems] });
  const checked = checkRubric(rubric);
  if (!checked.ok) return rubricRefused(checked.refusal);
  return context.transaction(async (tx) => {
    const districtId = await findManagedDistrict(tx, input.districtId);
    if (districtId === undefined) return new NotFound({ subject: 'districtId' });
    const answer = await once(tx, { operation: 'createRubric', key: input.idempotencyKey, body: input }, () =>
      insert(tx, context, { districtId, input, rubric }),
    );
    if (!answer.ok) return answer.refusal;
    const row = await tx.repository(RubricRow).findOne({ districtId, id: answer.value.id });
    if (!row) throw new Error('The rubric just made is not there');
    return Object.assign(new RubricCreated(), { rubric: toRubric(row) });
  });
}

interface NewRubric {
  readonly districtId: string;
  readonly input: CreateRubricInput;
  readonly rubric: Rubric;
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { districtId, input, rubric }: NewRubric,
): Promise<Result<{ id: string }, object>> {
  const [row] = await tx.repository(RubricRow).insertIgnoringDuplicates(
    [
      {
        districtId,
        year: input.year,
        title: input.title.trim(),
        nodes: [...rubric.nodes],
        rules: rubric.rules,
        createdAt: context.clock.now(),
      },
    ],
    ['districtId', 'year', 'title'],
  );
  if (!row) return refused(new DuplicateEntry({ field: 'title' }));
  await tx.audit({
    districtId,
    action: 'rubric.create',
    subject: { type: 'Rubric', id: row.id },
    fieldsAfter: ['nodes', 'rules'],
    requestId: context.requestId,
  });
  return accepted({ id: row.id });
}

/** The district, when the actor may manage assessments over the whole of it. */
async function findManagedDistrict(reads: Reads, id: string | null | undefined): Promise<string | undefined> {
  const districtId = id == null ? onlyDistrict(reads) : (keyOfType(id, 'District')?.id ?? '0');
  const [found] = await reads.sql<{ path: string }>(
    'select d.path from district t join division d on d.id = t.division_id where t.id = $1::bigint',
    [/^\d{1,18}$/u.test(districtId) ? districtId : '0'],
  );
  if (!found) return undefined;
  return mayAt(reads.actor, 'assessment.manage', { districtId, path: divisionPath(found.path) })
    ? districtId
    : undefined;
}

/** The one district in which the actor runs assessments; none when there are several. */
function onlyDistrict({ actor }: Reads): string {
  const grants = actor.grants.filter(({ permissions }) => permissions.has('assessment.manage'));
  const districts = new Set(grants.map(({ districtId }) => districtId));
  const [only = '0'] = districts;
  return districts.size === 1 ? only : '0';
}

function readRubric(input: CreateRubricInput): {
  readonly rubric: Rubric;
  readonly problems: readonly FieldError[];
} {
  const problems: FieldError[] = [];
  const points = (path: string, text: string): number => {
    const parsed = parsePoints(text);
    if (!parsed.ok) problems.push(fieldError(path, 'MALFORMED'));
    return parsed.ok ? parsed.value : 0;
  };
  problems.push(...titleProblems(input));
  if (input.year < 2000 || input.year > 2199)
    problems.push(fieldError('year', 'OUT_OF_RANGE', { minimum: 2000, maximum: 2199 }));
  if (input.nodes.length > 200)
    problems.push(fieldError('nodes', 'OUT_OF_RANGE', { minimum: 1, maximum: 200 }));
  if (input.idempotencyKey === '' || input.idempotencyKey.length > 200)
    problems.push(fieldError('idempotencyKey', 'MALFORMED'));
  problems.push(...timeProblems(input));
  const rubric: Rubric = {
    nodes: input.nodes.map((node, index) =>
      toNode(node, points(`nodes.${String(index)}.maximum`, node.maximum)),
    ),
    rules: {
      ...timesOf(input),
      total: points('total', input.total),
      bonusCap: points('bonusCap', input.bonusCap),
      totalCap: points('totalCap', input.totalCap),
      bands: input.bands.map(({ grade, from }, index) => ({
        grade,
        from: points(`bands.${String(index)}.from`, from),
      })),
      missingEvidence: input.evidenceRequired ? 'notCounted' : 'flagged',
      leastAssessors: input.leastAssessors,
      dropExtremes: input.dropExtremes,
    },
  };
  return { rubric, problems };
}

function titleProblems({ title }: CreateRubricInput): FieldError[] {
  if (title.trim() === '') return [fieldError('title', 'REQUIRED')];
  return title.length > 100 ? [fieldError('title', 'TOO_LONG', { maximum: 100 })] : [];
}

function timesOf({
  noticeDays,
  validYears,
  appeal,
}: CreateRubricInput): Pick<Rubric['rules'], 'noticeDays' | 'validYears' | 'appeal'> {
  return {
    noticeDays: noticeDays ?? DEFAULT_DAYS.noticeDays,
    validYears: validYears ?? DEFAULT_DAYS.validYears,
    appeal: { ...(appeal ?? DEFAULT_APPEAL_RULES) },
  };
}

function timeProblems({ appeal, ...input }: CreateRubricInput): FieldError[] {
  const given = [
    ...BOUNDS.map(([name, ...bounds]) => ({ path: name, value: input[name], bounds })),
    ...APPEAL_BOUNDS.map(([name, ...bounds]) => ({
      path: `appeal.${name}`,
      value: appeal?.[name],
      bounds,
    })),
  ];
  return given.flatMap(({ path, value, bounds: [minimum, maximum] }) =>
    value != null && (value < minimum || value > maximum)
      ? [fieldError(path, 'OUT_OF_RANGE', { minimum, maximum })]
      : [],
  );
}

function toNode(node: RubricNodeInput, maximum: number): RubricNode {
  return {
    code: node.code.trim(),
    parent: node.parent ?? null,
    title: node.title.trim(),
    maximum,
    bonus: node.bonus ?? false,
    evidence: (node.evidence ?? []).map(({ title, required }, index) => ({
      code: String(index + 1),
      title: title.trim(),
      required,
    })),
  };
}
