import { useMutation } from '@apollo/client/react';
import { CONFIRMATION_RULES } from '@weizhi/domain';
import {
  BeginSecondFactorDocument,
  DisableSecondFactorDocument,
  type OwnSecurityPartsFragment,
  RenewRecoveryCodesDocument,
} from '@weizhi/graphql-client/documents';
import { formatMoment, Section, useConfirmAct } from '@weizhi/ui';
import { Alert, Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useConfirmation } from '../../../shared/use-confirmation';
import { EnableSecondFactorDialog, type SecondFactorSecret } from './enable-second-factor-dialog';
import { RecoveryCodesDialog } from './recovery-codes-dialog';

interface SecondFactorSectionProps {
  readonly secondFactor: NonNullable<OwnSecurityPartsFragment['secondFactor']> | null;
  readonly onChanged: () => void;
}

/** Two-step verification: what it is, whether it is on, and the way on, off and to new recovery codes. */
export function SecondFactorSection({ secondFactor, onChanged }: SecondFactorSectionProps) {
  const acts = useSecondFactorActs(onChanged);
  return (
    <Section title="两步验证">
      <div className="wz-stack">
        <RefusalAlert refusal={acts.refusal} />
        {secondFactor ? (
          <>
            <p>
              <Tag color="success">已启用</Tag>自 {formatMoment(secondFactor.since)}{' '}
              起，登录时除密码外还要填写手机身份验证器上的六位验证码。
            </p>
            {secondFactor.recoveryCodesLeft <= CONFIRMATION_RULES.fewRecoveryCodes ? (
              <Alert
                type="warning"
                showIcon
                title={`恢复码只剩 ${secondFactor.recoveryCodesLeft} 个，请重新生成并妥善保存。`}
              />
            ) : (
              <p className="wz-quiet">
                恢复码还剩 {secondFactor.recoveryCodesLeft} 个（共 {CONFIRMATION_RULES.recoveryCodes} 个）。
              </p>
            )}
            <Space wrap>
              <Button onClick={acts.renew}>重新生成恢复码</Button>
              <Button danger onClick={acts.disable}>
                停用两步验证
              </Button>
            </Space>
          </>
        ) : (
          <>
            <p>
              <Tag>未启用</Tag>
              启用后，即使密码泄露，没有您的手机也无法登录。需要手机上装有身份验证器（如“腾讯身份验证器”小程序、Microsoft
              Authenticator）。
            </p>
            <div>
              <Button type="primary" onClick={acts.begin}>
                启用两步验证
              </Button>
            </div>
          </>
        )}
      </div>
      {acts.begun ? (
        <EnableSecondFactorDialog
          begun={acts.begun}
          onClose={acts.giveUp}
          onEnabled={(codes) => {
            acts.giveUp();
            acts.show(codes);
            onChanged();
          }}
        />
      ) : null}
      <RecoveryCodesDialog codes={acts.codes} onClose={() => acts.show(undefined)} />
      {acts.dialog}
    </Section>
  );
}

function useSecondFactorActs(onChanged: () => void) {
  const [begin] = useMutation(BeginSecondFactorDocument, { fetchPolicy: 'no-cache' });
  const [disable] = useMutation(DisableSecondFactorDocument);
  const [renew] = useMutation(RenewRecoveryCodesDocument, { fetchPolicy: 'no-cache' });
  const { run, refusal } = useCommand();
  const { confirmed, dialog } = useConfirmation();
  const ask = useConfirmAct();
  const [begun, setBegun] = useState<SecondFactorSecret>();
  const [codes, setCodes] = useState<readonly string[]>();
  const beginNow = async (): Promise<void> => {
    await run(async () => {
      const answer = await confirmed(async () => (await begin()).data?.beginSecondFactor);
      if (answer?.__typename === 'SecondFactorBegun') setBegun(answer);
      return answer;
    });
  };
  const renewNow = async (): Promise<void> => {
    await run(async () => {
      const answer = await confirmed(async () => (await renew()).data?.renewRecoveryCodes);
      if (answer?.__typename === 'RecoveryCodesRenewed') setCodes(answer.recoveryCodes);
      return answer;
    });
    onChanged();
  };
  const disableNow = async (): Promise<void> => {
    await run(() => confirmed(async () => (await disable()).data?.disableSecondFactor), '两步验证已停用');
    onChanged();
  };
  return {
    refusal,
    dialog,
    begun,
    codes,
    show: setCodes,
    giveUp: () => setBegun(undefined),
    begin: () => void beginNow(),
    renew: () =>
      ask({
        title: '重新生成恢复码？',
        consequence: '原有的恢复码立即作废，请用新的替换您保存的那份。',
        confirmLabel: '重新生成',
        act: () => {
          void renewNow();
          return Promise.resolve();
        },
      }),
    disable: () =>
      ask({
        title: '停用两步验证？',
        consequence: '停用后只凭密码即可登录；更换手机时，停用后请尽快在新手机上重新启用。',
        confirmLabel: '停用',
        act: () => {
          // The question is closed before the next dialog asks for the code.
          void disableNow();
          return Promise.resolve();
        },
      }),
  };
}
