import { callsMeeting } from '.';

it.each([
  '全区安全生产工作会议',
  '关于召开创建文明城市推进会的通知',
  '反诈宣传动员会（视频）',
  '网格员例会。',
  '民政统计业务培训会通知',
])('“%s” calls a committee to a meeting', (title) => {
  expect(callsMeeting(title)).toBe(true);
});

it.each(['会议纪要报送', '会议室使用情况统计', '居民代表大会筹备情况表', '社会组织摸排', '垃圾分类入户宣传'])(
  '“%s” calls nobody',
  (title) => {
    expect(callsMeeting(title)).toBe(false);
  },
);
