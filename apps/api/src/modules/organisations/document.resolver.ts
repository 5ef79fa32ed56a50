import type { DocumentKind } from '@weizhi/domain';
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
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { IsoDate } from '../../platform/graphql/scalars';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { Planned } from '../../platform/read-planner/planned';
import { decideEvidence } from './decide-evidence';
import { OrganisationDocument, OrganisationEvidence } from './document.entity';
import {
  ProposeEvidenceInput,
  RecordDocumentInput,
  RefuseEvidenceInput,
  VerifyEvidenceInput,
  WithdrawDocumentInput,
} from './document.inputs';
import {
  DecideEvidenceResult,
  ProposeEvidenceResult,
  RecordDocumentResult,
  WithdrawDocumentResult,
} from './document-results';
import type { OrganisationDocumentType } from './document.type';
import {
  EvidencePurposeType,
  OrganisationDocumentConnection,
  OrganisationEvidenceType,
  toDocument,
  toEvidence,
} from './document.type';
import { listEvidenceInForce } from './evidence-in-force.reads';
import { listEvidencePurposes } from './evidence-purposes';
import { DocumentKindEnum } from './organisation.enums';
import { OrganisationType } from './organisation.type';
import { proposeEvidence } from './propose-evidence';
import { recordDocument } from './record-document';
import { withdrawDocument } from './withdraw-document';

const NEWEST_FIRST: Readonly<Record<string, KeysetOrder>> = {
  newest: { properties: ['recordedAt'], direction: 'desc' },
};

const MOST_IN_FORCE = 50;

@ArgsType()
class DocumentArguments extends ConnectionArguments {
  @Field(() => [DocumentKindEnum], {
    nullable: true,
    description: 'Only documents of these kinds; at most 18.',
  })
  kinds?: DocumentKind[] | null;
}

@ArgsType()
class InForceArguments {
  @Field(() => IsoDate, { description: 'The day.' })
  on: string;

  @Field(() => String, { nullable: true, description: 'Beginning of the purposes, such as `element:`.' })
  purposePrefix?: string | null;
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

  @FieldResolver(() => [OrganisationEvidenceType], {
    description: 'Evidence that is in force on a day, for all purposes or those of a namespace; at most 50.',
  })
  @Extensions({ cost: { size: MOST_IN_FORCE } } satisfies CostExtensions)
  async evidenceInForce(
    @Root() { row }: OrganisationType,
    @Args(() => InForceArguments) { on, purposePrefix }: InForceArguments,
    @Ctx() { reads }: RequestContext,
  ): Promise<OrganisationEvidenceType[]> {
    const { districtId, id } = row;
    const request = { districtId, organisationIds: [id], day: on, purposePrefix: purposePrefix ?? '' };
    const inForce = new Set((await listEvidenceInForce(reads, request)).map(({ evidenceId }) => evidenceId));
    const rows = await reads
      .repository(OrganisationEvidence)
      .find({ where: { districtId, organisationId: id }, order: { purpose: 'ASC', id: 'ASC' } });
    return rows
      .filter((evidence) => inForce.has(evidence.id))
      .slice(0, MOST_IN_FORCE)
      .map(toEvidence);
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
