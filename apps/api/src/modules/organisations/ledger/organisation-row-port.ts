import { randomUUID } from 'node:crypto';
import {
  checkRegistration,
  dateInShanghai,
  organisationNameKey,
  type RegisteredLegalForm,
  type RegistrationStatus,
  type ServiceKind,
} from '@weizhi/domain';
import type { NewRow, Transaction } from '../../../platform/database';
import {
  type AppliedRow,
  type ImportContext,
  type ImportRowPort,
  type ImportValues,
  type ReadableRow,
  type RowProblem,
} from '../../../platform/imports';
import { communityLookup, getDistrictRoot, isReferenceDistrict, listCommunities } from '../../divisions';
import { type Person, recordPerson } from '../../people';
import { coverCommunities } from '../cover-communities';
import { Organisation, OrganisationEvent } from '../organisation.entity';
import { listLedgerDependents, withdrawLedger } from './ledger-undo';
import './organisation-problem-texts';
import { PresentOrganisations } from './present-organisations';

/** How rows of a ledger become organisations. */
export const organisationRowPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { community: communityLookup(await listCommunities(reads, context)) };
  },

  async plan(reads, rows, context) {
    const root = await getDistrictRoot(reads, context);
    const isReference = await isReferenceDistrict(reads, context.districtId);
    const present = await PresentOrganisations.find(reads, context.districtId, rows.map(identityOf(root)));
    return rows.map((row) => ({
      ordinal: row.ordinal,
      presentId: present.idOf(identityOf(root)(row)) ?? null,
      problems: [
        ...placeProblems(row.values, context),
        ...dayProblems(row.values, context),
        ...registrationProblems(row.values, isReference),
      ],
    }));
  },

  async apply(tx, rows, context) {
    const root = await getDistrictRoot(tx, context);
    const identity = identityOf(root);
    const present = await PresentOrganisations.find(tx, context.districtId, rows.map(identity));
    const applied: AppliedRow[] = [];
    const fresh: NewRow<Organisation>[] = [];
    for (const row of rows) {
      const known = present.idOf(identity(row));
      const id = known ?? randomUUID();
      if (known === undefined) {
        present.add(identity(row), id);
        fresh.push(await toOrganisationRow(tx, row, { context, root, id }));
      }
      applied.push({
        ordinal: row.ordinal,
        targetId: id,
        outcome: known === undefined ? 'imported' : 'duplicate',
      });
    }
    await recordImported(tx, await tx.repository(Organisation).insertMany(fresh), { context, root });
    return applied;
  },

  listDependents: listLedgerDependents,
  withdraw: withdrawLedger,
};

const textOf = (values: ImportValues, key: string): string | null => {
  const value = values[key];
  return typeof value === 'string' ? value : null;
};

function identityOf(root: string) {
  return ({ values }: ReadableRow) => ({
    uscc: textOf(values, 'uscc'),
    divisionId: textOf(values, 'community') ?? root,
    nameKey: organisationNameKey(textOf(values, 'name') ?? ''),
  });
}

const numberOf = (values: ImportValues, key: string): number | null => {
  const text = textOf(values, key);
  return text === null ? null : Number(text);
};

async function recordContact(
  tx: Transaction,
  place: { readonly districtId: string; readonly divisionId: string },
  { contact = null }: ImportValues,
): Promise<Person | null> {
  if (typeof contact !== 'object' || contact === null) return null;
  return recordPerson(tx, place, { ...contact, identityNumber: null, sex: null, birthYear: null });
}

