import {
  advanceMandateEdition as decide,
  isoDate,
  type IsoDate,
  type MandateEditionAction,
  type MandateEditionFacts,
  type MandateEditionState,
  precedingEdition,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { findManagedEdition, today } from './find-edition';
import { itemsOf, spanOf } from './list-in-force';
import { mandateRefused } from './mandate.errors';
import type { AdvanceMandateEditionInput } from './mandate.inputs';
import { MandateEditionChanged } from './mandate-results';
import { MANDATE_EDITION, toMandateEdition } from './mandate.type';
import { MandateEdition } from './mandate-edition.entity';
import { recordEditionEvent } from './record-event';

const LONGEST_NUMBER = 80;

/** Publishes, ends or discards an edition. */
export async function advanceMandateEdition(
  context: RequestContext,
  input: AdvanceMandateEditionInput,
): Promise<object> {
  if ((input.issuingDocument ?? '').length > LONGEST_NUMBER)
    return new InvalidInput({
      fieldErrors: [fieldError('issuingDocument', 'TOO_LONG', { maximum: LONGEST_NUMBER })],
    });
  return context.transaction((tx) => advance(tx, context, input));
}

async function advance(
  tx: Transaction,
  context: RequestContext,
  input: AdvanceMandateEditionInput,
): Promise<object> {
  const edition = await findManagedEdition(tx, input.editionId);
  if (!edition) return new NotFound({ subject: 'editionId' });
  const others = await lockOthers(tx, edition);
  const stated = statedOf(input);
  const preceding =
    input.endPreceding && stated.validFrom ? precedingOf(others, stated.validFrom) : undefined;
  const decided = decide(
    {
      state: edition.state,
      body: edition.body,
      validFrom: edition.validFrom === null ? null : isoDate(edition.validFrom),
      items: await itemsOf(tx, edition),
      others: others.map((other) => ({
        ...spanOf(other),
        ...(other.id === preceding?.edition.row.id ? { validTo: preceding.validTo } : {}),
        title: other.title,
      })),
    },
    input.action,
    stated,
  );
  if (!decided.ok) return mandateRefused(decided.refusal);
  if (preceding && input.action === 'publish')
    await end(tx, context, { edition: preceding.edition.row, validTo: preceding.validTo });
  return save(tx, context, { edition, input, stated, state: decided.value });
}

/** Published editions of the same list, locked so that two that are published at a time see one another. */
async function lockOthers(tx: Transaction, edition: MandateEdition): Promise<MandateEdition[]> {
  const { districtId, divisionId, body, id } = edition;
  await tx.sql(
    `select id from mandate_edition
      where district_id = $1::bigint and division_id = $2::bigint and body = $3 order by id for update`,
    [districtId, divisionId, body],
  );
  const rows = await tx.repository(MandateEdition).find({ where: { districtId, divisionId, body } });
  return rows.filter((row) => row.id !== id && (row.state === 'inForce' || row.state === 'superseded'));
}

function precedingOf(others: readonly MandateEdition[], validFrom: IsoDate) {
  return precedingEdition(
    others.map((row) => ({ ...spanOf(row), row })),
    validFrom,
  );
}

async function end(
  tx: Transaction,
  context: RequestContext,
  { edition, validTo }: { readonly edition: MandateEdition; readonly validTo: IsoDate },
): Promise<void> {
  const { districtId, id, version } = edition;
  const outcome = await tx
    .repository(MandateEdition)
    .updateVersioned({ districtId, id }, version, { state: 'superseded', validTo });
  if (outcome !== 'updated') throw new Error('An edition that is locked changed');
  await recordEditionEvent(tx, context, { edition, action: 'supersede', occurredOn: validTo });
  await audit(tx, context, { edition, action: 'supersede' });
}

function audit(
  tx: Transaction,
  { requestId }: RequestContext,
  { edition, action }: { readonly edition: MandateEdition; readonly action: MandateEditionAction },
): Promise<void> {
  const { districtId, id } = edition;
  const subject = { type: MANDATE_EDITION, id };
  return tx.audit({ districtId, action: `mandateList.${action}`, subject, requestId });
}

async function save(
  tx: Transaction,
  context: RequestContext,
  step: {
    readonly edition: MandateEdition;
    readonly input: AdvanceMandateEditionInput;
    readonly stated: MandateEditionFacts;
    readonly state: MandateEditionState;
  },
): Promise<object> {
  const { edition, input, stated, state } = step;
  const { districtId, id } = edition;
  const outcome = await tx
    .repository(MandateEdition)
    .updateVersioned({ districtId, id }, input.expectedVersion, { state, ...changesOf(input, stated) });
  if (outcome !== 'updated') return staleVersion(tx, MandateEdition, { districtId, id });
  await recordEditionEvent(tx, context, {
    edition,
    action: input.action,
    occurredOn: stated.validFrom ?? stated.validTo ?? today(context.clock),
    note: stated.issuingDocument ?? null,
  });
  await audit(tx, context, { edition, action: input.action });
  const row = await tx.repository(MandateEdition).findOne({ districtId, id });
  if (!row) throw new Error('The edition just changed is not there');
  return Object.assign(new MandateEditionChanged(), { edition: toMandateEdition(row) });
}

function statedOf({ validFrom, validTo, issuingDocument }: AdvanceMandateEditionInput): MandateEditionFacts {
  return {
    ...(validFrom == null ? {} : { validFrom: isoDate(validFrom) }),
    ...(validTo == null ? {} : { validTo: isoDate(validTo) }),
    ...(issuingDocument == null ? {} : { issuingDocument: issuingDocument.trim() }),
  };
}

function changesOf(input: AdvanceMandateEditionInput, stated: MandateEditionFacts): NewRow<MandateEdition> {
  const { validFrom = null, validTo = null, issuingDocument = null } = stated;
  switch (input.action) {
    case 'publish':
      return { validFrom, validTo, issuingDocument };
    case 'supersede':
      return { validTo };
    case 'discard':
      return {};
  }
}
