import { actionWord, actorWord, outcomeWord, subjectWords } from './audit-words';

it('puts known acts, actors and outcomes into words', () => {
  expect([actionWord('role.grant'), actorWord('anonymous'), outcomeWord('done')]).toEqual([
    '授予角色',
    '未登录者',
    '完成',
  ]);
});

it('hides nothing that it does not know', () => {
  expect(actionWord('later.act')).toBe('later.act');
  expect(actorWord('王晓梅')).toBe('王晓梅');
  expect(subjectWords('LaterThing 12')).toBe('LaterThing 12');
});

it('shortens what nobody reads', () => {
  expect(subjectWords('Account 995b39a7-df28-4b66-8bf2-a6460618d24c')).toBe('账号 995b39a7');
  expect(subjectWords('Session')).toBe('会话');
});
