import {
  accepted,
  type AccountsFigures,
  checkAccountsYear,
  dateInShanghai,
  type IsoDate,
  refused,
  type Result,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Transaction, uniqueViolation } from '../../platform/database';
import { idempotencyKeyProblems, once } from '../../platform/errors/once';
import { DuplicateEntry, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { findLiveOrganisation, type Organisation } from '../organisations';
import { mayAtDivision } from '../divisions';
import { columnsOf } from './accounts-columns';
import { AnnualAccounts } from './annual-accounts.entity';
import { accountsRefusal } from './annual-accounts.errors';
import type { RecordAnnualAccountsInput } from './annual-accounts.inputs';
import { accountsChanged } from './annual-accounts-results';
import { readFigures } from './read-figures';
import { recordAccountsEvent } from './record-accounts-event';

/** Records the accounts of a year as a draft. */
export async function recordAnnualAccounts(
  context: RequestContext,
  input: RecordAnnualAccountsInput,
): Promise<object> {
  const figures = readFigures(input.figures);
  const problems = [...(figures.ok ? [] : figures.refusal), ...idempotencyKeyProblems(input.idempotencyKey)];
  if (!figures.ok || problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  try {
    return await context.transaction((tx) => record(tx, context, { input, figures: figures.value }));
  } catch (error) {
    if (uniqueViolation(error) === 'uq_annual_accounts_year') return new DuplicateEntry({ field: 'year' });
    throw error;
  }
}

interface NewAccounts {
  readonly input: RecordAnnualAccountsInput;
  readonly figures: AccountsFigures;
}

async function record(tx: Transaction, context: RequestContext, accounts: NewAccounts): Promise<object> {
  const { input } = accounts;
  const organisation = await findLiveOrganisation(tx, input.organisationId, 'organisation.read');
  if (!organisation || !(await mayAtDivision(tx, 'funding.manage', organisation)))
    return new NotFound({ subject: 'organisationId' });
  const answer = await once(
    tx,
    { operation: 'recordAnnualAccounts', key: input.idempotencyKey, body: input },
    () => insert(tx, context, { ...accounts, organisation }),
  );
  if (!answer.ok) return answer.refusal;
  const { districtId } = organisation;
  const row = await tx.repository(AnnualAccounts).findOne({ districtId, id: answer.value.id });
  if (!row) throw new Error('The accounts just recorded are not there');
  return accountsChanged(row);
}

async function insert(
  tx: Transaction,
  context: RequestContext,
  { input, figures, organisation }: NewAccounts & { readonly organisation: Organisation },
): Promise<Result<{ id: string }, object>> {
  const now = context.clock.now();
  const today = dateInShanghai(now.getTime());
  const foundedOn = organisation.foundedOn as IsoDate | null;
  const year = checkAccountsYear(input.year, { today, foundedOn });
  if (!year.ok) return refused(accountsRefusal(year.refusal));
  const row = await tx.repository(AnnualAccounts).insert({
    ...columnsOf(figures),
    districtId: organisation.districtId,
    organisationId: organisation.id,
    divisionId: organisation.divisionId,
    year: year.value,
    createdAt: now,
    updatedAt: now,
  });
  await recordAccountsEvent(tx, context, { row, action: 'record', fromState: null, reason: null, on: today });
  return accepted({ id: row.id });
}
