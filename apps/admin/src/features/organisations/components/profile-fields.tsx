import { FORMATION_BASIS_LABELS, GOVERNANCE_BODY_LABELS, SERVICE_KIND_LABELS } from '@weizhi/domain';
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { DivisionSelect } from '../../../shared/division-select';
import { enumOptions } from '../../../shared/enum-options';
import { OrganisationSelect } from '../../../shared/organisation-select';

const KINDS = enumOptions(SERVICE_KIND_LABELS);
const BASES = enumOptions(FORMATION_BASIS_LABELS);
const BODIES = enumOptions(GOVERNANCE_BODY_LABELS);

export interface ProfileFieldsProps {
  /** What is chosen already, for a form that begins filled. */
  readonly fiscalHost?: { readonly id: string; readonly name: string };
}

/** What describes an organisation, whatever its registration. */
export function ProfileFields({ fiscalHost }: ProfileFieldsProps) {
  return (
    <>
      <Form.Item
        name="name"
        label="名称"
        rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="divisionId"
        label="住所（社区、街道或区）"
        rules={[{ required: true, message: '请选择住所' }]}
      >
        <DivisionSelect label="住所" />
      </Form.Item>
      <Form.Item
        name="serviceKind"
        label="服务类别"
        rules={[{ required: true, message: '请选择服务类别' }]}
        extra="以主要活动为准；兼有的类别填在下一栏。"
      >
        <Select aria-label="服务类别" options={KINDS} placeholder="请选择" />
      </Form.Item>
      <Form.Item name="secondaryKinds" label="兼有类别">
        <Select
          aria-label="兼有类别"
          mode="multiple"
          options={KINDS}
          placeholder="可不选"
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item
        name="governanceBody"
        label="自治组织"
        extra="业主委员会和楼栋自治组织不属于社区社会组织，标注后不计入社会组织数量。"
      >
        <Select aria-label="自治组织" allowClear options={BODIES} placeholder="不是" />
      </Form.Item>
      <Form.Item name="formationBasis" label="组建基础">
        <Select aria-label="组建基础" allowClear options={BASES} placeholder="不清楚可不填" />
      </Form.Item>
      <Form.Item name="foundedOn" label="成立日期">
        <Input type="date" />
      </Form.Item>
      <Form.Item name="memberCount" label="成员人数">
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="purpose" label="宗旨与业务范围">
        <Input.TextArea maxLength={1000} rows={3} showCount />
      </Form.Item>
      <Form.Item name="competentAuthority" label="业务主管单位">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="registrationAuthority" label="登记管理机关（备案机关）">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="supervisingUnits" label="指导单位" extra="最多五个，输入后回车。">
        <Select mode="tags" aria-label="指导单位" open={false} suffix={null} maxCount={5} />
      </Form.Item>
      <Form.Item
        name="fiscalHostId"
        label="资金托管机构"
        extra="没有法人资格的团队没有账户，资金由托管机构代管；托管机构须已登记。"
      >
        <OrganisationSelect label="资金托管机构" {...(fiscalHost ? { chosen: fiscalHost } : {})} />
      </Form.Item>
      <Form.Item name="hub" valuePropName="checked">
        <Checkbox>是枢纽组织（培育、服务其他组织）</Checkbox>
      </Form.Item>
    </>
  );
}
