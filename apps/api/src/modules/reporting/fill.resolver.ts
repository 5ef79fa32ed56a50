import { Arg, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { toGlobalId } from '../../platform/graphql/global-id';
import { divisionLoader } from '../divisions';
import { toCanonicalElement } from './canonical-element.type';
import { findFillableCommunity } from './community';
import { correctFill } from './correct-fill';
import { CommunityFill, ServedCorrectionRecord } from './fill.entity';
import {
  AcknowledgeCorrectionsInput,
  AnswerFromHeldInput,
  CorrectFillInput,
  RecordFillInput,
  RemindOutstandingInput,
} from './fill.inputs';
import { readFills, readProgress } from './fill.reads';
import {
  AcknowledgeCorrectionsResult,
  AnswerFromHeldResult,
  CorrectFillResult,
  RecordFillResult,
  RemindOutstandingResult,
} from './fill-results';
import { readSheet, toFillSheet } from './fill-sheet.reads';
import {
  CommunityFillRowType,
  CommunityFillType,
  FillSheet,
  FillValueType,
  FormProgress,
  SERVED_CORRECTION,
  ServedCorrectionType,
  shownValue,
  toCommunityFill,
} from './fill.type';
import { acknowledgeCorrections, lastRemindedOn, mayFollowUp, remindOutstanding } from './follow-up';
import { ElementRecord } from './form-demand.entity';
import { FormDemandType } from './form-demand.type';
import { answerFromHeld, recordFill } from './record-fill';
import { todayOf } from './today';
import { mayDownload } from './workbook.routes';

const MOST_FILLS = 20;
const MOST_ROWS = 50;
const MOST_CORRECTIONS = 200;
const MOST_OUTSTANDING = 300;

/** What communities fill in, and what becomes of it. */
@Resolver(() => CommunityFillType)
export class FillResolver {
  @Query(() => FillSheet, {
    nullable: true,
    description: 'What a community has to fill in; null when you may not fill in there.',
  })
  @Requires('reporting.fill')
  async fillSheet(
    @Arg('divisionId', () => ID, { description: 'Global id of the community.' }) divisionId: string,
    @Ctx() context: RequestContext,
  ): Promise<FillSheet | null> {
    const community = await findFillableCommunity(context.reads, divisionId);
    return community ? toFillSheet(context, community, await readSheet(context, community)) : null;
  }

  @Query(() => [CommunityFillType], {
    description: 'The last fills of a community, latest first; at most 20.',
  })
  @Requires('reporting.fill')
  async communityFills(
    @Arg('divisionId', () => ID, { description: 'Global id of the community.' }) divisionId: string,
    @Ctx() context: RequestContext,
  ): Promise<CommunityFillType[]> {
    const community = await findFillableCommunity(context.reads, divisionId);
    if (!community) return [];
    const rows = await context.reads.repository(CommunityFill).find({
      where: { districtId: community.districtId, divisionId: community.divisionId },
      order: { statedOn: 'DESC', filledAt: 'DESC', id: 'ASC' },
      take: MOST_FILLS,
    });
    return rows.map(toCommunityFill);
  }

  @FieldResolver(() => [CommunityFillRowType], {
    description: 'Its rows with corrections made, by building and household; at most 50.',
  })
  @FieldClass('internal')
  async rows(
    @Root() { row }: CommunityFillType,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of the number of the household or of the building; taken literally.',
    })
    search: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CommunityFillRowType[]> {
    const [fill] = await readFills(context.reads, row, { ids: [row.id] });
    const text = search?.trim() ?? '';
    const found = (fill?.rows ?? [])
      .filter(({ household, building }) => household.includes(text) || building.includes(text))
      .slice(0, MOST_ROWS);
    const codes = [...new Set(found.flatMap(({ values }) => Object.keys(values)))];
    const elements = await context.reads
      .repository(ElementRecord)
      .query('row')
      .andWhere('row.districtId = :districtId and row.code = any(:codes)', {
        districtId: row.districtId,
        codes,
      })
      .orderBy('row.name')
      .getMany();
    return found.map(({ household, building, values }) =>
      Object.assign(new CommunityFillRowType(), {
        ...{ household, building },
        values: elements
          .filter(({ code }) => Object.hasOwn(values, code))
          .map((element) =>
            Object.assign(new FillValueType(), {
              element: toCanonicalElement(element),
              value: shownValue(values[element.code]),
            }),
          ),
      }),
    );
  }

  @Mutation(() => RecordFillResult, {
    description: 'Records what a community fills in once, and answers every open demand with it.',
  })
  @Requires('reporting.fill')
  recordFill(
    @Arg('input', () => RecordFillInput, { description: 'What is filled in.' }) input: RecordFillInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordFill(context, input);
  }

  @Mutation(() => AnswerFromHeldResult, { description: 'Answers open demands from what is held already.' })
  @Requires('reporting.fill')
  answerFromHeld(
    @Arg('input', () => AnswerFromHeldInput, { description: 'The community.' }) input: AnswerFromHeldInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answerFromHeld(context, input);
  }

  @Mutation(() => CorrectFillResult, {
    description: 'Corrects a value; departments that were served the old one see both.',
  })
  @Requires('reporting.fill')
  correctFill(
    @Arg('input', () => CorrectFillInput, { description: 'The correction.' }) input: CorrectFillInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return correctFill(context, input);
  }

  @Mutation(() => AcknowledgeCorrectionsResult, {
    description: 'Notes that the department has seen corrections.',
  })
  @Requires('taskAdmission.apply')
  acknowledgeCorrections(
    @Arg('input', () => AcknowledgeCorrectionsInput, { description: 'The corrections.' })
    input: AcknowledgeCorrectionsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return acknowledgeCorrections(context, input);
  }

  @Mutation(() => RemindOutstandingResult, {
    description:
      'Reminds communities that have not answered: the department that asked, or whoever manages forms.',
  })
  @Requires('reporting.read')
  remindOutstanding(
    @Arg('input', () => RemindOutstandingInput, { description: 'The form demand.' })
    input: RemindOutstandingInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return remindOutstanding(context, input);
  }
}

