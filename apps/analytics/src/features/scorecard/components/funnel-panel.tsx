import { ChartFrame, FunnelChart } from '@weizhi/ui';
import type { PeerFigure } from '../../../shared/figures/peer-rows';
import type { Meaning } from '../../../shared/figures/to-figure';
import { type Funnel, FUNNEL_HEADERS, funnelOf, funnelRows, funnelSentence } from '../model/funnel';
import { scorecardNote, type ScorecardView } from '../model/scorecard-view';

interface FunnelPanelProps {
  readonly view: ScorecardView;
  readonly meaning: Meaning;
  readonly subject: string;
  /** With whom places are compared, as a sentence; empty where it is with all. */
  readonly among: string;
  readonly figures: readonly (PeerFigure & { readonly asOf: string })[];
  readonly chosen: string | undefined;
}

/** The funnel of an indicator; null where chance has no say in its figures. */
export function funnelIn(meaning: Meaning, figures: readonly PeerFigure[]): Funnel | null {
  return meaning.isProportion ? funnelOf(figures) : null;
}

/** Shares of the places below in their funnel; nothing where the figure is no proportion or too few places have one. */
export function FunnelPanel({ view, meaning, subject, among, figures, chosen }: FunnelPanelProps) {
  const funnel = funnelIn(meaning, figures);
  if (!funnel) return null;
  const title = `${meaning.name}：漏斗图`;
  const sentence = among + funnelSentence(funnel, subject);
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      table={{ headers: [subject, ...FUNNEL_HEADERS], rows: funnelRows(funnel) }}
      fileName={`${view.division.name}_${title}`}
      note={`${scorecardNote(view, figures[0]?.asOf, 0)} · 虚线：95%（内）与99.8%（外）界限，分母越小界限越宽`}
    >
      <FunnelChart
        {...funnel}
        axis={`横轴：${meaning.denominator ?? ''}`}
        label={`${title}：${sentence}`}
        chosen={chosen}
      />
    </ChartFrame>
  );
}
