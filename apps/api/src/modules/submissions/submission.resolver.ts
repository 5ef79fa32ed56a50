import {
  availableSubmissionActions,
  type SubmissionAction,
  type SubmissionLinkStanding,
} from '@weizhi/domain';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import { districtRowKey, toGlobalId } from '../../platform/graphql/global-id';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { accountLoader } from '../identity';
import { findIncubationCase } from '../incubation';
import { organisationKey, organisationLoader, OrganisationType, toOrganisation } from '../organisations';
import { paperLabel, readPapersOfCase } from './asked-papers';
import { acceptSubmission, refuseSubmission } from './decide-submission';
import { mayDecideOn } from './find-submission';
import { issueSubmissionLink } from './issue-submission-link';
import { standingByDates } from './link-standing';
import { recordSubmission } from './record-submission';
import { revokeSubmissionLink } from './revoke-submission-link';
import { Submission, SubmissionLink } from './submission.entity';
import {
  AcceptSubmissionInput,
  IssueSubmissionLinkInput,
  RecordSubmissionInput,
  RefuseSubmissionInput,
  RevokeSubmissionLinkInput,
  SubmissionArguments,
  SubmissionLinkArguments,
} from './submission.inputs';
import {
  AcceptSubmissionResult,
  IssueSubmissionLinkResult,
  RecordSubmissionResult,
  RefuseSubmissionResult,
  RevokeSubmissionLinkResult,
} from './submission-results';
import {
  AskedPaperType,
  SubmissionActionEnum,
  SubmissionConnection,
  SubmissionLinkConnection,
  SubmissionLinkStandingEnum,
  SubmissionLinkType,
  SubmissionType,
  toSubmission,
  toSubmissionLink,
} from './submission.type';

const ORDERS: Readonly<Record<string, KeysetOrder>> = {
  newestReceived: { properties: ['receivedAt'], direction: 'desc' },
  newestIssued: { properties: ['createdAt'], direction: 'desc' },
};

/** Lists what came in by links, and decides on it. */
@Resolver(() => SubmissionType)
export class SubmissionResolver {
  @Query(() => SubmissionConnection, { description: 'What groups brought by their links, newest first.' })
  @Requires('organisation.manage')
  submissions(
    @Args(() => SubmissionArguments) { filter, ...page }: SubmissionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SubmissionType>> {
    return readKeysetPage(context, {
      field: 'Query.submissions',
      entity: Submission,
      page,
      orders: ORDERS,
      order: 'newestReceived',
      filter: (query) => {
        if (filter?.state != null) query.andWhere('row.state = :state', { state: filter.state });
        if (filter?.organisationId != null)
          query.andWhere('row.districtId = :ofDistrict and row.organisationId = :ofOrganisation', {
            ofDistrict: organisationKey(filter.organisationId).districtId,
            ofOrganisation: organisationKey(filter.organisationId).id,
          });
      },
      toNode: toSubmission,
    });
  }

  @Mutation(() => AcceptSubmissionResult, {
    description: 'Accepts a submission as a document of its organisation, and as a paper of its case.',
  })
  @Requires('organisation.manage')
  acceptSubmission(
    @Arg('input', () => AcceptSubmissionInput, { description: 'The submission, and what the paper says.' })
    input: AcceptSubmissionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return acceptSubmission(context, input);
  }

  @Mutation(() => RefuseSubmissionResult, { description: 'Sends a submission back, with a reason.' })
  @Requires('organisation.manage')
  refuseSubmission(
    @Arg('input', () => RefuseSubmissionInput, { description: 'The submission, and what is wrong with it.' })
    input: RefuseSubmissionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return refuseSubmission(context, input);
  }

  @Query(() => [AskedPaperType], {
    description:
      'Papers that a group owes its case or brought for it, as the page of its link shows them; none where there is no such case; at most 12.',
  })
  @Requires('incubation.manage')
  async askedPapers(
    @Arg('caseId', () => ID, { description: 'Global id of the incubation case.' }) caseId: string,
    @Ctx() context: RequestContext,
  ): Promise<AskedPaperType[]> {
    const row = await findIncubationCase(context.reads, caseId, 'incubation.manage');
    if (!row) return [];
    const { papers } = await readPapersOfCase(context.reads, row, context);
    return papers.map(({ paper, standing }) =>
      Object.assign(new AskedPaperType(), { kind: paper, standing }),
    );
  }

  @Mutation(() => RecordSubmissionResult, {
    description:
      'Records on a group’s behalf (代录) a paper that it handed to staff, and accepts it as a document and as a paper of its case.',
  })
  @Requires('organisation.manage')
  recordSubmission(
    @Arg('input', () => RecordSubmissionInput, { description: 'The paper, and by which means it came.' })
    input: RecordSubmissionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordSubmission(context, input);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the colleague who recorded it on the group’s behalf; null for what came by a link.',
  })
  @FieldClass('personal')
  async recordedBy(@Root() { row }: SubmissionType, @Ctx() context: RequestContext): Promise<string | null> {
    const { recordedBy } = row;
    return recordedBy === null
      ? null
      : ((await accountLoader(context).load(recordedBy))?.displayName ?? null);
  }

