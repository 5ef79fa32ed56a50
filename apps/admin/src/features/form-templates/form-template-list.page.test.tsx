import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityViolations } from '@weizhi/ui/testing';
import { signedInAs } from '../../testing/console-answers';
import { renderApp } from '../../testing/render-app';

const TEMPLATE = {
  id: 'FormTemplate.1.t',
  version: 1,
  districtId: 'District.1',
  name: '备案申请表',
  subject: 'ORGANISATION',
  placeholders: ['组织名称', '联系人'],
  recordedAt: '2026-03-02T02:00:00.000Z',
  filePath: '/attachments/Attachment.1.a',
  fillPath: '/form-templates/FormTemplate.1.t/filled',
};
const answers = (over: object = {}) =>
  signedInAs('hubManager', {
    formTemplates: [TEMPLATE],
    districts: [{ id: 'District.1', kind: 'DEMONSTRATION', name: '崇川区' }],
    ...over,
  });

async function upload(): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole('button', { name: '上传模板' }));
  const asking = await screen.findByRole('dialog');
  const dialog = within(asking);
  await userEvent.type(dialog.getByLabelText('文书名称'), '变更申请表');
  const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!chooser) throw new Error('There is no place for the file');
  await userEvent.upload(chooser, new File(['x'], '变更申请表.docx'));
  globalThis.fetch = jest.fn().mockResolvedValue({
    ok: true,
    status: 201,
    json: () => Promise.resolve({ attachmentId: 'Attachment.1.b' }),
  });
  await userEvent.click(dialog.getByRole('button', { name: /上\s*传$/ }));
  return asking;
}

it('lists the forms that are prescribed and all that may stand in them, with nothing for axe to find', async () => {
  const { container } = renderApp('/form-templates', answers());
  expect(await screen.findByRole('link', { name: '备案申请表' })).toHaveAttribute('href', TEMPLATE.filePath);
  expect(screen.getByText('{{#缺少材料}} … {{/缺少材料}}')).toBeVisible();
  expect(await accessibilityViolations(container)).toEqual([]);
});

it('says where in a template something stands that nobody knows', async () => {
  renderApp(
    '/form-templates',
    answers({
      recordFormTemplate: {
        __typename: 'UnknownPlaceholders',
        code: 'UNKNOWN_PLACEHOLDERS',
        message: '模板中有 1 个占位符不在字典中或位置不对，请按列出的位置改正。',
        placeholders: [{ name: '组织名字', place: '正文第 2 段“单位：{{组织名字}}”' }],
      },
    }),
  );
  const dialog = within(await upload());
  const list = within(await dialog.findByRole('list', { name: '要改正的占位符' }));
  expect(list.getByText(/正文第 2 段/)).toBeVisible();
  expect(dialog.getByRole('alert')).toHaveTextContent('不在字典中');
});

it('uploads a template', async () => {
  const { sent } = renderApp(
    '/form-templates',
    answers({ recordFormTemplate: { __typename: 'FormTemplateRecorded', template: TEMPLATE } }),
  );
  await upload();
  expect(await screen.findByText('模板已上传')).toBeVisible();
  expect(sent.find(({ name }) => name === 'RecordFormTemplate')?.variables).toMatchObject({
    input: {
      districtId: 'District.1',
      name: '变更申请表',
      subject: 'ORGANISATION',
      attachmentId: 'Attachment.1.b',
    },
  });
});

it('takes a template out of use, after saying what that means', async () => {
  const { sent } = renderApp(
    '/form-templates',
    answers({ withdrawFormTemplate: { __typename: 'FormTemplateWithdrawn', template: TEMPLATE } }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '停用备案申请表' }));
  await userEvent.click(await screen.findByRole('button', { name: '停用模板' }));
  expect(await screen.findByText('模板已停用')).toBeVisible();
  expect(sent.find(({ name }) => name === 'WithdrawFormTemplate')?.variables).toEqual({
    input: { templateId: TEMPLATE.id, expectedVersion: 1 },
  });
});
