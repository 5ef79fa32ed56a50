import {
  type Briefing,
  BRIEFING_RULE,
  type BriefingSentence,
  type BriefingSource,
  formatPeriod,
  previousPeriod,
  SNAPSHOT_STATE_LABELS,
  writeBriefing,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { District, divisionKey } from '../divisions';
import type { BriefingSentenceType, BriefingType } from './briefing.type';
import { readFigures } from './read-figures';
import { Snapshot, SnapshotPlace } from './snapshot.entity';
import { findSnapshot } from './snapshot-rows';
import { periodOf } from './snapshot.type';

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
  const before = await findBefore(context, snapshot);
  const base = before ? await sourceOf(context, before, divisionId) : null;
  const current = await sourceOf(context, snapshot, divisionId);
  const district = await context.reads.repository(District).findOne({ id: districtId });
  const isDemonstration = district?.kind === 'demonstration';
  return {
    isDemonstration,
    briefing: writeBriefing({ place: place.name, current, base, rule: BRIEFING_RULE }),
    source: `${isDemonstration ? '演示数据，不反映真实情况。' : ''}${sourceWords(snapshot, before)}`,
    snapshot,
  };
}

/** The latest snapshot of the period before that was not withdrawn (上期); one that stands goes before a draft. */
async function findBefore(context: RequestContext, snapshot: Snapshot): Promise<Snapshot | undefined> {
  const { districtId, divisionId } = snapshot;
  const period = formatPeriod(previousPeriod(periodOf(snapshot)));
  const rows = await context.reads.repository(Snapshot).find({
    where: { districtId, divisionId, period },
    order: { number: 'DESC' },
  });
  const readable = rows.filter(({ state }) =>
    context.audience === 'console' ? state !== 'withdrawn' : state === 'published',
  );
  return readable.find(({ state }) => state !== 'draft' && state !== 'reviewed') ?? readable[0];
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
  const base = before ? `上期数据取自${named(before)}` : '上期没有快照，不作比较';
  return `数据取自${named(snapshot)}；${base}。`;
}

/** Gives a briefing to the schema. */
export function toBriefing({ briefing, source }: ReadBriefing): BriefingType {
  return {
    title: briefing.title,
    source,
    sections: briefing.sections.map(({ theme, sentences }) => ({
      theme,
      sentences: sentences.map(toSentence),
    })),
    issues: briefing.issues.map(toSentence),
  };
}

function toSentence({ code, parts }: BriefingSentence): BriefingSentenceType {
  return {
    code,
    parts: parts.map((part) => ({
      text: part.text,
      snapshot: part.kind === 'number' ? part.origin.snapshot : null,
      field: part.kind === 'number' ? part.origin.field : null,
    })),
  };
}
