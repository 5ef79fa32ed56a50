import type {
  CreditFlag,
  DocumentKind,
  EvidenceState,
  FormationBasis,
  GovernanceBody,
  MinistryKind,
  RegisteredLegalForm,
  RegistrationStatus,
  ServiceKind,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const LegalFormEnum = domainEnum<RegisteredLegalForm>({
  name: 'LegalForm',
  description: 'Form of a registered social organisation (组织形式).',
  values: {
    socialAssociation: 'Social association (社会团体).',
    socialServiceInstitution: 'Social service institution (社会服务机构, 民办非企业单位).',
    foundation: 'Foundation (基金会).',
  },
});

export const RegistrationStatusEnum = domainEnum<RegistrationStatus>({
  name: 'RegistrationStatus',
  description: 'State of filing and registration (登记备案状态). A filed group is no legal person.',
  values: {
    unregistered: 'Neither filed nor registered (未备案登记).',
    filingPending: 'An application for filing is being decided on (备案办理中).',
    filed: 'Filed, without legal personality (已备案).',
    registrationPending: 'An application for registration is being decided on (登记办理中).',
    registered: 'Registered as a legal person (已登记).',
    changePending: 'Registered; a change is being decided on (变更办理中).',
    abnormalListed: 'Registered and in the abnormal activity list (列入活动异常名录).',
    seriousListed: 'Registered and in the serious breach list (列入严重违法失信名单).',
    dissolving: 'In liquidation (清算注销中).',
    deregistered: 'Deregistered after liquidation (已注销).',
    revoked: 'Registration revoked (已撤销登记).',
  },
});

export const ServiceKindEnum = domainEnum<ServiceKind>({
  name: 'ServiceKind',
  description: 'Service kind (服务类别) by the division of the founding paper.',
  values: {
    cultureSports: 'Culture and sports (文体类).',
    governance: 'Governance (治理类).',
    mutualAid: 'Mutual aid (互助类).',
    publicBenefit: 'Public benefit (公益类).',
    volunteering: 'Volunteering (志愿类).',
  },
});

export const MinistryKindEnum = domainEnum<MinistryKind>({
  name: 'MinistryKind',
  description: 'Kind in the ministry’s statistical returns (民政统计类别), 民发〔2017〕191号.',
  values: {
    dailyLiving: 'Daily living (生活服务类).',
    charity: 'Charity (公益慈善类).',
    communityAffairs: 'Community affairs (社区事务类).',
    cultureAndSports: 'Culture and sports (文体活动类).',
  },
});

export const FormationBasisEnum = domainEnum<FormationBasis>({
  name: 'FormationBasis',
  description: 'What brought the members together (组建基础).',
  values: {
    sharedInterest: 'A shared interest (共同兴趣爱好).',
    sharedNeed: 'A shared need (共同需求).',
    residentInitiative: 'Residents set out to solve a problem (居民自发解决问题).',
    committeeInitiative: 'The residents’ committee called it into being (居委会发起).',
    governmentTask: 'A task handed down by government (承接政府交办任务).',
  },
});

export const GovernanceBodyEnum = domainEnum<GovernanceBody>({
  name: 'GovernanceBody',
  description: 'Bodies of self-governance that are no community social organisations.',
  values: {
    ownersCommittee: 'Owners’ committee (业主委员会).',
    buildingGroup: 'Residents’ group of a building (楼栋自治组织).',
  },
});

export const CreditFlagEnum = domainEnum<CreditFlag>({
  name: 'CreditFlag',
  description: 'Credit flag (信用标记) by 民政部令第60号.',
  values: {
    normal: 'In no list (正常).',
    abnormal: 'In the abnormal activity list (活动异常名录).',
    serious: 'In the serious breach list (严重违法失信名单).',
  },
});

export const DocumentKindEnum = domainEnum<DocumentKind>({
  name: 'DocumentKind',
  description: 'Kind of a document of an organisation (材料类别).',
  values: {
    applicationForm: 'Application form (申请书).',
    charter: 'Charter (章程).',
    rulesOfProcedure: 'Rules of procedure (议事规则).',
    minutes: 'Minutes of a meeting (会议纪要).',
    memberList: 'List of members (成员名册).',
    identityProof: 'Proof of identity of those responsible (负责人身份证明).',
    premisesProof: 'Proof of premises (活动场所证明).',
    authorityConsent: 'Consent of the competent authority (业务主管单位同意文件).',
    capitalProof: 'Proof of capital (验资证明).',
    financialPolicy: 'Financial policy (财务管理制度).',
    serviceScopeStatement: 'Statement of who is served, where and with what (服务范围说明).',
    filingCertificate: 'Filing certificate (备案证明).',
    registrationCertificate: 'Registration certificate (登记证书).',
    annualReport: 'Annual report (年度工作报告).',
    auditReport: 'Audit report (审计报告).',
    agreement: 'Agreement (协议).',
    photograph: 'Photograph (照片).',
    otherDocument: 'Another document (其他材料).',
  },
});

export const EvidenceStateEnum = domainEnum<EvidenceState>({
  name: 'EvidenceState',
  description: 'State of a document as evidence for a purpose (佐证状态).',
  values: {
    proposed: 'Waits to be verified (待核验).',
    verified: 'Verified; in force up to and with its last day (已核验).',
    refused: 'Looked at and refused (未通过).',
    withdrawn: 'Withdrawn by those who proposed it, or with its document (已撤回).',
  },
});
