import {
  type ActivityAction,
  type ActivityKind,
  type ActivityOrganiser,
  type CommunityActivityState,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';
import type { ActivityEventKind } from './activity.entity';

export const CommunityActivityStateEnum = domainEnum<CommunityActivityState>({
  name: 'CommunityActivityState',
  description: 'State of an activity (活动) at a community.',
  values: {
    draft: 'Being prepared (筹备中).',
    open: 'Open to sign-up (报名中).',
    held: 'Held; attendance is being recorded (已举办).',
    closed: 'Closed (已归档).',
    cancelled: 'Cancelled (已取消).',
  },
});

const ACTIONS: Readonly<Record<ActivityAction, string>> = {
  openSignUp: 'Open sign-up.',
  recordHeld: 'Record that it was held, from its start on.',
  closeActivity: 'Close it, once somebody attended.',
  reopenAttendance: 'Open attendance again to correct it; needs `reason`.',
  cancelActivity: 'Cancel it while nobody attended; needs `reason`.',
};

export const ActivityActionEnum = domainEnum<ActivityAction>({
  name: 'ActivityAction',
  description: 'What can be done with an activity.',
  values: ACTIONS,
});

export const ActivityEventKindEnum = domainEnum<ActivityEventKind>({
  name: 'ActivityEventKind',
  description: 'What an event in the life of an activity is.',
  values: {
    ...ACTIONS,
    created: 'It was recorded (登记).',
    signedUp: 'Somebody signed up (报名).',
    attended: 'Attendance was recorded (签到).',
    attendanceWithdrawn: 'Attendance was taken back (撤销签到).',
  },
});

export const ActivityKindEnum = domainEnum<ActivityKind>({
  name: 'ActivityKind',
  description: 'What an activity is about.',
  values: {
    volunteering: 'Voluntary service (志愿服务).',
    mutualAid: 'Mutual aid (邻里互助).',
    culture: 'Culture and sports (文体活动).',
    cleanUp: 'Clean-up (环境整治).',
    deliberation: 'Deliberation (议事协商).',
    learning: 'Learning (学习宣讲).',
    festival: 'Festival (节庆联谊).',
    otherActivity: 'Another activity (其他).',
  },
});

export const ActivityOrganiserEnum = domainEnum<ActivityOrganiser>({
  name: 'ActivityOrganiser',
  description: 'Who holds an activity.',
  values: {
    residentsCommittee: 'The residents’ committee (居委会).',
    organisation: 'A social organisation (社会组织).',
    residents: 'Residents themselves (居民自发).',
  },
});
