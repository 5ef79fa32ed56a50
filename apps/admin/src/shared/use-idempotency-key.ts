export { useIdempotencyKey } from '@weizhi/ui';