/** How the answering of a demand stands. */
@Resolver(() => FormDemandType)
export class FormProgressResolver {
  @FieldResolver(() => FormProgress, { description: 'How far it is answered.' })
  async progress(@Root() { row }: FormDemandType, @Ctx() context: RequestContext): Promise<FormProgress> {
    const { asked, outstanding } = await readProgress(context.reads, row);
    const last = await lastRemindedOn(context.reads, row);
    const follows = await mayFollowUp(context.reads, row);
    return Object.assign(new FormProgress(), {
      asked: asked.length,
      answered: asked.length - outstanding.length,
      outstanding: outstanding.slice(0, MOST_OUTSTANDING).map(({ name }) => name),
      lastRemindedOn: last,
      mayRemind: follows && outstanding.length > 0 && last !== todayOf(context),
      mayDownload: await mayDownload(context.reads, row),
    });
  }

  @FieldResolver(() => [ServedCorrectionType], {
    description: 'Corrections of what was served, within your divisions, latest first; at most 200.',
  })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  async corrections(
    @Root() { row }: FormDemandType,
    @Ctx() context: RequestContext,
  ): Promise<ServedCorrectionType[]> {
    if (!(await mayDownload(context.reads, row))) return [];
    const { districtId, id } = row;
    const served = await context.reads.repository(ServedCorrectionRecord).find({
      where: { districtId, demandId: id },
      order: { correctedAt: 'DESC', id: 'ASC' },
      take: MOST_CORRECTIONS,
    });
    const elements = await context.reads.repository(ElementRecord).find({ where: { districtId } });
    const byId = new Map(elements.map((element) => [element.id, element]));
    return Promise.all(served.map((each) => toServedCorrection(context, each, byId.get(each.elementId))));
  }
}

async function toServedCorrection(
  context: RequestContext,
  served: ServedCorrectionRecord,
  element: ElementRecord | undefined,
): Promise<ServedCorrectionType> {
  if (!element) throw new Error('A correction is of an element that is not there');
  const { household, building, reason, correctedAt, acknowledgedAt } = served;
  const division = await divisionLoader(context).load(served.divisionId);
  return Object.assign(new ServedCorrectionType(), {
    ...{ household, building, reason, correctedAt, acknowledgedAt },
    id: toGlobalId(SERVED_CORRECTION, served.districtId, served.id),
    divisionName: division?.name ?? '',
    element: toCanonicalElement(element),
    before: shownValue(served.valueBefore),
    after: shownValue(served.valueAfter),
  });
}
