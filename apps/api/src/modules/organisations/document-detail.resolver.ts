import { availableEvidenceActions, type EvidenceAction } from '@weizhi/domain';
import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Planned } from '../../platform/read-planner/planned';
import { accountLoader } from '../identity';
import { positionOf } from './decide-evidence';
import { documentLoader, evidenceOfLoader, supersededLoader } from './document.loaders';
import {
  EvidenceActionEnum,
  OrganisationDocumentType,
  OrganisationEvidenceType,
  toDocument,
  toEvidence,
} from './document.type';
import { findEvidencePurpose } from './evidence-purposes';

const MOST_EVIDENCE = 20;

/** What stands beside a document. */
@Resolver(() => OrganisationDocumentType)
export class DocumentDetailResolver {
  @FieldResolver(() => [OrganisationEvidenceType], {
    description: 'What it is or was evidence for, in the order of proposal; at most 20.',
  })
  @Extensions({ cost: { size: MOST_EVIDENCE } } satisfies CostExtensions)
  async evidence(
    @Root() { row }: OrganisationDocumentType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationEvidenceType[]> {
    const rows = await evidenceOfLoader(context).load(row);
    return rows.slice(-MOST_EVIDENCE).map(toEvidence);
  }

  @FieldResolver(() => Boolean, { description: 'Whether a later version of it is there.' })
  superseded(@Root() { row }: OrganisationDocumentType, @Ctx() context: RequestContext): Promise<boolean> {
    return supersededLoader(context).load(row);
  }

  @FieldResolver(() => String, { description: 'Path from which its file is downloaded.' })
  downloadPath(@Root() { row }: OrganisationDocumentType): string {
    return `/attachments/${toGlobalId('Attachment', row.districtId, row.attachmentId)}`;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the colleague who recorded it; null when it came without an account.',
  })
  @FieldClass('personal')
  async recordedBy(
    @Root() { row }: OrganisationDocumentType,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return nameOf(context, row.recordedBy);
  }
}

/** What stands beside evidence. */
@Resolver(() => OrganisationEvidenceType)
export class EvidenceDetailResolver {
  @FieldResolver(() => String, {
    description: 'What the purpose is called; its code where nobody declares it any more.',
  })
  purposeName(@Root() { purpose }: OrganisationEvidenceType, @Ctx() context: RequestContext): string {
    const label = findEvidencePurpose(purpose)?.label;
    if (!label) return purpose;
    return context.locale === 'zh-CN' ? label.zh : label.en;
  }

  @FieldResolver(() => [EvidenceActionEnum], {
    description: 'What you may do with it, by its state and because of who brought it; at most 3.',
  })
  async availableActions(
    @Root() { row }: OrganisationEvidenceType,
    @Ctx() context: RequestContext,
  ): Promise<EvidenceAction[]> {
    const { districtId, documentId: id } = row;
    const document = await documentLoader(context).load({ districtId, id });
    return document ? [...availableEvidenceActions(positionOf(row, document), context.actor.id)] : [];
  }

  @FieldResolver(() => OrganisationDocumentType, { description: 'The document.' })
  @Planned({ kind: 'toOne', via: 'documentId' })
  async document(
    @Root() { row }: OrganisationEvidenceType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationDocumentType> {
    const { districtId, documentId: id } = row;
    const document = await documentLoader(context).load({ districtId, id });
    if (!document) throw new Error(`Evidence of a document that is absent: ${id}`);
    return toDocument(document);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the colleague who verified, refused or withdrew it; null when nobody has.',
  })
  @FieldClass('personal')
  async decidedBy(
    @Root() { row }: OrganisationEvidenceType,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return row.decidedBy === null ? null : nameOf(context, row.decidedBy);
  }
}

async function nameOf(context: RequestContext, accountId: string): Promise<string | null> {
  return accountId.length === 36
    ? ((await accountLoader(context).load(accountId))?.displayName ?? null)
    : null;
}
