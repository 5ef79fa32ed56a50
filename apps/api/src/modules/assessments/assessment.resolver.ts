import { agreementOfAssessors, leavesWithoutEvidence, pointsText, totalOfSheet } from '@weizhi/domain';
import { Arg, Args, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { accountLoader } from '../identity';
import { organisationLoader, OrganisationType, toOrganisation } from '../organisations';
import { listAssessorCandidates } from './assign-assessor';
import { Assessment, type AssessmentAssessor, AssessmentEvent, RubricRow } from './assessment.entity';
import { AssessmentListArguments } from './assessment.inputs';
import { ASSESSMENT_ORDERS, narrowAssessments } from './assessment-list';
import {
  evidenceByLeaf,
  findAssessment,
  getRubric,
  listAssessors,
  listEvidence,
  openedSheets,
  rubricOf,
} from './assessment-rows';
import {
  AssessmentAssessorType,
  AssessmentConnection,
  AssessmentEventType,
  AssessmentEvidenceType,
  AssessmentType,
  AssessorAgreementType,
  toAssessment,
  toEvidence,
} from './assessment.type';
import { RubricType, toLeafScores, toRubric } from './rubric.type';

@ObjectType('AssessorCandidate', { description: 'Somebody who may be assigned as assessor.' })
@FieldClass('internal')
export class AssessorCandidate {
  @Field(() => ID, { description: 'Global id of the account.' })
  accountId: string;

  @Field(() => String, { description: 'Name.' })
  @FieldClass('personal')
  name: string;
}

/** Reads assessments for those who run them. */
@Resolver(() => AssessmentType)
export class AssessmentResolver {
  @Query(() => AssessmentConnection, { description: 'Assessments of your divisions, newest first.' })
  @Requires('assessment.read')
  assessments(
    @Args(() => AssessmentListArguments) { filter, ...page }: AssessmentListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AssessmentType>> {
    return readKeysetPage(context, {
      field: 'Query.assessments',
      entity: Assessment,
      page,
      orders: ASSESSMENT_ORDERS,
      order: 'newest',
      filter: (query) => {
        narrowAssessments(query, filter ?? {});
      },
      toNode: toAssessment,
    });
  }

  @Query(() => AssessmentType, {
    nullable: true,
    description: 'An assessment by its id; null when it does not exist or lies outside your divisions.',
  })
  @Requires('assessment.read')
  async assessment(
    @Arg('id', () => ID, { description: 'Global id of the assessment.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<AssessmentType | null> {
    const row = await findAssessment(context.reads, id);
    return row ? toAssessment(row) : null;
  }

  @Query(() => [RubricType], { description: 'Rubrics of your districts, newest year first; at most 50.' })
  @Requires('assessment.read')
  async rubrics(@Ctx() context: RequestContext): Promise<RubricType[]> {
    const rows = await context.reads
      .repository(RubricRow)
      .find({ order: { year: 'DESC', title: 'ASC', id: 'ASC' }, take: 50 });
    return rows.map(toRubric);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation; null when you may not read it.',
  })
  async organisation(
    @Root() { row }: AssessmentType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    const { districtId, organisationId } = row;
    const organisation = await organisationLoader(context).load({ districtId, id: organisationId });
    return organisation ? toOrganisation(organisation) : null;
  }

  @FieldResolver(() => RubricType, { description: 'The rubric.' })
  async rubric(@Root() { row }: AssessmentType, @Ctx() context: RequestContext): Promise<RubricType> {
    return toRubric(await getRubric(context.reads, row));
  }

  @FieldResolver(() => [AssessmentAssessorType], {
    description: 'The assessors; scores stay blind until all are in and enough; at most 20.',
  })
  async assessors(
    @Root() { row }: AssessmentType,
    @Ctx() context: RequestContext,
  ): Promise<AssessmentAssessorType[]> {
    const assessors = await listAssessors(context.reads, row);
    const rubricRow = await getRubric(context.reads, row);
    const opened = openedSheets(assessors, rubricRow) !== undefined;
    const rubric = rubricOf(rubricRow);
    const evidence = evidenceByLeaf(await listEvidence(context.reads, row));
    const shown = async (assessor: AssessmentAssessor): Promise<AssessmentAssessorType> => {
      const account = await accountLoader(context).load(assessor.accountId);
      const visible = opened && assessor.submittedAt !== null;
      return Object.assign(new AssessmentAssessorType(), {
        name: account?.displayName ?? '—',
        conflict: assessor.conflict,
        submittedAt: assessor.submittedAt,
        scores: visible ? toLeafScores(assessor.scores) : null,
        total: visible ? pointsText(totalOfSheet(rubric, assessor.scores, evidence).total) : null,
      });
    };
    return Promise.all(assessors.slice(0, 20).map(shown));
  }

  @FieldResolver(() => [AssessorCandidate], { description: 'Who may be assigned as assessor; at most 200.' })
  async assessorCandidates(
    @Root() { row }: AssessmentType,
    @Ctx() context: RequestContext,
  ): Promise<AssessorCandidate[]> {
    const candidates = await listAssessorCandidates(context.reads, row);
    return candidates.map(({ id, name }) =>
      Object.assign(new AssessorCandidate(), { accountId: toGlobalId('Account', null, id), name }),
    );
  }

  @FieldResolver(() => AssessorAgreementType, {
    nullable: true,
    description: 'How far the assessors agree; null until all scores are in.',
  })
  async agreement(
    @Root() { row }: AssessmentType,
    @Ctx() context: RequestContext,
  ): Promise<AssessorAgreementType | null> {
    const rubric = await getRubric(context.reads, row);
    const sheets = openedSheets(await listAssessors(context.reads, row), rubric);
    if (!sheets) return null;
    return Object.assign(new AssessorAgreementType(), agreementOfAssessors(rubricOf(rubric), sheets));
  }

  @FieldResolver(() => [AssessmentEvidenceType], { description: 'The evidence, oldest first; at most 500.' })
  async evidence(
    @Root() { row }: AssessmentType,
    @Ctx() context: RequestContext,
  ): Promise<AssessmentEvidenceType[]> {
    return (await listEvidence(context.reads, row)).map(toEvidence);
  }

  @FieldResolver(() => [String], {
    description: 'Codes of the leaves that lack required evidence; at most 200.',
  })
  async leavesWithoutEvidence(
    @Root() { row }: AssessmentType,
    @Ctx() context: RequestContext,
  ): Promise<string[]> {
    const rubric = rubricOf(await getRubric(context.reads, row));
    return [...leavesWithoutEvidence(rubric, evidenceByLeaf(await listEvidence(context.reads, row)))];
  }

  @FieldResolver(() => [AssessmentEventType], { description: 'The history, newest first; at most 100.' })
  async events(
    @Root() { row }: AssessmentType,
    @Ctx() context: RequestContext,
  ): Promise<AssessmentEventType[]> {
    const rows = await context.reads.repository(AssessmentEvent).find({
      where: { districtId: row.districtId, assessmentId: row.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: 100,
    });
    return rows.map((event) => Object.assign(new AssessmentEventType(), event));
  }
}
