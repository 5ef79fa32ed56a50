import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { BilingualText } from '../../platform/work-items/work-item-source';
import { OrganisationDocument } from '../organisations';
import { IncubationHandOverItem, IncubationPlanItem, IncubationVisit } from './care.entity';
import { type IncubationCase, IncubationEvent, IncubationPaper } from './case.entity';
import { INCUBATION_OBJECTION, INCUBATION_PLAN_ITEM, INCUBATION_VISIT } from './case-key';
import { IncubationCaseType } from './case.type';
import {
  IncubationEventType,
  IncubationHandOverItemType,
  IncubationNoticeType,
  IncubationObjectionType,
  IncubationPaperType,
  IncubationPlanItemType,
  IncubationVisitType,
} from './case-parts.type';
import { eventDetail, eventLabel } from './event-words';
import { IncubationNotice, IncubationObjection } from './review.entity';
import { SupportShare } from './support.entity';
import { SupportShareType, toSupportShare } from './support.type';

const MOST = 200;
const many = Extensions({ cost: { size: 20 } } satisfies CostExtensions);

/** What is recorded of a case, for its page. */
@Resolver(() => IncubationCaseType)
export class IncubationRecordsResolver {
  @FieldResolver(() => [IncubationEventType], { description: 'Its history, latest first; at most 200.' })
  @FieldClass('internal')
  @many
  async events(
    @Root() { row }: IncubationCaseType,
    @Ctx() context: RequestContext,
  ): Promise<IncubationEventType[]> {
    const rows = await context.reads
      .repository(IncubationEvent)
      .find({ where: ofCase(row), order: { caseVersion: 'DESC' }, take: MOST });
    const said = ({ zh, en }: BilingualText): string => (context.locale === 'zh-CN' ? zh : en);
    return rows.map(({ id, action, detail, ...event }) =>
      Object.assign(new IncubationEventType(), {
        ...event,
        action,
        id: toGlobalId('IncubationEvent', row.districtId, id),
        label: said(eventLabel(action)),
        detail: detail === null ? null : said(eventDetail(action, detail)),
      }),
    );
  }

  @FieldResolver(() => [IncubationPaperType], { description: 'Its papers, first filed first; at most 200.' })
  @FieldClass('internal')
  @many
  async papers(
    @Root() { row }: IncubationCaseType,
    @Ctx() context: RequestContext,
  ): Promise<IncubationPaperType[]> {
    const rows = await context.reads
      .repository(IncubationPaper)
      .query('row')
      .andWhere(
        'row.districtId = :districtId and row.caseId = :caseId and row.withdrawnAt is null',
        ofCase(row),
      )
      .orderBy('row.filedAt')
      .addOrderBy('row.id')
      .limit(MOST)
      .getMany();
    const documents = await context.reads
      .repository(OrganisationDocument)
      .query('row')
      .andWhere('row.districtId = :districtId and row.id = any(:ids)', {
        districtId: row.districtId,
        ids: rows.map(({ documentId }) => documentId),
      })
      .getMany();
    const byId = new Map(documents.map((document) => [document.id, document]));
    return rows.flatMap((paper) => {
      const document = byId.get(paper.documentId);
      return document ? [toPaper(paper, document)] : [];
    });
  }

  @FieldResolver(() => IncubationNoticeType, {
    nullable: true,
    description: 'Its public notice; null before.',
  })
  @FieldClass('internal')
  async notice(
    @Root() { row }: IncubationCaseType,
    @Ctx() context: RequestContext,
  ): Promise<IncubationNoticeType | null> {
    const notice = await context.reads.repository(IncubationNotice).findOne(ofCase(row));
    if (!notice) return null;
    const objections = await context.reads
      .repository(IncubationObjection)
      .find({ where: ofCase(row), order: { receivedOn: 'ASC', id: 'ASC' }, take: 50 });
    return Object.assign(new IncubationNoticeType(), {
      ...notice,
      objections: objections.map((each) =>
        Object.assign(new IncubationObjectionType(), {
          ...each,
          id: toGlobalId(INCUBATION_OBJECTION, row.districtId, each.id),
        }),
      ),
    });
  }

  @FieldResolver(() => [IncubationPlanItemType], { description: 'Its development plan by day; at most 200.' })
  @FieldClass('internal')
  @many
  async planItems(
    @Root() { row }: IncubationCaseType,
    @Ctx() context: RequestContext,
  ): Promise<IncubationPlanItemType[]> {
    const rows = await context.reads
      .repository(IncubationPlanItem)
      .find({ where: ofCase(row), order: { dueOn: 'ASC', id: 'ASC' }, take: MOST });
    return rows.map((item) =>
      Object.assign(new IncubationPlanItemType(), {
        ...item,
        id: toGlobalId(INCUBATION_PLAN_ITEM, row.districtId, item.id),
      }),
    );
  }

  @FieldResolver(() => [IncubationHandOverItemType], { description: 'Its hand-over list; at most 200.' })
  @FieldClass('internal')
  @many
  async handOverItems(
    @Root() { row }: IncubationCaseType,
    @Ctx() context: RequestContext,
  ): Promise<IncubationHandOverItemType[]> {
    const rows = await context.reads
      .repository(IncubationHandOverItem)
      .find({ where: ofCase(row), order: { name: 'ASC', id: 'ASC' }, take: MOST });
    return rows.map((item) =>
      Object.assign(new IncubationHandOverItemType(), {
        ...item,
        id: toGlobalId('IncubationHandOverItem', row.districtId, item.id),
      }),
    );
  }

  @FieldResolver(() => [IncubationVisitType], { description: 'Visits of the follow-up year; at most 20.' })
  @FieldClass('internal')
  @many
  async visits(
    @Root() { row }: IncubationCaseType,
    @Ctx() context: RequestContext,
  ): Promise<IncubationVisitType[]> {
    const rows = await context.reads
      .repository(IncubationVisit)
      .find({ where: ofCase(row), order: { ordinal: 'ASC' }, take: 20 });
    return rows.map((visit) =>
      Object.assign(new IncubationVisitType(), {
        ...visit,
        id: toGlobalId(INCUBATION_VISIT, row.districtId, visit.id),
      }),
    );
  }

  @FieldResolver(() => [SupportShareType], { description: 'What it was given, latest first; at most 200.' })
  @FieldClass('internal')
  @many
  async supportShares(
    @Root() { row }: IncubationCaseType,
    @Ctx() context: RequestContext,
  ): Promise<SupportShareType[]> {
    const rows = await context.reads
      .repository(SupportShare)
      .find({ where: ofCase(row), order: { occurredOn: 'DESC', id: 'DESC' }, take: MOST });
    return rows.map(toSupportShare);
  }
}

function toPaper(paper: IncubationPaper, document: OrganisationDocument): IncubationPaperType {
  const { districtId } = paper;
  return Object.assign(new IncubationPaperType(), {
    id: toGlobalId('IncubationPaper', districtId, paper.id),
    kind: paper.kind,
    title: document.title,
    documentId: toGlobalId('OrganisationDocument', districtId, document.id),
    attachmentId: toGlobalId('Attachment', districtId, document.attachmentId),
    filedAt: paper.filedAt,
  });
}

function ofCase({ districtId, id }: IncubationCase): { districtId: string; caseId: string } {
  return { districtId, caseId: id };
}
