import { useMutation } from '@apollo/client/react';
import {
  ACTIVITY_KIND_LABELS,
  ACTIVITY_ORGANISER_LABELS,
  PARTICIPATION_INITIATOR_LABELS,
} from '@weizhi/domain';
import {
  type ParticipationInitiator,
  type ActivityKind,
  CreateActivityDocument,
} from '@weizhi/graphql-client/documents';
import { ActDialog, type ActValues } from '../../../shared/act-dialog';
import { useOwnPlace } from '../../../shared/actor-context';
import { enumOptions } from '../../../shared/enum-options';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { momentOf } from '../model/activity-words';

export interface CreateDialogProps {
  readonly onClose: () => void;
  readonly onCreated: () => void;
}

/** Which organisation it is cannot be said in this dialog. */
const ORGANISERS = enumOptions(ACTIVITY_ORGANISER_LABELS).filter(({ value }) => value !== 'ORGANISATION');

/** Records an activity at one's own community. */
export function CreateDialog({ onClose, onCreated }: CreateDialogProps) {
  const [create] = useMutation(CreateActivityDocument);
  const own = useOwnPlace('participation.record');
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const send = async (values: ActValues): Promise<object | null | undefined> => {
    const startsAt = momentOf(text(values['day']), text(values['hour']));
    if (!startsAt) return { fieldErrors: [{ path: 'hour', message: '请按“9:00”的写法填写' }] };
    const ends = new Date(startsAt.getTime() + Number(values['minutes']) * 60_000);
    const places = values['places'];
    const input = {
      ...{ idempotencyKey, divisionId: own?.divisionId ?? '' },
      ...{ startsAt: startsAt.toISOString(), endsAt: ends.toISOString() },
      title: text(values['title']),
      venue: text(values['venue']),
      kind: values['kind'] as ActivityKind,
      organiser: values['organiser'] as 'RESIDENTS' | 'RESIDENTS_COMMITTEE',
      initiator: values['initiator'] as ParticipationInitiator,
      ...(typeof places === 'number' ? { places } : {}),
    };
    const answer = (await create({ variables: { input } })).data?.createActivity;
    renew();
    return answer;
  };
  return (
    <ActDialog
      title="登记活动"
      confirmLabel="登记"
      done="活动已登记，开放报名后可以报名"
      fields={[
        { name: 'title', label: '活动名称', kind: 'text', most: 100 },
        { name: 'kind', label: '活动类型', kind: 'choice', options: enumOptions(ACTIVITY_KIND_LABELS) },
        { name: 'organiser', label: '主办方', kind: 'choice', options: ORGANISERS },
        {
          ...{ name: 'initiator', label: '发起方', kind: 'choice' },
          options: enumOptions(PARTICIPATION_INITIATOR_LABELS),
        },
        { name: 'venue', label: '地点', kind: 'text', most: 100 },
        { name: 'day', label: '日期', kind: 'date' },
        { name: 'hour', label: '开始时间', kind: 'text', initial: '09:00', most: 5 },
        { name: 'minutes', label: '时长（分钟）', kind: 'count', initial: 120, least: 10, most: 1440 },
        { name: 'places', label: '名额', kind: 'count', optional: true, least: 1, most: 10_000 },
      ]}
      send={send}
      onClose={onClose}
      onDone={onCreated}
    />
  );
}

function text(value: ActValues[string]): string {
  return typeof value === 'string' ? value : '';
}