  @FieldResolver(() => OrganisationType, { description: 'The organisation that it is of.' })
  organisation(@Root() { row }: SubmissionType, @Ctx() context: RequestContext): Promise<OrganisationType> {
    return getOrganisation(context, row.districtId, row.organisationId);
  }

  @FieldResolver(() => String, { description: 'Name of the paper that it is meant to be.' })
  paper(@Root() { row }: SubmissionType, @Ctx() { locale }: RequestContext): string {
    const { zh, en } = paperLabel(row.paper, row.caseId !== null);
    return locale === 'zh-CN' ? zh : en;
  }

  @FieldResolver(() => String, { description: 'Where its file is to be had: a path on this server.' })
  filePath(@Root() { row }: SubmissionType): string {
    return `/attachments/${toGlobalId('Attachment', row.districtId, row.attachmentId)}`;
  }

  @FieldResolver(() => [SubmissionActionEnum], { description: 'What you may do with it now; at most 2.' })
  async availableActions(
    @Root() { row }: SubmissionType,
    @Ctx() context: RequestContext,
  ): Promise<readonly SubmissionAction[]> {
    return (await mayDecideOn(context, row)) ? availableSubmissionActions(row.state) : [];
  }
}

/** Lists, issues and revokes links. */
@Resolver(() => SubmissionLinkType)
export class SubmissionLinkResolver {
  @Query(() => SubmissionLinkConnection, {
    description: 'Links to organisations, cases and calls, newest first.',
  })
  @Requires('organisation.manage')
  submissionLinks(
    @Args(() => SubmissionLinkArguments) { organisationId, callId, ...page }: SubmissionLinkArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SubmissionLinkType>> {
    return readKeysetPage(context, {
      field: 'Query.submissionLinks',
      entity: SubmissionLink,
      page,
      orders: ORDERS,
      order: 'newestIssued',
      filter: (query) => {
        if (organisationId != null)
          query.andWhere('row.districtId = :ofDistrict and row.organisationId = :ofOrganisation', {
            ofDistrict: organisationKey(organisationId).districtId,
            ofOrganisation: organisationKey(organisationId).id,
          });
        if (callId != null) {
          const { districtId, id } = districtRowKey('IncubationCall', callId);
          query.andWhere('row.districtId = :districtOfCall and row.callId = :ofCall', {
            districtOfCall: districtId,
            ofCall: id,
          });
        }
      },
      toNode: toSubmissionLink,
    });
  }

  @Mutation(() => IssueSubmissionLinkResult, {
    description: 'Issues a link by which a group without an account brings papers.',
  })
  @Requires('organisation.manage')
  issueSubmissionLink(
    @Arg('input', () => IssueSubmissionLinkInput, { description: 'What the link is to open.' })
    input: IssueSubmissionLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return issueSubmissionLink(context, input);
  }

  @Mutation(() => RevokeSubmissionLinkResult, { description: 'Revokes a link at once.' })
  @Requires('organisation.manage')
  revokeSubmissionLink(
    @Arg('input', () => RevokeSubmissionLinkInput, { description: 'The link.' })
    input: RevokeSubmissionLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return revokeSubmissionLink(context, input);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation that it is for; null for a call.',
  })
  async organisation(
    @Root() { row }: SubmissionLinkType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    return row.organisationId === null ? null : getOrganisation(context, row.districtId, row.organisationId);
  }

  @FieldResolver(() => SubmissionLinkStandingEnum, { description: 'Whether it still opens.' })
  standing(@Root() { row }: SubmissionLinkType, @Ctx() { clock }: RequestContext): SubmissionLinkStanding {
    return standingByDates(row, clock);
  }
}

async function getOrganisation(
  context: RequestContext,
  districtId: string,
  id: string,
): Promise<OrganisationType> {
  const row = await organisationLoader(context).load({ districtId, id });
  if (!row) throw new Error(`A submission is of an organisation that is absent: ${id}`);
  return toOrganisation(row);
}
