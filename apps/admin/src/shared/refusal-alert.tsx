export { RefusalAlert } from '@weizhi/ui';
