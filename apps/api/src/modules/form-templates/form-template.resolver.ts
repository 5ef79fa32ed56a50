import { Arg, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import type { FormSubject } from '@weizhi/domain';
import { FormTemplate } from './form-template.entity';
import { RecordFormTemplateInput, WithdrawFormTemplateInput } from './form-template.inputs';
import { RecordFormTemplateResult, WithdrawFormTemplateResult } from './form-template-results';
import { FormSubjectEnum, FormTemplateType, toFormTemplate } from './form-template.type';
import { recordFormTemplate } from './record-form-template';
import { withdrawFormTemplate } from './withdraw-form-template';

const MOST = 100;

/** Lists, records and withdraws templates. */
@Resolver(() => FormTemplateType)
export class FormTemplateResolver {
  @Query(() => [FormTemplateType], {
    description: 'Templates that your districts prescribe and have not withdrawn, by name; at most 100.',
  })
  @Requires('organisation.read')
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  async formTemplates(
    @Arg('subject', () => FormSubjectEnum, {
      nullable: true,
      description: 'Only those that are filled for this.',
    })
    subject: FormSubject | null,
    @Ctx() context: RequestContext,
  ): Promise<FormTemplateType[]> {
    const query = context.reads.repository(FormTemplate).query('row').andWhere('row.withdrawnAt is null');
    if (subject != null) query.andWhere('row.subject = :subject', { subject });
    const rows = await query.orderBy('row.name').addOrderBy('row.id').limit(MOST).getMany();
    return rows.map(toFormTemplate);
  }

  @Mutation(() => RecordFormTemplateResult, {
    description: 'Records a Word file as a template, when all its placeholders are known.',
  })
  @Requires('organisation.manage')
  recordFormTemplate(
    @Arg('input', () => RecordFormTemplateInput, { description: 'The template.' })
    input: RecordFormTemplateInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordFormTemplate(context, input);
  }

  @Mutation(() => WithdrawFormTemplateResult, { description: 'Offers a template no more.' })
  @Requires('organisation.manage')
  withdrawFormTemplate(
    @Arg('input', () => WithdrawFormTemplateInput, { description: 'The template.' })
    input: WithdrawFormTemplateInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return withdrawFormTemplate(context, input);
  }
}
