import { INCUBATION_STAGE_LABELS } from '@weizhi/domain';
import { enumLabel, formatMoment, Section } from '@weizhi/ui';
import type { CaseSectionProps } from '../model/case-view';

/** Everything that happened, latest first. */
export function TimelineSection({ view }: Pick<CaseSectionProps, 'view'>) {
  return (
    <Section title="办理记录">
      <ol className="wz-plain-list">
        {view.events.map((event) => (
          <li key={event.id}>
            {formatMoment(event.recordedAt)} <strong>{event.label}</strong>
            {event.fromStage === event.toStage
              ? ''
              : `：${enumLabel(INCUBATION_STAGE_LABELS, event.fromStage)} → ${enumLabel(INCUBATION_STAGE_LABELS, event.toStage)}`}
            {event.detail == null ? '' : `（${event.detail}）`}
            {event.reason == null ? '' : `。理由：${event.reason}`}
          </li>
        ))}
      </ol>
    </Section>
  );
}
