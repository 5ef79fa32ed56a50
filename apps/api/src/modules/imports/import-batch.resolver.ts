import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import { keyOfType } from '../../platform/graphql/global-id';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import {
  contextOf,
  findColumn,
  findTemplate,
  getTemplate,
  ImportBatch,
  ImportRow,
  listRejectReasons,
  listTemplates,
  permits,
  problemMessage,
  readerNoteMessage,
} from '../../platform/imports';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { District, DistrictType, toDistrict } from '../divisions';
import { accountLoader } from '../identity';
import { findBatch, keepToOwnBatches } from './batch-access';
import { ImportRowArguments } from './import.inputs';
import {
  ImportBatchConnection,
  ImportBatchType,
  ImportColumnMapType,
  ImportProblem,
  ImportProgress,
  ImportReasonCount,
  ImportRowConnection,
  ImportRowType,
  ImportSheet,
  toImportRow,
} from './import.type';
import { ImportTemplateType } from './import-template.type';
import { listKeptMaps } from './kept-maps';
import { failureOf, mapOf, sheetOf, toColumnMap, toImportBatch, toImportTemplate } from './to-import-batch';

const BATCH_ORDERS: Readonly<Record<string, KeysetOrder>> = {
  newest: { properties: ['createdAt'], direction: 'desc' },
};
const ROW_ORDERS: Readonly<Record<string, KeysetOrder>> = {
  ordinal: { properties: ['ordinal'], direction: 'asc' },
};

/** Reads templates, batches and what became of their rows. */
@Resolver(() => ImportBatchType)
export class ImportBatchResolver {
  @Query(() => [ImportTemplateType], { description: 'What can be imported; at most 100.' })
  @Requires('import.read')
  importTemplates(@Ctx() context: RequestContext): ImportTemplateType[] {
    return listTemplates().map((template) => toImportTemplate(template, context.locale));
  }

