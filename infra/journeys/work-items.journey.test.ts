import { demonstrationAccount } from './support/demonstration-accounts';
import { ImportCentre } from './support/import-centre';
import { fillSignIn, signIn, signOut } from './support/session';
import { useVisitor } from './support/visitor';

const { step } = useVisitor();
const fileName = `待办-${Date.now().toString(36)}.csv`;

it(
  'tells the administrator of an account that somebody tries to open, and leads to it',
  step(async (visitor) => {
    const { page } = visitor;
    visitor.expectComplaint(/status of (401|429)/u);
    await visitor.goTo('/admin/sign-in');
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const answer = page.waitForResponse((response) => response.url().endsWith('/session'));
      await fillSignIn(visitor, { identifier: 'mentor', password: `guess ${attempt}` });
      await (await answer).finished();
    }
    await signIn(visitor, demonstrationAccount('admin'));
    await visitor.goTo('/admin/');
    const item = page.getByRole('listitem').filter({ hasText: '已锁定' }).filter({ hasText: '孵化督导' });
    expect(await item.locator('dt').allInnerTexts()).toEqual(
      expect.arrayContaining(['为何现在办', '不办会怎样']),
    );
    for (const words of await item.locator('dd').allInnerTexts()) expect(words.trim()).not.toBe('');
    expect(await visitor.inspect()).toEqual([]);
    await item.getByRole('link').click();
    await visitor.heading(/孵化督导/u).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('锁定至');
    await visitor.goTo('/admin/api-keys');
    expect(await visitor.inspect()).toEqual([]);
    await signOut(visitor);
  }),
);

it(
  'tells whoever began an import that it waits, and leads to where it stands',
  step(async (visitor) => {
    const { page } = visitor;
    await signIn(visitor, demonstrationAccount('pingshan'));
    const text =
      '受理编号,登记日期,社区,事件类型,来源渠道,诉求性质\r\nW1,2019-03-05,碧岭社区,市容环卫,12345,投诉\r\n';
    await new ImportCentre(visitor).upload({
      name: fileName,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await visitor.goTo('/admin/');
    const item = page.getByRole('listitem').filter({ hasText: fileName });
    expect(await item.locator('dt').allInnerTexts()).toEqual(
      expect.arrayContaining(['为何现在办', '不办会怎样']),
    );
    expect(await visitor.inspect()).toEqual([]);
    await item.getByRole('link').click();
    await visitor.heading(new RegExp(fileName, 'u')).waitFor();
    await visitor.section('把文件的列对应到台账的列').waitFor();
    await signOut(visitor);
  }),
);

it(
  'keeps the audit log to auditors',
  step(async (visitor) => {
    await signIn(visitor, demonstrationAccount('auditor'));
    await visitor.goTo('/admin/audit-log');
    await visitor.page.getByRole('table').first().waitFor();
    expect(await visitor.inspect()).toEqual([]);
  }),
);
