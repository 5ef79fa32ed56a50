import { randomUUID } from 'node:crypto';
import type { InspectionState } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import { NotFound } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { Inspection, type InspectionEventKind } from './inspection.entity';
import { InspectionsNotJoinable } from './inspection.errors';
import type { JoinInspectionsInput } from './inspection.inputs';
import { InspectionChanged } from './inspection-results';
import { findInspection, holdOwnInspection, recordInspectionEvent } from './inspection-rows';
import { toInspection } from './inspection.type';

const NOT_HELD: ReadonlySet<InspectionState> = new Set(['announced', 'duplicateChecked']);

/** Proposes to hold an inspection together with that of another department (合并检查), on its days. */
export function proposeJointInspection(
  context: RequestContext,
  input: JoinInspectionsInput,
): Promise<object> {
  return context.transaction((tx) =>
    join(tx, context, { input, kind: 'jointProposed', isFit: () => true, changes: proposal }),
  );
}

/** Accepts what another department proposed: both are one visit, on the days of whoever accepts. */
export function acceptJointInspection(context: RequestContext, input: JoinInspectionsInput): Promise<object> {
  return context.transaction((tx) =>
    join(tx, context, {
      ...{ input, kind: 'jointAccepted' },
      isFit: (own, other) => other.proposedToId === own.id,
      changes: acceptance,
    }),
  );
}

interface Joining {
  readonly input: JoinInspectionsInput;
  readonly kind: InspectionEventKind;
  readonly isFit: (own: Inspection, other: Inspection) => boolean;
  readonly changes: (
    own: Inspection,
    other: Inspection,
  ) => { readonly own: NewRow<Inspection>; readonly other: NewRow<Inspection> | null };
}

function proposal(_own: Inspection, other: Inspection): ReturnType<Joining['changes']> {
  return { own: { proposedToId: other.id }, other: null };
}

/** What comes together repeats nothing any more, so that it needs no answer. */
function acceptance(own: Inspection): ReturnType<Joining['changes']> {
  const { startsOn, endsOn } = own;
  const jointId = own.jointId ?? randomUUID();
  return {
    own: { jointId, state: 'duplicateChecked' },
    other: { jointId, state: 'duplicateChecked', startsOn, endsOn, proposedToId: null },
  };
}

async function join(tx: Transaction, context: RequestContext, joining: Joining): Promise<object> {
  const { input, kind, isFit, changes } = joining;
  const own = await holdOwnInspection(tx, input.inspectionId);
  if (!own) return new NotFound({ subject: 'inspectionId' });
  const other = await findInspection(tx, input.otherId);
  if (other?.districtId !== own.districtId) return new NotFound({ subject: 'otherId' });
  if (!isJoinable(own, other) || !isFit(own, other)) return new InspectionsNotJoinable({});
  const next = changes(own, other);
  const { districtId, id } = own;
  const outcome = await tx
    .repository(Inspection)
    .updateVersioned({ districtId, id }, input.expectedVersion, next.own);
  if (outcome !== 'updated') return staleVersion(tx, Inspection, { districtId, id });
  if (next.other)
    await tx.repository(Inspection).updateVersioned({ districtId, id: other.id }, other.version, next.other);
  const inspections = next.other ? [own, other] : [own];
  await recordInspectionEvent(tx, context, { inspections, kind, note: other.title });
  const row = await tx.repository(Inspection).findOne({ districtId, id });
  return Object.assign(new InspectionChanged(), { inspection: toInspection(row ?? own) });
}

function isJoinable(own: Inspection, other: Inspection): boolean {
  return (
    own.divisionId === other.divisionId &&
    own.department !== other.department &&
    NOT_HELD.has(own.state) &&
    NOT_HELD.has(other.state)
  );
}
