import type {
  CanonicalElementKind,
  DerivationMeans,
  FormDemandAction,
  FormDemandState,
  FormFieldRole,
  OverlapStanding,
  ReportingGrain,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const ReportingGrainEnum = domainEnum<ReportingGrain>({
  name: 'ReportingGrain',
  description: 'How finely something is told (粒度).',
  values: {
    household: 'A row for each household (按户).',
    building: 'A row for each building (按楼栋).',
    community: 'One row for the community (按社区汇总).',
  },
});

export const CanonicalElementKindEnum = domainEnum<CanonicalElementKind>({
  name: 'CanonicalElementKind',
  description: 'What a value of a canonical element is.',
  values: {
    wholeNumber: 'A whole number that is not negative (整数).',
    decimal: 'A number that is not negative (数值).',
    yesNo: 'Yes or no (是否).',
    date: 'A day (日期).',
    text: 'A text of up to 200 characters (文字).',
  },
});

export const FormFieldRoleEnum = domainEnum<FormFieldRole>({
  name: 'FormFieldRole',
  description: 'What a column of a form holds.',
  values: {
    element: 'A canonical element (数据项).',
    rowNumber: 'Numbers of rows (序号).',
    household: 'Number of the household (户编号).',
    building: 'Building (楼栋).',
    community: 'Name of the community (社区).',
    subdistrict: 'Name of the subdistrict (街道).',
  },
});

export const OverlapStandingEnum = domainEnum<OverlapStanding>({
  name: 'OverlapStanding',
  description: 'How a field of a form stands beside what is collected already.',
  values: {
    held: 'A form that was answered holds it (已有数据).',
    asked: 'Another form that is permitted asks for it (正在收集).',
    new: 'Nobody collects it, or not finely enough (新增).',
  },
});

export const DerivationMeansEnum = domainEnum<DerivationMeans>({
  name: 'DerivationMeans',
  description: 'How a value in a grain comes from what is held.',
  values: {
    asHeld: 'As it is (直接取用).',
    summed: 'Added up over households (逐户相加).',
    counted: 'Households counted that say yes (按“是”计户数).',
  },
});

export const FormDemandStateEnum = domainEnum<FormDemandState>({
  name: 'FormDemandState',
  description: 'State of a form demand (报表申请) today.',
  values: {
    proposed: 'Its fields are not all mapped (待对应字段).',
    mapped: 'Its overlap is to be checked (待查重).',
    overlapChecked: 'It waits for the decision (待审定).',
    approved: 'Approved for a period that has not begun (已批准).',
    open: 'Communities answer (填报中).',
    submitted: 'Every community has answered (全部报齐).',
    accepted: 'The department has accepted the answers (已办结).',
    expired: 'Its period is over and not every community has answered (已到期).',
    rejected: 'It was rejected (不予批准).',
    withdrawn: 'The department withdrew it (已撤回).',
  },
});

export const FormDemandActionEnum = domainEnum<FormDemandAction>({
  name: 'FormDemandAction',
  description: 'What is done with a form demand.',
  values: {
    mapFields: 'Its fields are mapped (对应字段).',
    checkOverlap: 'Its overlap is checked and it is handed in for the decision (查重并报审).',
    approve: 'It is approved for a period (批准).',
    reject: 'It is rejected (不予批准).',
    open: 'Its period begins; comes of the day (开始填报).',
    submit: 'The last community answers; comes of the answer (报齐).',
    accept: 'The department accepts the answers (确认收齐).',
    expire: 'Its period ends; comes of the day (到期).',
    withdraw: 'The department withdraws it (撤回).',
  },
});
