import type { FormSubject } from '@weizhi/domain';
import { type DemonstrationForm, demonstrationForm, placeholdersOfForm } from './demonstration-form';

/** An invented form of the demonstration district, as a Word file with placeholders. */
export interface FormPlan {
  readonly name: string;
  readonly subject: FormSubject;
  readonly placeholders: readonly string[];
  readonly file: Buffer;
}

const FILING: DemonstrationForm = {
  title: '社区社会组织备案表（演示数据）',
  rows: [
    ['组织名称', '{{组织名称}}'],
    ['所在地', '{{所在区}}{{所在街道}}{{所在社区}}'],
    ['服务类别', '{{服务类别}}'],
    ['成立日期', '{{成立日期}}'],
    ['成员人数', '{{成员人数}}'],
    ['宗旨和业务范围', '{{宗旨}}'],
    ['联系人及电话', '{{联系人}} {{联系电话}}'],
    ['备案编号', '{{备案编号}}'],
  ],
  lines: [
    '随表材料：',
    '{{#材料清单}}',
    '{{序号}}. {{材料名称}}（{{材料日期}}）',
    '{{/材料清单}}',
    '填表日期：{{填表日期}}',
  ],
};

const CORRECTION: DemonstrationForm = {
  title: '孵化申请材料补正告知书（演示数据）',
  rows: [
    ['申请组织', '{{组织名称}}'],
    ['孵化项目', '{{孵化项目}}'],
    ['个案编号', '{{个案编号}}'],
    ['申请日期', '{{申请日期}}'],
  ],
  lines: [
    '经核对，还缺 {{缺少材料项数}} 项材料，现一次性告知如下：',
    '{{#缺少材料}}',
    '{{序号}}. {{材料名称}}',
    '{{/缺少材料}}',
    '告知日期：{{填表日期}}',
  ],
};

/** Plans the forms that the demonstration district prescribes: one of organisations, one of cases. */
export function planForms(): readonly FormPlan[] {
  return [
    planForm('社区社会组织备案表', 'organisation', FILING),
    planForm('孵化申请材料补正告知书', 'incubationCase', CORRECTION),
  ];
}

function planForm(name: string, subject: FormSubject, form: DemonstrationForm): FormPlan {
  return { name, subject, placeholders: placeholdersOfForm(form), file: demonstrationForm(form) };
}
