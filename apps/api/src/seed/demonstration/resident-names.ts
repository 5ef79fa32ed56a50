import type { RandomStream } from './random-stream';

/** Sexes that there are names for. */
export type NamedSex = 'female' | 'male';

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗顾陆施季姜曹沈钱葛严倪瞿丁袁邵冯彭曾薛潘杜戴夏钟汪田任范石姚谭',
];
const GIVEN: Readonly<Record<NamedSex, readonly string[]>> = {
  female: (
    '秀英 桂兰 玉梅 晓燕 海燕 雪梅 丽华 红霞 淑珍 美芳 静怡 婷婷 春燕 秋萍 月琴 素云 爱珍 佩琴 敏 洁 倩 雅琴 志红 慧 ' +
    '亚萍 建英 学芳 梦洁 思雨 晨曦'
  ).split(' '),
  male: (
    '建国 志强 国庆 文斌 永明 春林 卫东 建华 国平 海峰 德才 正明 宏伟 学军 浩然 子轩 俊杰 培根 兆祥 锦泉 勇 军 超 磊 ' +
    '汉生 瑞庭 金宝 宇辰 家栋 跃进'
  ).split(' '),
};

/** An invented name. @source assumption: common ones, put together at random */
export function inventName(random: RandomStream, sex: NamedSex): string {
  const given = GIVEN[sex];
  return `${SURNAMES[random.integer(0, SURNAMES.length - 1)] ?? '王'}${given[random.integer(0, given.length - 1)] ?? '敏'}`;
}
