import {
  availableIncubationActions,
  documentsOfAction,
  INCUBATION_TRANSITIONS,
  type IncubationPosition,
  mayReadScores,
  missingDocuments,
  panelStanding,
  refusalSentence,
  trackOfProgramme,
} from '@weizhi/domain';
import DataLoader from 'dataloader';
import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { enumName } from '../../platform/graphql/domain-enum';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { IncubationCase } from './case.entity';
import { minimumSheets, panelSheet, readPosition, readRules } from './case-facts';
import { IncubationCaseType } from './case.type';
import {
  AvailableIncubationActionType,
  IncubationBlockerType,
  IncubationCriterionType,
} from './case-parts.type';
import { todayOf } from './change-case';
import { IncubationPanelType, IncubationSheetType } from './panel.type';
import { IncubationProgramme } from './programme.entity';
import { IncubationProgrammeType, toProgramme } from './programme.type';
import { IncubationSheet } from './review.entity';

const POSITION = Symbol('position of an incubation case');
const few = Extensions({ cost: { size: 8 } } satisfies CostExtensions);

/** What the rules say about a case: next actions, criteria, panel, programme. */
@Resolver(() => IncubationCaseType)
export class IncubationRulesResolver {
  @FieldResolver(() => [AvailableIncubationActionType], {
    description:
      'What may be done next, by the rules of the programme, each with what stands in its way; at most 10.',
  })
  @FieldClass('internal')
  @few
  async availableActions(
    @Root() { row }: IncubationCaseType,
    @Ctx() context: RequestContext,
  ): Promise<AvailableIncubationActionType[]> {
    const position = await positionOf(context, row);
    const track = trackOfProgramme(position.rules, row.track);
    return availableIncubationActions(position).map(({ action, blockers }) =>
      Object.assign(new AvailableIncubationActionType(), {
        action,
        needs: INCUBATION_TRANSITIONS[action].needs,
        papers: documentsOfAction(position.rules, track, action),
        missingPapers: missingDocuments(position, action),
        blockers: blockers.map((blocker) => {
          const sentence = refusalSentence(blocker);
          const message = context.locale === 'zh-CN' ? sentence.zh : sentence.en;
          return Object.assign(new IncubationBlockerType(), { code: enumName(blocker.code), message });
        }),
      }),
    );
  }

  @FieldResolver(() => [IncubationCriterionType], {
    description: 'The criteria of the exit set of its track as they stand today; at most 8.',
  })
  @FieldClass('internal')
  @few
  async criteria(
    @Root() { row }: IncubationCaseType,
    @Ctx() context: RequestContext,
  ): Promise<IncubationCriterionType[]> {
    const { facts } = await positionOf(context, row);
    return facts.criteria.map((standing) => Object.assign(new IncubationCriterionType(), standing));
  }

  @FieldResolver(() => IncubationPanelType, {
    nullable: true,
    description: 'The panel; null while no seat is filled.',
  })
  @FieldClass('internal')
  async panel(
    @Root() { row }: IncubationCaseType,
    @Ctx() context: RequestContext,
  ): Promise<IncubationPanelType | null> {
    const rows = await context.reads.repository(IncubationSheet).find({
      where: { districtId: row.districtId, caseId: row.id },
      order: { seat: 'ASC', id: 'ASC' },
    });
    if (rows.length === 0) return null;
    const rules = await readRules(context.reads, row);
    const standing = panelStanding(rows.map(panelSheet), rules.panel, minimumSheets(rules, row));
    const { outcome, ...counts } = standing;
    return Object.assign(new IncubationPanelType(), {
      ...counts,
      mean: outcome?.mean ?? null,
      dropped: outcome?.dropped ?? null,
      passed: outcome?.passed ?? null,
      passLine: rules.panel.passLine,
      // Nobody reads points before all are in, staff included; assessors read their own elsewhere.
      sheets: rows.map((sheet) => toSheet(sheet, mayReadScores('', panelSheet(sheet), standing))),
    });
  }

  @FieldResolver(() => IncubationProgrammeType, {
    description: 'The programme in the edition under which it began.',
  })
  @FieldClass('internal')
  async programme(
    @Root() { row }: IncubationCaseType,
    @Ctx() context: RequestContext,
  ): Promise<IncubationProgrammeType> {
    const key = { districtId: row.districtId, id: row.programmeId };
    const programme = await context.reads.repository(IncubationProgramme).findOne(key);
    if (!programme) throw new Error(`A case is of a programme that is absent: ${row.programmeId}`);
    return toProgramme(programme);
  }
}

function toSheet(sheet: IncubationSheet, readable: boolean): IncubationSheetType {
  const scores = readable ? Object.entries(sheet.scores ?? {}) : [];
  return Object.assign(new IncubationSheetType(), {
    id: toGlobalId('IncubationSheet', sheet.districtId, sheet.id),
    seat: sheet.seat,
    onPaper: sheet.assessorId === null,
    conflict: sheet.conflict,
    submitted: sheet.total !== null,
    total: readable ? sheet.total : null,
    scores: scores.map(([item, points]) => ({ item, points })),
  });
}

/** The position of a case, read once in a request. */
function positionOf(context: RequestContext, row: IncubationCase): Promise<IncubationPosition> {
  const loader = context.loader<IncubationCase, IncubationPosition>(
    POSITION,
    ({ reads }) =>
      new DataLoader<IncubationCase, IncubationPosition>(async (rows) => {
        const positions: IncubationPosition[] = [];
        // One after the other: they share the request's one connection.
        for (const each of rows) positions.push(await readPosition(reads, each, todayOf(context)));
        return positions;
      }),
  );
  return loader.load(row);
}
