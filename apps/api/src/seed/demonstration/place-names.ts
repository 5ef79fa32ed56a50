import type { EstateType } from '@weizhi/domain';
import type { RandomStream } from './random-stream';

/** Made-up words for neighbourhoods and estates; none is taken from a map. */
const WORDS = (
  '清澜 映荷 听松 秋实 春晓 和风 望月 明德 锦程 汇景 云栖 景和 嘉禾 安澜 朗润 沐阳 晴川 芳洲 静远 常青 致和 修远 雅清 ' +
  '逸林 怀仁 博雅 恒春 瑞泽 丹枫 碧梧 兰庭 竹溪 梅影 榆荫 桂香 菊篱 松涛 银杏 海棠 紫薇 玉兰 石榴 流萤 归雁 晨曦 星语 ' +
  '暖阳 乐善 睦和 同济 知行 守望 温故 敬老 书香 惠风 润物 向阳 新禾 双桂'
).split(' ');

const ENDINGS: Readonly<Record<EstateType, readonly string[]>> = {
  old: ['新村', '一村', '二村', '小区', '宿舍区'],
  commercial: ['花园', '雅苑', '华庭', '名邸', '公寓'],
  resettlement: ['佳苑', '家园', '安置小区'],
  unmanaged: ['巷片', '里片', '散居片'],
  mixed: ['大院', '商住楼', '综合楼'],
};

/** Names that are given once each within a community. */
export class PlaceNames {
  private readonly words: string[];
  private readonly taken = new Set<string>();
  private given = 0;

  constructor(private readonly random: RandomStream) {
    this.words = random.shuffle(WORDS);
  }

  /** `映荷邻里`. */
  neighbourhood(): string {
    return this.firstFree(() => `${this.word()}邻里`);
  }

  /** `听松新村`, its ending by the kind of estate. */
  estate(type: EstateType): string {
    const endings = ENDINGS[type];
    return this.firstFree(() => `${this.word()}${endings[this.random.integer(0, endings.length - 1)] ?? ''}`);
  }

  private word(): string {
    this.given += 1;
    return this.words[this.given % this.words.length] ?? '';
  }

  private firstFree(propose: () => string): string {
    for (;;) {
      const name = propose();
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }
}
