import { availableEvidenceActions, type DocumentKind, type EvidenceAction } from '@weizhi/domain';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { toGlobalId } from '../../platform/graphql/global-id';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { Planned } from '../../platform/read-planner/planned';
import { accountLoader } from '../identity';
import { decideEvidence, positionOf } from './decide-evidence';
import { OrganisationDocument } from './document.entity';
import {
  ProposeEvidenceInput,
  RecordDocumentInput,
  RefuseEvidenceInput,
  VerifyEvidenceInput,
  WithdrawDocumentInput,
} from './document.inputs';
import { documentLoader, evidenceOfLoader, supersededLoader } from './document.loaders';
import {
  DecideEvidenceResult,
  ProposeEvidenceResult,
  RecordDocumentResult,
  WithdrawDocumentResult,
} from './document-results';
import {
  EvidenceActionEnum,
  EvidencePurposeType,
  OrganisationDocumentConnection,
  OrganisationDocumentType,
  OrganisationEvidenceType,
  toDocument,
  toEvidence,
} from './document.type';
import { findEvidencePurpose, listEvidencePurposes } from './evidence-purposes';
import { DocumentKindEnum } from './organisation.enums';
import { OrganisationType } from './organisation.type';
import { proposeEvidence } from './propose-evidence';
import { recordDocument } from './record-document';
import { withdrawDocument } from './withdraw-document';

const NEWEST_FIRST: Readonly<Record<string, KeysetOrder>> = {
  newest: { properties: ['recordedAt'], direction: 'desc' },
};

const MOST_EVIDENCE = 20;

@ArgsType()
class DocumentArguments extends ConnectionArguments {
  @Field(() => [DocumentKindEnum], {
    nullable: true,
    description: 'Only documents of these kinds; at most 18.',
  })
  kinds?: DocumentKind[] | null;
}

/** Documents of organisations and what they are evidence for. */
@Resolver(() => OrganisationType)
export class OrganisationDocumentResolver {
  @FieldResolver(() => OrganisationDocumentConnection, {
    description: 'Its documents in all versions, newest first; withdrawn ones are left out.',
  })
  @Planned({
    kind: 'connection',
    entity: OrganisationDocument,
    orders: NEWEST_FIRST,
    defaultOrder: 'newest',
    by: { districtId: 'districtId', organisationId: 'id' },
    filters: { kinds: { property: 'kind', op: 'in' } },
    always: (row) => `${row.column('withdrawnAt')} is null`,
  })
  documents(
    @Root() { row }: OrganisationType,
    @Args(() => DocumentArguments) { kinds, ...page }: DocumentArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<OrganisationDocumentType>> {
    return readKeysetPage(context, {
      field: 'Organisation.documents',
      entity: OrganisationDocument,
      page,
      orders: NEWEST_FIRST,
      order: 'newest',
      filter: (query) => {
        query.andWhere(
          'row.districtId = :ownDistrictId and row.organisationId = :organisationId and row.withdrawnAt is null',
          { ownDistrictId: row.districtId, organisationId: row.id },
        );
        if (kinds != null) query.andWhere('row.kind = any(:kinds)', { kinds });
      },
      toNode: toDocument,
    });
  }

  @Query(() => [EvidencePurposeType], {
    description: 'What documents of organisations can be evidence for; at most 50.',
  })
  @Requires('organisation.read')
  @Extensions({ cost: { size: 50 } } satisfies CostExtensions)
  evidencePurposes(@Ctx() context: RequestContext): EvidencePurposeType[] {
    return listEvidencePurposes().map(({ code, label, documentKinds }) =>
      Object.assign(new EvidencePurposeType(), {
        code,
        name: context.locale === 'zh-CN' ? label.zh : label.en,
        documentKinds: [...documentKinds],
      }),
    );
  }

  @Mutation(() => RecordDocumentResult, {
    description: 'Records a document of an organisation, or the next version of one.',
  })
  @Requires('organisation.manage')
  recordDocument(
    @Arg('input', () => RecordDocumentInput, { description: 'The document to record.' })
    input: RecordDocumentInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordDocument(context, input);
  }

  @Mutation(() => WithdrawDocumentResult, {
    description: 'Withdraws a document that should not be there, with all that it is evidence for.',
  })
  @Requires('organisation.manage')
  withdrawDocument(
    @Arg('input', () => WithdrawDocumentInput, { description: 'Which one and why.' })
    input: WithdrawDocumentInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return withdrawDocument(context, input);
  }

  @Mutation(() => ProposeEvidenceResult, { description: 'Proposes a document as evidence for purposes.' })
  @Requires('organisation.manage')
  proposeEvidence(
    @Arg('input', () => ProposeEvidenceInput, { description: 'Which document for what.' })
    input: ProposeEvidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return proposeEvidence(context, input);
  }

  @Mutation(() => DecideEvidenceResult, {
    description: 'Verifies evidence: it is in force from today to the last day that the rules give it.',
  })
  @Requires('organisation.verify')
  verifyEvidence(
    @Arg('input', () => VerifyEvidenceInput, { description: 'Which evidence.' })
    { evidenceId, expectedVersion }: VerifyEvidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return decideEvidence(context, { action: 'verify', evidenceId, expectedVersion, reason: null });
  }

  @Mutation(() => DecideEvidenceResult, { description: 'Refuses evidence, with the reason.' })
  @Requires('organisation.verify')
  refuseEvidence(
    @Arg('input', () => RefuseEvidenceInput, { description: 'Which evidence and why.' })
    input: RefuseEvidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return decideEvidence(context, { ...input, action: 'refuse' });
  }

  @Mutation(() => DecideEvidenceResult, {
    description: 'Withdraws evidence that was proposed by mistake or does not hold any more.',
  })
  @Requires('organisation.manage')
  withdrawEvidence(
    @Arg('input', () => RefuseEvidenceInput, { description: 'Which evidence and why.' })
    input: RefuseEvidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return decideEvidence(context, { ...input, action: 'withdraw' });
  }
}

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
