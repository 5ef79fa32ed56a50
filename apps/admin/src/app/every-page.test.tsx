import { screen } from '@testing-library/react';
import { ALL_PERMISSIONS } from '@weizhi/domain';
import { type Answers, onePage } from '@weizhi/graphql-client/testing';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { DISTRICT_DIVISION, accountOf, roleOf, signedInAs } from '../testing/console-answers';
import { TEMPLATE } from '../testing/import-answers';
import { renderApp } from '../testing/render-app';

const MOMENT = '2026-03-01T02:00:00.000Z';
const KEY = {
  id: 'k',
  prefix: 'wz_7f',
  name: '小程序',
  division: DISTRICT_DIVISION,
  scopes: ['indicator.read'],
  createdAt: MOMENT,
  expiresAt: null,
  lastUsedAt: null,
  revokedAt: null,
};
const EVENT = {
  id: 'e',
  at: MOMENT,
  actor: '王晓梅',
  action: 'grantRole',
  subject: '李伟',
  fields: ['role'],
  reason: null,
  outcome: 'done',
  sealed: true,
};

/** Somebody who may do everything, so that no page is spared. */
function answers(): Answers {
  const signedIn = signedInAs('systemAdministrator', {
    account: accountOf(),
    roles: [roleOf('committeeMember')],
    apiKeys: onePage([KEY]),
    auditEvents: onePage([EVENT]),
    importTemplates: [TEMPLATE],
  });
  const viewer = signedIn['viewer'] as { readonly grants: readonly object[] };
  const grants = viewer.grants.map((grant) => ({ ...grant, permissions: ALL_PERMISSIONS }));
  return { ...signedIn, viewer: { ...viewer, permissions: ALL_PERMISSIONS, grants } };
}

it.each([
  ['/roles', '角色'],
  ['/api-keys', '接口密钥'],
  ['/audit-log', '操作日志'],
  ['/imports/new', '导入台账'],
  ['/own-password', '修改密码'],
  ['/own-security', '账号安全'],
  ['/set-password#x', '设置登录密码'],
  ['/accounts/a', '李伟'],
])('gives axe nothing to find on %s', async (address, title) => {
  const { container } = renderApp(address, answers());
  expect(await screen.findByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says what to do where there is no page', async () => {
  renderApp('/nowhere', answers());
  expect(await screen.findByRole('link', { name: '回到首页' })).toHaveAttribute('href', '/');
});
