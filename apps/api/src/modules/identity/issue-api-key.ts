import { accepted, isPermission, type Permission } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { runOnce } from '../../platform/database/run-once';
import {
  type FieldError,
  fieldError,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
} from '../../platform/errors/refusal';
import { keyOfType } from '../../platform/graphql/global-id';
import type { IssueApiKeyInput } from './account.inputs';
import { ApiKeyIssued } from './account-results';
import { ApiKey } from './api-key.entity';
import { toApiKey } from './api-key.type';
import { auditDistrict, findReach, holdsOver } from './authority';
import { hashToken, makeApiKey } from './tokens';

/** Permissions that a key may carry: nothing that governs others, opens personal data or decides. */
export const API_KEY_SCOPES: readonly Permission[] = [
  'division.read',
  'matter.read',
  'indicator.read',
  'import.read',
  'import.manage',
  'matter.import',
  'attachment.read',
];

const YEAR_MS = 366 * 24 * 3_600_000;
const LONGEST_NAME = 100;
const LONGEST_KEY = 200;

/** Issues a key bound to a division subtree and to scopes; the whole key is shown once. */
export async function issueApiKey(context: RequestContext, input: IssueApiKeyInput): Promise<object> {
  const problems = problemsOf(input, context.clock.now());
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => issue(tx, context, input));
}

async function issue(tx: Transaction, context: RequestContext, input: IssueApiKeyInput): Promise<object> {
  const reach = await findReach(tx, keyOfType(input.divisionId, 'Division')?.id ?? '0');
  if (!reach?.isCurrent || !holdsOver(context.actor, 'apiKey.manage', reach))
    return new NotFound({ subject: 'divisionId' });
  const key = makeApiKey();
  const once = { isNew: false };
  const answer = await runOnce<{ id: string }, never>(
    tx,
    { operation: 'issueApiKey', key: input.idempotencyKey, body: input },
    async () => {
      once.isNew = true;
      const now = context.clock.now();
      const row = await tx.repository(ApiKey).insert({
        prefix: key.prefix,
        secretHash: hashToken(key.secret),
        name: input.name.trim(),
        divisionId: reach.divisionId,
        scopes: [...new Set(input.scopes)],
        createdAt: now,
        createdBy: context.actor.kind === 'account' ? context.actor.id : null,
        expiresAt: input.expiresAt ?? new Date(now.getTime() + YEAR_MS),
      });
      const subject = { type: 'ApiKey', id: row.id };
      const fieldsAfter = [
        'name',
        `division:${reach.divisionId}`,
        ...row.scopes.map((scope) => `scope:${scope}`),
        'expiresAt',
      ];
      await tx.audit({
        districtId: auditDistrict(reach),
        action: 'apiKey.issue',
        subject,
        fieldsAfter,
        requestId: context.requestId,
      });
      return accepted({ id: row.id });
    },
  );
  if (!answer.ok) return new IdempotencyKeyReused({});
  const row = await tx.repository(ApiKey).findOne({ id: answer.value.id });
  if (!row) throw new Error('The key just issued is not there');
  return Object.assign(new ApiKeyIssued(), { apiKey: toApiKey(row), secret: once.isNew ? key.whole : null });
}

function problemsOf(input: IssueApiKeyInput, now: Date): FieldError[] {
  const problems: FieldError[] = [];
  const name = input.name.trim();
  if (name === '') problems.push(fieldError('name', 'REQUIRED'));
  if (name.length > LONGEST_NAME) problems.push(fieldError('name', 'TOO_LONG', { maximum: LONGEST_NAME }));
  if (input.scopes.length === 0) problems.push(fieldError('scopes', 'REQUIRED'));
  // Compared as they are: what is not spelt exactly is no scope (no case, no blanks, no wildcards).
  if (!input.scopes.every((scope) => isPermission(scope) && API_KEY_SCOPES.includes(scope)))
    problems.push(fieldError('scopes', 'UNKNOWN_VALUE'));
  if (input.expiresAt && !isWithinAYear(input.expiresAt, now))
    problems.push(fieldError('expiresAt', 'OUT_OF_RANGE', { minimum: '明天', maximum: '一年后' }));
  if (input.idempotencyKey === '' || input.idempotencyKey.length > LONGEST_KEY)
    problems.push(fieldError('idempotencyKey', 'MALFORMED'));
  return problems;
}

function isWithinAYear(end: Date, now: Date): boolean {
  const lasts = end.getTime() - now.getTime();
  return lasts > 0 && lasts <= YEAR_MS;
}