async function toOrganisationRow(
  tx: Transaction,
  { values }: ReadableRow,
  { context, root, id }: { readonly context: ImportContext; readonly root: string; readonly id: string },
): Promise<NewRow<Organisation>> {
  const { districtId, batchId, now } = context;
  const divisionId = textOf(values, 'community') ?? root;
  const person = await recordContact(tx, { districtId, divisionId }, values);
  return {
    ...registrationOf(values),
    districtId,
    id,
    divisionId,
    importBatchId: batchId,
    name: textOf(values, 'name') ?? '',
    nameKey: organisationNameKey(textOf(values, 'name') ?? ''),
    statusSince: textOf(values, 'statusSince') ?? dateInShanghai(now.getTime()),
    // The reader has held it to its dictionary.
    serviceKind: textOf(values, 'serviceKind') as ServiceKind,
    foundedOn: textOf(values, 'foundedOn'),
    memberCount: numberOf(values, 'memberCount'),
    contactPersonId: person?.id ?? null,
    competentAuthority: textOf(values, 'competentAuthority'),
    registrationAuthority: textOf(values, 'registrationAuthority'),
    supervisingUnits: [textOf(values, 'supervisingUnit')].filter((unit) => unit !== null),
    purpose: textOf(values, 'purpose'),
    createdAt: now,
    updatedAt: now,
  };
}

/** What the reader has held to the dictionaries of status and form. */
function registrationOf(
  values: ImportValues,
): Pick<Organisation, 'registrationStatus' | 'legalForm' | 'uscc' | 'filingNumber'> {
  return {
    registrationStatus: textOf(values, 'registrationStatus') as RegistrationStatus,
    legalForm: textOf(values, 'legalForm') as RegisteredLegalForm | null,
    uscc: textOf(values, 'uscc'),
    filingNumber: textOf(values, 'filingNumber'),
  };
}

async function recordImported(
  tx: Transaction,
  organisations: readonly Organisation[],
  { context, root }: { readonly context: ImportContext; readonly root: string },
): Promise<void> {
  const from = dateInShanghai(context.now.getTime());
  for (const organisation of organisations) {
    if (organisation.divisionId !== root)
      await coverCommunities(tx, organisation, { communities: [organisation.divisionId], from });
  }
  await tx.repository(OrganisationEvent).insertMany(
    organisations.map(({ districtId, id, divisionId, registrationStatus }) => ({
      districtId,
      organisationId: id,
      divisionId,
      kind: 'recorded' as const,
      occurredOn: from,
      recordedAt: context.now,
      recordedBy: tx.actor.id,
      toCode: registrationStatus,
    })),
  );
}

const problem = (column: string, code: string, rest: Partial<RowProblem> = {}): RowProblem => ({
  severity: 'error',
  column,
  code,
  facts: {},
  value: null,
  ...rest,
});

/** Who imports into a part of the district may not bring in rows of which nobody knows where they belong. */
function placeProblems(values: ImportValues, { divisionIds }: ImportContext): RowProblem[] {
  const isPlaced = textOf(values, 'community') !== null;
  return divisionIds === null || isPlaced ? [] : [problem('community', 'organisationOutsideScope')];
}

function dayProblems(values: ImportValues, { now }: ImportContext): RowProblem[] {
  const today = dateInShanghai(now.getTime());
  return ['foundedOn', 'statusSince'].flatMap((column) => {
    const day = textOf(values, column);
    return day === null || day <= today
      ? []
      : [problem(column, 'organisationDayInFuture', { facts: { day } })];
  });
}

/** A data set of another time or place may lack the codes that a district’s own ledger must have. */
function registrationProblems(values: ImportValues, isReference: boolean): RowProblem[] {
  const { registrationStatus: status, legalForm, uscc, filingNumber } = registrationOf(values);
  const checked = checkRegistration({ status, legalForm, unifiedSocialCreditCode: uscc, filingNumber });
  if (checked.ok) return [];
  const { code } = checked.refusal;
  if (code === 'creditCodeMissing' && isReference)
    return [problem('uscc', 'organisationCodeUnknown', { severity: 'warning' })];
  return [problem(COLUMN_OF[code] ?? 'registrationStatus', code)];
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  creditCodeMissing: 'uscc',
  creditCodeNotExpected: 'uscc',
  creditCodeOfAnotherForm: 'legalForm',
  legalFormMissing: 'legalForm',
  filingNumberMissing: 'filingNumber',
  filingNumberNotExpected: 'filingNumber',
};
