import {
  type Permission,
  PLAQUE_ACTION_LABELS,
  PLAQUE_ACTION_PERMISSIONS,
  PLAQUE_ACTIONS,
  type PlaqueAction as DomainAction,
} from '@weizhi/domain';
import type {
  AdvancePlaqueInput,
  PlaqueAction,
  PlaqueDetailFragment,
} from '@weizhi/graphql-client/documents';
import type { ActField, ActValues } from '../../../shared/act-dialog';
import type { NextAct } from '../../../shared/next-acts';

/** An act with what it needs besides fields. */
export interface PlaqueAct extends NextAct<PlaqueAction> {
  readonly permission: Permission;
  /** What file it needs; none for most. */
  readonly file?: string;
}

const day = (label: string): ActField => ({ name: 'day', label, kind: 'date' });
const PERMIT: ActField = { name: 'permitReference', label: '准入文号', kind: 'text', most: 60 };
const UNTIL: ActField = {
  name: 'permittedUntil',
  label: '许可有效期至',
  kind: 'date',
  optional: true,
  extra: '长期有效的不填',
};
const WHOLE: ActField = {
  name: 'wholeApplication',
  label: '同一申请涉及的其他社区一并办理',
  kind: 'yesNo',
};
const REASON: ActField = { name: 'reason', label: '理由', kind: 'longText' };

const FIELDS: Readonly<Record<DomainAction, readonly ActField[]>> = {
  permitPlaque: [PERMIT, UNTIL, WHOLE],
  refusePlaque: [REASON, WHOLE],
  withdrawPlaque: [{ ...REASON, optional: true }, WHOLE],
  displayPlaque: [day('挂出日期')],
  checkPlaque: [day('核查日期'), { ...REASON, label: '核查情况', optional: true }],
  renewPermit: [PERMIT, UNTIL],
  keepPlaque: [
    REASON,
    { ...PERMIT, optional: true, extra: '没有有效准入依据的必须填写' },
    UNTIL,
    {
      name: 'usedOn',
      label: '近期开展活动的日期',
      kind: 'date',
      optional: true,
      extra: '超期没有开展活动的必须填写，以证明材料为准',
    },
  ],
  removePlaque: [day('摘除日期'), { ...REASON, label: '摘除原因', optional: true }],
};

const FILES: Readonly<Partial<Record<DomainAction, string>>> = {
  displayPlaque: '请上传牌子挂出后的照片。',
  keepPlaque: '请上传证明材料，如依据文件、活动照片。',
  removePlaque: '请上传摘除后墙面的照片。',
};

const GRAVE: ReadonlySet<DomainAction> = new Set(['refusePlaque', 'withdrawPlaque', 'removePlaque']);

/** The acts that the rules allow and the viewer may take. Nobody withdraws what another department applied for. */
export function plaqueActs(
  { own, standing }: Pick<PlaqueDetailFragment, 'own' | 'standing'>,
  may: (permission: Permission) => boolean,
): readonly PlaqueAct[] {
  return standing.nextActions.flatMap((value): PlaqueAct[] => {
    const action = PLAQUE_ACTIONS.find(
      (each) => each.toLowerCase() === value.replaceAll('_', '').toLowerCase(),
    );
    if (!action) return [];
    const permission = PLAQUE_ACTION_PERMISSIONS[action];
    if (!may(permission) || (permission === 'taskAdmission.apply' && !own)) return [];
    const file = FILES[action];
    return [
      {
        ...{ value, permission, fields: FIELDS[action] },
        label: PLAQUE_ACTION_LABELS[action].zh,
        grave: GRAVE.has(action),
        ...(file === undefined ? {} : { file }),
      },
    ];
  });
}

/** What is sent for an act; empty fields are left out. */
export function plaqueInput(
  { id, version }: Pick<PlaqueDetailFragment, 'id' | 'version'>,
  action: PlaqueAction,
  values: ActValues,
): AdvancePlaqueInput {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return { plaqueId: id, expectedVersion: version, action, ...Object.fromEntries(filled) };
}
