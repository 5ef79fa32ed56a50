export { type FieldRefusal, fieldRefusalsOf, type Refusal, refusalOf } from '@weizhi/ui';
