import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import { DateTime } from '../../../platform/graphql/scalars';

@ObjectType('SignInLink', {
  description:
    'A link by which a person sets the password of an account (设置密码的链接): it works once, until it ends or another one is made.',
})
@FieldClass('sensitive')
export class SignInLinkType {
  @Field(() => String, {
    description:
      'Address below the origin of the console, such as `/admin/set-password#…`. What stands behind `#` is the secret, which browsers never send to a server by themselves. Shown this once.',
  })
  path: string;

  @Field(() => DateTime, { description: 'When it ends.' })
  @FieldClass('internal')
  expiresAt: Date;
}