  @Query(() => ImportBatchType, {
    nullable: true,
    description: 'A batch by its id; null when it does not exist or went into divisions that are not yours.',
  })
  @Requires('import.read')
  async importBatch(
    @Arg('id', () => ID, { description: 'Global id of the batch.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ImportBatchType | null> {
    const row = await findBatch(context.reads, id, 'import.read');
    return row ? toImportBatch(row) : null;
  }

  @Query(() => ImportBatchConnection, { description: 'The batches of your divisions, newest first.' })
  @Requires('import.read')
  importBatches(
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ImportBatchType>> {
    return readKeysetPage(context, {
      field: 'Query.importBatches',
      entity: ImportBatch,
      page,
      orders: BATCH_ORDERS,
      order: 'newest',
      filter: (query) => {
        keepToOwnBatches(query, context.actor, 'import.read');
      },
      toNode: toImportBatch,
    });
  }

  @Query(() => [ImportColumnMapType], {
    description: 'Maps kept for a template, the district’s own first; at most 250.',
  })
  @Requires('import.read')
  async importColumnMaps(
    @Arg('template', () => String, { description: 'Code of the template.' }) code: string,
    @Arg('districtId', () => ID, { description: 'Global id of the district.' }) districtId: string,
    @Ctx() context: RequestContext,
  ): Promise<ImportColumnMapType[]> {
    const template = findTemplate(code);
    const key = keyOfType(districtId, 'District');
    if (!template || !key) return [];
    const kept = await listKeptMaps(context.reads, template, key.id);
    return kept.map((map) => toColumnMap(map, template));
  }

  @FieldResolver(() => ImportTemplateType, { description: 'What is imported.' })
  template(@Root() { row }: ImportBatchType, @Ctx() context: RequestContext): ImportTemplateType {
    return toImportTemplate(getTemplate(row.templateCode), context.locale);
  }

  @FieldResolver(() => DistrictType, { description: 'The district (tenant) that the rows go into.' })
  async district(@Root() { row }: ImportBatchType, @Ctx() context: RequestContext): Promise<DistrictType> {
    const district = await context.reads.repository(District).findOne({ id: row.districtId });
    if (!district) throw new Error(`No district ${row.districtId}`);
    return toDistrict(district);
  }

  @FieldResolver(() => String, { description: 'Name of the person who uploaded the file.' })
  async uploadedBy(@Root() { row }: ImportBatchType, @Ctx() context: RequestContext): Promise<string> {
    if (!/^[0-9a-f-]{36}$/.test(row.uploadedBy)) return context.locale === 'zh-CN' ? '系统' : 'System';
    return (await accountLoader(context).load(row.uploadedBy))?.displayName ?? '—';
  }

  @FieldResolver(() => ImportProgress, { description: 'How far the running phase is.' })
  progress(@Root() { row }: ImportBatchType, @Ctx() context: RequestContext): ImportProgress {
    const words = { checking: ['校验', 'checking'], committing: ['写入', 'writing'] } as const;
    const [zh, en] =
      row.state === 'checking' || row.state === 'committing' ? words[row.state] : (['', ''] as const);
    const total = row.state === 'checking' ? 0 : row.rowCount;
    return { done: row.progressDone, total, phase: context.locale === 'zh-CN' ? zh : en };
  }

  @FieldResolver(() => ImportSheet, {
    nullable: true,
    description: 'The sheet that is read; further sheets with the same header are read with it.',
  })
  sheet(@Root() { row }: ImportBatchType): ImportSheet | null {
    return sheetOf(row);
  }

  @FieldResolver(() => [String], {
    description:
      'What should be known of the file although it can be read, such as sheets that were left out; at most 1,000.',
  })
  notes(@Root() { row }: ImportBatchType, @Ctx() context: RequestContext): string[] {
    return row.notes.map((note) => readerNoteMessage(note, context.locale));
  }

  @FieldResolver(() => ImportColumnMapType, {
    nullable: true,
    description: 'How the headers correspond to columns.',
  })
  map(@Root() { row }: ImportBatchType): ImportColumnMapType {
    return mapOf(row);
  }

  @FieldResolver(() => [ImportReasonCount], {
    description: 'Why rows were rejected, the most frequent reason first; at most 100.',
  })
  async reasons(
    @Root() { row }: ImportBatchType,
    @Ctx() context: RequestContext,
  ): Promise<ImportReasonCount[]> {
    const template = getTemplate(row.templateCode);
    const reasons = await listRejectReasons(context.reads, { districtId: row.districtId, batchId: row.id });
    return reasons.map(({ code, column, rows, facts }) => {
      const header = findColumn(template, column ?? '')?.header;
      const place = (context.locale === 'zh-CN' ? header?.zh : header?.en) ?? '';
      const message = problemMessage({ code, facts }, context.locale);
      return {
        code,
        rows,
        message: place === '' ? message : `${place}${context.locale === 'zh-CN' ? '：' : ': '}${message}`,
      };
    });
  }

  @FieldResolver(() => [String], {
    description: 'What depends on the imported records and keeps them from being undone; at most 50.',
  })
  async undoBlockedBy(@Root() { row }: ImportBatchType, @Ctx() context: RequestContext): Promise<string[]> {
    if (!permits(row.state, 'undo')) return [];
    const { port } = getTemplate(row.templateCode);
    const dependents = await port.listDependents(context.reads, contextOf(row, context.clock.now()));
    const blocking = dependents.filter(({ count }) => count > 0).slice(0, 50);
    return blocking.map(({ what, count }) => `${context.locale === 'zh-CN' ? what.zh : what.en} ${count}`);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it failed and what to do; null when it did not.',
  })
  failure(@Root() { row }: ImportBatchType, @Ctx() context: RequestContext): string | null {
    return failureOf(row, context.locale);
  }

  @FieldResolver(() => ImportRowConnection, {
    description: 'The rows of the file in their order, with what became of each.',
  })
  rows(
    @Root() { row: batch }: ImportBatchType,
    @Args(() => ImportRowArguments) { filter, ...page }: ImportRowArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ImportRowType>> {
    return readKeysetPage(context, {
      field: 'ImportBatch.rows',
      entity: ImportRow,
      page,
      orders: ROW_ORDERS,
      order: 'ordinal',
      filter: (query) => {
        query.andWhere('row.districtId = :districtId and row.batchId = :batchId', {
          districtId: batch.districtId,
          batchId: batch.id,
        });
        if (filter?.outcomes) query.andWhere('row.outcome = any(:outcomes)', { outcomes: filter.outcomes });
      },
      toNode: (row) => toImportRow(row, getTemplate(batch.templateCode)),
    });
  }
}

/** Says what is wrong with a row in the language of the request. */
@Resolver(() => ImportRowType)
export class ImportRowResolver {
  @FieldResolver(() => [ImportProblem], {
    description: 'What is wrong with it, or worth a look; at most 500.',
  })
  problems(@Root() { row, template }: ImportRowType, @Ctx() context: RequestContext): ImportProblem[] {
    const zh = context.locale === 'zh-CN';
    return row.problems.map(({ column, code, facts, value, severity }) => {
      const header = findColumn(template, column ?? '')?.header;
      const message = problemMessage({ code, facts }, context.locale);
      return { column: (zh ? header?.zh : header?.en) ?? column, code, message, value, severity };
    });
  }
}
