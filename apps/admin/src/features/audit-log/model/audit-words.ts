/** What each recorded act is called. */
export const ACTION_WORDS: Readonly<Record<string, string>> = {
  'session.begin': '登录',
  'session.open': '打开会话',
  'session.end': '退出登录',
  'account.create': '开通账号',
  'account.disable': '停用账号',
  'session.confirm': '二次验证身份',
  'session.endOthers': '退出其他设备',
  'account.changePassword': '修改密码',
  'account.endSessions': '退出账号的所有设备',
  'account.issueSignInLink': '发放设置密码链接',
  'account.setPasswordByLink': '通过链接设置密码',
  'account.enableSecondFactor': '启用两步验证',
  'account.disableSecondFactor': '停用两步验证',
  'account.renewRecoveryCodes': '重新生成恢复码',
  'account.resetSecondFactor': '重置两步验证',
  'role.grant': '授予角色',
  'role.revoke': '收回角色',
  'apiKey.issue': '发放接口密钥',
  'apiKey.revoke': '吊销接口密钥',
  'division.rename': '区划更名',
  'division.reparent': '区划改隶',
  'division.merge': '区划合并',
  'division.split': '区划拆分',
  'import.upload': '上传台账',
  'import.commit': '导入台账',
  'import.cancel': '取消导入',
  'import.undo': '撤销导入',
  'import.downloadErrors': '下载错误清单',
  'list.export': '导出列表',
  'page.export': '导出看板页面',
  'submissionLink.issue': '发放材料链接',
  'submissionLink.revoke': '作废材料链接',
  'submission.receive': '收到来件',
  'submission.recordOnBehalf': '代录材料',
  'submission.accept': '接收来件',
  'submission.refuse': '退回来件',
  'formTemplate.record': '上传文书模板',
  'formTemplate.withdraw': '停用文书模板',
  'formTemplate.fill': '生成文书',
  'matter.correct': '更正事项',
  'participation.correct': '更正参与记录',
  'participation.withdraw': '撤回参与记录',
  'savedView.save': '保存常用视图',
  'savedView.change': '修改常用视图',
  'savedView.delete': '删除常用视图',
  'incubationCase.print.certificate': '下载出壳证书',
  'incubationCase.print.notice': '下载公示文书',
  'fundingContract.acceptanceFile': '下载验收资料包',
  'fundingContract.acceptanceCatalogue': '下载验收资料目录',
  'person.reveal': '查看未脱敏信息',
  'assessmentAppeal.record': '代录复核申请',
  'assessmentAppeal.acceptAppeal': '受理复核申请',
  'assessmentAppeal.refuseLateAppeal': '逾期不予受理复核申请',
  'assessmentAppeal.assignReviewer': '安排复核人',
  'assessmentAppeal.giveOpinion': '提出复核意见',
  'assessmentAppeal.stepAside': '复核回避',
  'assessmentAppeal.upholdResult': '复核维持原结果',
  'assessmentAppeal.changeResult': '复核变更结果',
  'assessmentAppeal.rejectAppeal': '驳回复核申请',
  'assessmentAppeal.withdrawAppeal': '登记撤回复核申请',
};

const ACTOR_WORDS: Readonly<Record<string, string>> = {
  anonymous: '未登录者',
  system: '系统',
  apiClient: '接口调用方',
};

const OUTCOME_WORDS: Readonly<Record<string, string>> = { done: '完成', refused: '被拒绝', denied: '无权限' };

const THING_WORDS: Readonly<Record<string, string>> = {
  Account: '账号',
  SavedView: '常用视图',
  ApiKey: '接口密钥',
  AssessmentAppeal: '复核申请',
  Division: '区划',
  FundingContract: '合同',
  ImportBatch: '导入批次',
  IncubationCase: '孵化个案',
  ListExport: '列表',
  Matter: '事项',
  PageExport: '看板导出',
  Person: '人员',
  RoleGrant: '角色授予',
  Session: '会话',
  Submission: '来件',
  SubmissionLink: '材料链接',
};

/** An act that is newer than this table keeps its code, so that nothing is hidden. */
export function actionWord(action: string): string {
  return ACTION_WORDS[action] ?? action;
}

export function actorWord(actor: string): string {
  return ACTOR_WORDS[actor] ?? actor;
}

export function outcomeWord(outcome: string): string {
  return OUTCOME_WORDS[outcome] ?? outcome;
}

/** `Account 995b39a7-…` as 账号 995b39a7: enough to tell two apart. */
export function subjectWords(subject: string): string {
  const [thing = '', id = ''] = subject.split(' ');
  const word = THING_WORDS[thing];
  return word === undefined ? subject : `${word} ${id.slice(0, 8)}`.trim();
}
