import type {
  MinutesBasis,
  ObjectionRuling,
  TaskAction,
  TaskClass,
  TaskEventKind,
  TaskMeans,
  TaskParty,
  TaskStatus,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export { WorkloadSourceEnum } from '../time-use';

export const TaskClassEnum = domainEnum<TaskClass>({
  name: 'CommunityTaskClass',
  description: 'Where a task stands against the list of the day of its receipt.',
  values: {
    statutoryDuty: 'What the law makes the body’s own duty (依法履职事项).',
    assistDuty: 'What the body helps with by law (依法协助事项).',
    prohibited: 'What must not be put to the body (负面事项).',
    basicDuty: 'Basic duty of a subdistrict (基本履职事项).',
    supportingDuty: 'What a subdistrict helps with (配合履职事项).',
    reclaimedDuty: 'What a higher level took back (上级收回事项).',
    offList: 'In none of the classes (未列入清单).',
    admitted: 'Off the list, and admitted for a time (已准入).',
  },
});

export const TaskMeansEnum = domainEnum<TaskMeans>({
  name: 'TaskMeans',
  description: 'What goes with a task that a department hands down (随事转).',
  values: {
    people: 'People come with it (人随事转).',
    funds: 'Money comes with it (费随事转).',
    authority: 'Authority comes with it (权随责走).',
  },
});

export const TaskStatusEnum = domainEnum<TaskStatus>({
  name: 'CommunityTaskStatus',
  description: 'Where a task stands today.',
  values: {
    received: 'New; it stands as accepted from a day on without a click (新到).',
    awaitingAnswer: 'Neither on the list nor admitted: it may be refused (待承接).',
    accepted: 'In hand (办理中).',
    acceptedWithObjection: 'In hand under objection (附异议办理).',
    done: 'Done (已办结).',
    refused: 'Refused (不予承接).',
    relieved: 'The objection was upheld (免予承接).',
    withdrawn: 'Taken back by whoever put it; it stays counted (部门已撤回).',
    ended: 'What obliged the committee is over (准入终止).',
    split: 'Split among communities (已分解下派).',
  },
});

const ACTIONS: Readonly<Record<TaskAction, string>> = {
  accept: 'Accept it now.',
  acceptWithObjection: 'Accept it and object; needs `text`.',
  refuse: 'Refuse it; `text` is the letter, which the system drafts when it is left out.',
  finish: 'Record that it was done; needs `day`.',
  reopen: 'Take it up again; it stays the same task. Needs `text`.',
  withdraw: 'Take it back; it stays counted. Needs `text`.',
  split: 'Split it among communities: see `splitCommunityTask`.',
  upholdObjection: 'As the panel, relieve the committee of it; needs `text`.',
  dismissObjection: 'As the panel, dismiss the objection; needs `text`.',
};

export const TaskActionEnum = domainEnum<TaskAction>({
  name: 'CommunityTaskAction',
  description: 'What can be done with a task.',
  values: ACTIONS,
});

export const TaskEventKindEnum = domainEnum<TaskEventKind>({
  name: 'CommunityTaskEventKind',
  description: 'What an event in the life of a task is.',
  values: {
    ...ACTIONS,
    receive: 'It reached the committee (收到).',
    reissue: 'It came again after it was taken back (重新交办).',
    admitAfterwards: 'What went out in an emergency was admitted (应急后准入).',
    changeTerm: 'What obliges the committee lasts for another time (准入期限调整).',
    end: 'What obliged the committee is over (准入终止).',
    changeDue: 'It is due earlier (期限提前).',
    proposePostponement: 'A later due was proposed (提出延期).',
    agreePostponement: 'The committee agreed to the later due (同意延期).',
    declinePostponement: 'The committee did not agree (不同意延期).',
    correctSource: 'Its source was corrected (更正来源).',
    recordMinutes: 'The time that it took was recorded (登记工时).',
    confirmFunds: 'The funds arrived (经费到账).',
    undoImport: 'The register that brought it was undone (撤销导入).',
  },
});

export const TaskPartyEnum = domainEnum<TaskParty | 'system'>({
  name: 'CommunityTaskParty',
  description: 'Which side did something; never who of it.',
  values: {
    committee: 'The committee that has it (承接单位).',
    assigner: 'Whoever put it (交办部门).',
    panel: 'The panel (减负联席会议).',
    system: 'It followed from another record.',
  },
});

export const MinutesBasisEnum = domainEnum<MinutesBasis>({
  name: 'MinutesBasis',
  description: 'On what minutes rest (工时依据).',
  values: {
    recorded: 'Somebody wrote down what it took (实际登记).',
    standard: 'Standard time of its source (标准工时).',
    sampled: 'Worked out from sampled weeks (抽样推算).',
  },
});

export const ObjectionRulingEnum = domainEnum<ObjectionRuling>({
  name: 'ObjectionRuling',
  description: 'What the panel said to an objection.',
  values: { upheld: 'Upheld (异议成立).', dismissed: 'Dismissed (异议不成立).' },
});
