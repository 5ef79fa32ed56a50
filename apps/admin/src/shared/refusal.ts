export { fieldRefusalsOf, type Refusal, refusalOf } from '@weizhi/ui';
