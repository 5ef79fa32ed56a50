import {
  type Briefing,
  BRIEFING_RULE,
  type BriefingSentence,
  type BriefingSource,
  SNAPSHOT_STATE_LABELS,
  writeBriefing,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import { District, divisionKey } from '../divisions';
import type { BriefingSentenceType, BriefingType } from './briefing.type';
import { readFigures } from './read-figures';
import type { Snapshot } from './snapshot.entity';
import { SnapshotPlace } from './snapshot.entity';
import { findBefore, findSnapshot } from './snapshot-rows';
import { periodOf, SNAPSHOT } from './snapshot.type';

/** Which briefing is wanted. */
export interface BriefingAsked {
  readonly snapshotId: unknown;
  /** The place, by global id; that of the snapshot when left out. */
  readonly divisionId?: string | null;
}

/** A briefing with what it was written from. */
export interface ReadBriefing {
  readonly briefing: Briefing;
  readonly source: string;
  readonly snapshot: Snapshot;
  /** Number of the snapshot that changes are reckoned from; null without one. */
  readonly baseNumber: number | null;
  /** Whether its figures are generated ones (演示数据), which the paper and its file have to say. */
  readonly isDemonstration: boolean;
}

/** Writes the briefing of one place from a snapshot; undefined where the place is not in it or not the caller's. */
export async function readBriefing(
  context: RequestContext,
  asked: BriefingAsked,
): Promise<ReadBriefing | undefined> {
  const snapshot = await findSnapshot(context, asked.snapshotId);
  if (!snapshot) return undefined;
  const divisionId = asked.divisionId == null ? snapshot.divisionId : divisionKey(asked.divisionId);
  const { districtId, id } = snapshot;
  const place = await context.reads
    .repository(SnapshotPlace)
    .findOne({ districtId, snapshotId: id, divisionId });
  if (!place) return undefined;
  const before = await findBase(context, snapshot);
  const base = before ? await sourceOf(context, before, divisionId) : null;
  const current = await sourceOf(context, snapshot, divisionId);
  const district = await context.reads.repository(District).findOne({ id: districtId });
  const isDemonstration = district?.kind === 'demonstration';
  return {
    isDemonstration,
    briefing: writeBriefing({ place: place.name, current, base, rule: BRIEFING_RULE }),
    source: `${isDemonstration ? '演示数据，不反映真实情况。' : ''}${sourceWords(snapshot, before)}`,
    snapshot,
    baseNumber: before?.number ?? null,
  };
}

/**
 * What a snapshot is set against (上期): what it was approved with, for good; a draft's preview takes what stands today.
 * Third parties are told of what is or was published only.
 */
async function findBase(context: RequestContext, snapshot: Snapshot): Promise<Snapshot | undefined> {
  const { districtId, baseSnapshotId } = snapshot;
  if (isPreview(snapshot)) return findBefore(context.reads, snapshot);
  return baseSnapshotId === null
    ? undefined
    : findSnapshot(context, toGlobalId(SNAPSHOT, districtId, baseSnapshotId));
}

function isPreview({ state }: Snapshot): boolean {
  return state === 'draft' || state === 'reviewed';
}

async function sourceOf(
  context: RequestContext,
  snapshot: Snapshot,
  divisionId: string,
): Promise<BriefingSource> {
  const figures = await readFigures(context, snapshot, divisionId);
  return { number: snapshot.number, period: periodOf(snapshot), figures };
}

function sourceWords(snapshot: Snapshot, before: Snapshot | undefined): string {
  const named = ({ number, state }: Snapshot): string =>
    `数据快照第${String(number)}号（${SNAPSHOT_STATE_LABELS[state].zh}）`;
  const base = before ? `上期数据取自${named(before)}` : '上期没有有效的快照，不作比较';
  const preview = isPreview(snapshot) ? '本件为预览，上期以批准时有效的快照为准。' : '';
  return `数据取自${named(snapshot)}；${base}。${preview}`;
}

/** Gives a briefing to the schema. */
export function toBriefing({ briefing, source }: ReadBriefing): BriefingType {
  return {
    title: briefing.title,
    source,
    opening: briefing.opening.map(toSentence),
    sections: briefing.sections.map(({ heading, empty, sentences }) => ({
      ...{ heading, empty },
      sentences: sentences.map(toSentence),
    })),
  };
}

function toSentence({ codes, parts }: BriefingSentence): BriefingSentenceType {
  return {
    codes: [...codes],
    parts: parts.map((part) => ({
      text: part.text,
      snapshot: part.kind === 'number' ? part.origin.snapshot : null,
      field: part.kind === 'number' ? part.origin.field : null,
    })),
  };
}
