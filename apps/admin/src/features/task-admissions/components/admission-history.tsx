import { ADMISSION_ACTION_LABELS } from '@weizhi/domain';
import type { TaskAdmissionDetailFragment } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section } from '@weizhi/ui';

/** What happened to it, oldest first. */
export function AdmissionHistory({ admission }: { readonly admission: TaskAdmissionDetailFragment }) {
  return (
    <Section title="经过">
      <ul>
        {admission.events.map(({ id, action, occurredOn, note }) => (
          <li key={id}>
            {formatDay(occurredOn)}{' '}
            {action == null ? '起草或修改' : enumLabel(ADMISSION_ACTION_LABELS, action)}
            {note == null ? '' : `：${note}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
