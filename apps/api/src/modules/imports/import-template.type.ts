import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';

@ObjectType({ description: 'A column of an import template.' })
@FieldClass('internal')
export class ImportTemplateColumn {
  @Field(() => String, { description: 'Stable key of the column.' })
  key: string;

  @Field(() => String, {
    description: 'Header in the downloadable template, in the language of the request.',
  })
  header: string;

  @Field(() => [String], { description: 'Other headers under which it is recognised; at most 50.' })
  aliases: readonly string[];

  @Field(() => Boolean, { description: 'Whether every row must have a value.' })
  required: boolean;

  @Field(() => String, { description: 'Form of the cells, in words.' })
  type: string;

  @Field(() => String, { nullable: true, description: 'A value of the right form.' })
  example: string | null;

  @Field(() => String, { nullable: true, description: 'What to write.' })
  help: string | null;

  @Field(() => Boolean, {
    description: 'Whether it identifies a person; such cells are masked in every report.',
  })
  personal: boolean;
}

@ObjectType('ImportTemplate', { description: 'What can be imported, described once (导入模板).' })
@FieldClass('internal')
export class ImportTemplateType {
  @Field(() => String, { description: 'Stable code.' })
  code: string;

  @Field(() => String, { description: 'Version of the description.' })
  version: string;

  @Field(() => String, { description: 'Name.' })
  title: string;

  @Field(() => String, { description: 'What it is for.' })
  description: string;

  @Field(() => String, { description: 'Permission needed besides `import.manage`.' })
  permission: string;

  @Field(() => [ImportTemplateColumn], { description: 'The columns; at most 500.' })
  columns: readonly ImportTemplateColumn[];

  @Field(() => String, { description: 'Where the Excel template is downloaded.' })
  downloadPath: string;

  @Field(() => [String], { description: 'File formats that are read; at most 10.' })
  formats: readonly string[];
}
