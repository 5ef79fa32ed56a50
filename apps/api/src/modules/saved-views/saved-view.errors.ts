import { Field, Int } from 'type-graphql';
import { registerFieldErrors } from '../../platform/errors/field-error';
import { Refusal, RefusalType } from '../../platform/errors/refusal';

registerFieldErrors({
  NOT_A_PAGE: {
    zh: '不是数据看板的辖区页面地址，请在要收藏的页面上保存。',
    en: 'Not the address of a page of a place. Save it from the page itself.',
  },
});

@RefusalType({
  code: 'TOO_MANY_SAVED_VIEWS',
  description: 'Returned when you have as many saved views as anybody may have; nothing was changed.',
  zh: '常用视图最多 {maximum} 个，请先删除不用的。',
  en: 'You may keep {maximum} views. Delete one that you do not need.',
})
export class TooManySavedViews extends Refusal<{ maximum: number }> {
  @Field(() => Int, { description: 'How many one may have.' })
  maximum: number;
}
