import { accepted, type Result } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { uniqueViolation } from '../../platform/database';
import { runOnce } from '../../platform/database/run-once';
import {
  DuplicateEntry,
  type FieldError,
  fieldError,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  type Refusal,
} from '../../platform/errors/refusal';
import { keyOfType } from '../../platform/graphql/global-id';
import { Account } from './account.entity';
import type { CreateAccountInput } from './account.inputs';
import { AccountCreated } from './account-results';
import { toAccount } from './account.type';
import { auditDistrict, findReach, holdsOver, type Reach, rootDivisions } from './authority';
import { identifierKey, isIdentifier } from './identifier';
import { makeSignInLink } from './sign-in-links/issue-sign-in-link';

const LONGEST_NAME = 50;
const LONGEST_KEY = 200;

/** Opens an account, with a link that is shown once, by which the person sets a password. */
export async function createAccount(context: RequestContext, input: CreateAccountInput): Promise<object> {
  const problems = problemsOf(input);
  const divisionId = homeDivision(context, input);
  if (divisionId === undefined) problems.push(fieldError('divisionId', 'REQUIRED'));
  if (problems.length > 0 || divisionId === undefined) return new InvalidInput({ fieldErrors: problems });
  try {
    return await context.transaction((tx) => open(tx, { context, input, divisionId }));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_account_identifier_key')
      return new DuplicateEntry({ field: 'identifier' });
    throw error;
  }
}

interface Opening {
  readonly context: RequestContext;
  readonly input: CreateAccountInput;
  readonly divisionId: string;
}

async function open(tx: Transaction, opening: Opening): Promise<object> {
  const { context, input, divisionId } = opening;
  const reach = await findReach(tx, divisionId);
  if (!reach?.isCurrent || !holdsOver(context.actor, 'account.manage', reach))
    return new NotFound({ subject: 'divisionId' });
  const once = { isNew: false };
  const answer = await runOnce<{ id: string }, Refusal>(
    tx,
    { operation: 'createAccount', key: input.idempotencyKey, body: input },
    async () => {
      once.isNew = true;
      return insert(tx, opening, reach);
    },
  );
  if (!answer.ok) return 'fieldErrors' in answer.refusal ? answer.refusal : new IdempotencyKeyReused({});
  const row = await tx.repository(Account).findOne({ id: answer.value.id });
  if (!row) throw new Error('The account just opened is not there');
  return Object.assign(new AccountCreated(), {
    account: toAccount(row),
    link: once.isNew ? await makeSignInLink(tx, row, context.clock.now()) : null,
  });
}

async function insert(
  tx: Transaction,
  { context, input, divisionId }: Opening,
  reach: Reach,
): Promise<Result<{ id: string }, Refusal>> {
  const identifier = input.identifier.normalize('NFKC').trim();
  const row = await tx.repository(Account).insert({
    identifier,
    identifierKey: identifierKey(identifier),
    displayName: input.displayName.trim(),
    homeDivisionId: divisionId,
    passwordHash: null,
    mustChangePassword: false,
    createdAt: context.clock.now(),
  });
  await tx.audit({
    districtId: auditDistrict(reach),
    action: 'account.create',
    subject: { type: 'Account', id: row.id },
    fieldsAfter: ['identifier', 'displayName', 'homeDivision'],
    requestId: context.requestId,
  });
  return accepted({ id: row.id });
}

function problemsOf(input: CreateAccountInput): FieldError[] {
  const problems: FieldError[] = [];
  if (!isIdentifier(input.identifier)) problems.push(fieldError('identifier', 'MALFORMED'));
  const name = input.displayName.trim();
  if (name === '') problems.push(fieldError('displayName', 'REQUIRED'));
  if (name.length > LONGEST_NAME)
    problems.push(fieldError('displayName', 'TOO_LONG', { maximum: LONGEST_NAME }));
  if (input.idempotencyKey === '' || input.idempotencyKey.length > LONGEST_KEY)
    problems.push(fieldError('idempotencyKey', 'MALFORMED'));
  return problems;
}

/** Who administers one division only need not name it. */
function homeDivision(context: RequestContext, input: CreateAccountInput): string | undefined {
  if (input.divisionId) return keyOfType(input.divisionId, 'Division')?.id ?? '0';
  const roots = rootDivisions(context.actor, 'account.manage');
  return roots.length === 1 ? roots[0] : undefined;
}
