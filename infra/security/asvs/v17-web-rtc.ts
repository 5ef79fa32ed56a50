import { notApplicable } from '../evidence';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

export const WEB_RTC: Chapter = {
  number: 17,
  title: 'WebRTC',
  requirements: ['17.1.1', '17.2.1', '17.2.2', '17.2.3', '17.2.4', '17.3.1', '17.3.2'].map((id) =>
    requirement(
      id,
      'calls, media and their signals are guarded',
      notApplicable('there is no sound or picture between browsers'),
    ),
  ),
};
